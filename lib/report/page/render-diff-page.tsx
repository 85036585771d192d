import type { DiffReport } from '../diff/diff-report';
import { shortened } from '../diff/diff-words';
import { Answer } from './components';
import { renderDocument } from './document';
import type { Frontend } from './document';
import { changes } from './sections/changes';

/** What changes between two sets of templates, in one file. */
export function renderDiffPage(report: DiffReport, frontend: Frontend): string {
  const [before, after] = [shortened(report.before, 200), shortened(report.after, 200)];
  return renderDocument(
    { title: `Changes from ${before} to ${after}`, frontend },
    <>
      <h1 class="govuk-heading-xl">
        Changes from {before} to {after}
      </h1>
      <Answer>{changes.answer({ changes: report })}</Answer>
      {changes.body({ changes: report })}
    </>,
  );
}

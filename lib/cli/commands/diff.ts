import { composeDiff, isGrave, renderDiffMarkdown, renderDiffPage, renderDiffText } from '../../report';
import type { DiffReport } from '../../report';
import { compareSides } from '../compare-sides';
import { allAsked } from '../environments';
import { EXIT } from '../io';
import type { Io } from '../io';
import { loadConfig } from '../load-config';
import { loadFrontend } from '../load-frontend';
import { readSide } from '../read-side';
import { renderIssues } from '../render-issues';

/** How changes are printed. */
export const DIFF_RENDERERS = {
  text: renderDiffText,
  markdown: renderDiffMarkdown,
  html: (report: DiffReport) => renderDiffPage(report, loadFrontend()),
  json: (report: DiffReport) => `${JSON.stringify(report, null, 2)}\n`,
} as const;

/** Says what changes between two sets of templates, and what that does to access, data and the bill. @throws NoTemplates */
export async function diff(
  io: Io,
  before: string,
  after: string,
  { format }: { readonly format: keyof typeof DIFF_RENDERERS },
): Promise<number> {
  const [from, to] = [await readSide(io.folder, before), await readSide(io.folder, after)];
  if (!from.ok || !to.ok) {
    io.stderr(renderIssues([...(from.ok ? [] : from.issues), ...(to.ok ? [] : to.issues)]));
    return EXIT.misuse;
  }
  const config = loadConfig(io);
  const environments = allAsked(config.ok ? config.value : undefined);
  const compared = compareSides(from.value, to.value, { today: io.today, environments });
  const report = composeDiff({ before, after }, compared);
  io.stdout(DIFF_RENDERERS[format](report));
  return isGrave(report) ? EXIT.findings : EXIT.fine;
}

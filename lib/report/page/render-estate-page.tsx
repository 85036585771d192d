import type { EnvironmentReport } from '../environment-report';
import type { DiffReport } from '../diff/diff-report';
import { composeEstate } from '../estate/compose-estate';
import { Contents } from './contents';
import { renderDocument } from './document';
import type { Frontend, Link } from './document';
import { Differences } from './estate/differences';
import { AllFindings } from './estate/findings';
import { Inventory } from './estate/inventory';
import { Digests, Matrix } from './estate/matrix';
import { DueWaivers } from './estate/waivers';
import { Answered } from './question';
import { changes } from './sections/changes';

/** Every environment at a glance, each leading to its own page, and what they come to together. */
export function renderEstatePage(
  reports: readonly EnvironmentReport[],
  frontend: Frontend,
  since?: DiffReport,
): string {
  const estate = composeEstate(reports);
  return renderDocument(
    { title: 'All environments: review', frontend },
    <>
      <h1 class="govuk-heading-xl">All environments</h1>
      <Contents links={CONTENTS} />
      <Matrix {...estate} />
      <AllFindings {...estate} />
      <Answered question={changes} report={{ changes: since }} />
      <DueWaivers {...estate} />
      <Inventory {...estate} />
      <Differences {...estate} />
      <Digests reports={reports} />
    </>,
  );
}

const CONTENTS: readonly Link[] = [
  { href: '#environments', text: 'Which environments are in order?' },
  { href: '#findings', text: 'What is wrong, and where?' },
  { href: '#changes', text: 'What changed, and what would be lost?' },
  { href: '#waivers', text: 'What has been waived or accepted, and what ends soon?' },
  { href: '#inventory', text: 'Which models and accelerators are there?' },
  { href: '#differences', text: 'How do the stages of a department differ?' },
  { href: '#digests', text: 'Is this what was approved?' },
];

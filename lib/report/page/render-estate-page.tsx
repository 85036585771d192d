import type { EnvironmentReport } from '../environment-report';
import type { DiffReport } from '../diff/diff-report';
import { composeEstate } from '../estate/compose-estate';
import type { EstateReport } from '../estate/estate-report';
import { renderDocument } from './document';
import type { Frontend } from './document';
import { differences } from './estate/differences';
import { digests } from './estate/digests';
import { allFindings } from './estate/findings';
import { inventory } from './estate/inventory';
import { matrix } from './estate/matrix';
import { dueWaivers } from './estate/waivers';
import { Answered, Answers } from './question';
import type { Question } from './question';
import { changes } from './sections/changes';

/** What a reviewer is told of all environments together. */
interface Estate extends EstateReport {
  readonly reports: readonly EnvironmentReport[];
  readonly changes: DiffReport | undefined;
}

/** Every environment at a glance, each leading to its own page, and what they come to together. */
export function renderEstatePage(
  reports: readonly EnvironmentReport[],
  frontend: Frontend,
  since?: DiffReport,
): string {
  const estate: Estate = { ...composeEstate(reports), reports, changes: since };
  return renderDocument(
    { title: 'All environments: review', frontend },
    <>
      <h1 class="govuk-heading-xl">All environments</h1>
      <Answers questions={QUESTIONS} report={estate} />
      {QUESTIONS.map((question) => (
        <Answered key={question.id} question={question} report={estate} />
      ))}
    </>,
  );
}

/** In the order in which a reviewer asks. */
const QUESTIONS: readonly Question<Estate>[] = [
  matrix,
  allFindings,
  changes,
  dueWaivers,
  inventory,
  differences,
  digests,
];

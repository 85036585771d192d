import type { EnvironmentReport } from '../environment-report';
import { Code, SummaryList, Tag } from './components';
import { renderDocument } from './document';
import type { Frontend } from './document';
import { Answered, Answers } from './question';
import type { Question } from './question';
import { access } from './sections/access';
import { contentReaders } from './sections/content-readers';
import { changes } from './sections/changes';
import { controls } from './sections/controls';
import { findings } from './sections/findings';
import { keys } from './sections/keys';
import { logs } from './sections/logs';
import { meaning } from './sections/meaning';
import { models } from './sections/models';
import { internet } from './sections/network';
import { diagram } from './sections/picture';
import { places } from './sections/places';
import { reach } from './sections/reach';
import { risks } from './sections/risks';
import { safeguards } from './sections/safeguards';
import { waivers } from './sections/waivers';
import { counted } from './words';

/** One environment in one file, for whoever has to approve it. */
export function renderEnvironmentPage(report: EnvironmentReport, frontend: Frontend): string {
  return renderDocument(
    {
      title: `${report.address}: review`,
      frontend,
      back: { href: 'index.html', text: 'All environments' },
    },
    <>
      <h1 class="govuk-heading-xl">{report.address}</h1>
      <Overview {...report} />
      <Answers questions={QUESTIONS} report={report} />
      {QUESTIONS.map((question) => (
        <Answered key={question.id} question={question} report={report} />
      ))}
    </>,
  );
}

/** In the order in which a reviewer asks. */
const QUESTIONS: readonly Question[] = [
  diagram,
  findings,
  changes,
  places,
  internet,
  reach,
  contentReaders,
  access,
  keys,
  logs,
  models,
  safeguards,
  meaning,
  waivers,
  controls,
  risks,
];

function Overview({ digest, judgedOn, stacks, resources, findings, waived, notes }: EnvironmentReport) {
  return (
    <SummaryList
      rows={[
        [
          'Verdict',
          findings.length === 0 ? (
            <Tag colour="green">no findings</Tag>
          ) : (
            <Tag colour="red">{counted(findings.length, 'finding')}</Tag>
          ),
        ],
        ['Waived', String(waived.length)],
        ['Templates', `${counted(resources, 'resource')} in ${counted(stacks.length, 'stack')}`],
        ...(digest === undefined ? [] : ([['Digest (SHA-256)', <Code>{digest}</Code>]] as const)),
        ['Judged on', judgedOn],
        ...(notes.length === 0 ? [] : ([['To know', notes.join('; ')]] as const)),
      ]}
    />
  );
}

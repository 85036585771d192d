import type { EnvironmentReport } from '../environment-report';
import { Code, SummaryList, Tag } from './components';
import { Contents } from './contents';
import { renderDocument } from './document';
import type { Frontend, Link } from './document';
import { Access, ContentReaders } from './sections/access';
import { Changes } from './sections/changes';
import { Controls } from './sections/controls';
import { Findings } from './sections/findings';
import { Logs } from './sections/logs';
import { Keys } from './sections/keys';
import { Meaning } from './sections/meaning';
import { Internet, Reach } from './sections/network';
import { Diagram } from './sections/picture';
import { Models } from './sections/models';
import { Places } from './sections/places';
import { Risks } from './sections/risks';
import { Safeguards } from './sections/safeguards';
import { Waivers } from './sections/waivers';
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
      <Contents links={CONTENTS} />
      <Diagram {...report} />
      <Findings {...report} />
      <Changes {...report} />
      <Places {...report} />
      <Internet {...report} />
      <Reach {...report} />
      <ContentReaders {...report} />
      <Access {...report} />
      <Keys {...report} />
      <Logs {...report} />
      <Models {...report} />
      <Safeguards {...report} />
      <Meaning {...report} />
      <Waivers {...report} />
      <Controls {...report} />
      <Risks {...report} />
    </>,
  );
}

const CONTENTS: readonly Link[] = [
  { href: '#contents', text: 'What is in it?' },
  { href: '#findings', text: 'What is wrong?' },
  { href: '#changes', text: 'What changed, and what would be lost?' },
  { href: '#places', text: 'Can anything leave the UK?' },
  { href: '#internet', text: 'What faces the internet?' },
  { href: '#reach', text: 'What can reach what?' },
  { href: '#content-readers', text: 'Who can read prompts and completions?' },
  { href: '#access', text: 'Who can do what, and who else is trusted?' },
  { href: '#keys', text: 'Who can decrypt?' },
  { href: '#logs', text: 'How long are logs kept, and who can delete them?' },
  { href: '#models', text: 'Which models, which versions, processed where?' },
  { href: '#safeguards', text: 'Which safeguards protect people?' },
  { href: '#meaning', text: 'What was asked for?' },
  { href: '#waivers', text: 'What has been waived, by whom and until when?' },
  { href: '#controls', text: 'Which obligations were judged?' },
  { href: '#risks', text: 'What can templates not show?' },
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

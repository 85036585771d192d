import type { FrameworkPart, FrameworkReport } from '../../compose-frameworks';
import type { ControlRow, EnvironmentReport } from '../../environment-report';
import { Details, Table, Tag, Text } from '../components';
import type { Question } from '../question';
import { counted } from '../words';

/** Every obligation, the frameworks it is mapped to, and how the environment stands to each. */
export const controls: Question<Pick<EnvironmentReport, 'controls' | 'frameworks'>> = {
  id: 'controls',
  title: 'Which obligations were judged?',
  answer: ({ controls }) => <ControlsAnswer controls={controls} />,
  body: ({ controls, frameworks }) => (
    <>
      <Table
        caption="Controls"
        head={[
          'Control',
          'What is true when it is met',
          'Verdict',
          'NCSC principles',
          'CAF 3.2',
          'CAF 4.0',
          'AI code',
          'Sources',
        ]}
        rows={controls.map((row) => [
          row.id,
          row.title,
          <Verdict {...row} />,
          row.ncsc.join(', '),
          row.caf32.join(', '),
          row.caf40.join(', '),
          row.aiCode.join(', '),
          row.sources.map(({ document, clause }) => `${document}: ${clause}`).join('; '),
        ])}
      />
      <h3 class="govuk-heading-m">By framework</h3>
      <Text>
        Rows for an assessor’s evidence. <strong>Supported</strong> means that every control that serves the
        principle or outcome is met by the templates, also where there is nothing that could break it. It is
        evidence, and not the whole of it, because people and processes are in no template: whether an outcome
        is achieved is the assessor’s to say. <strong>Nothing here shows it</strong> means that no control
        serves it, so that its evidence has to come from elsewhere.
      </Text>
      {frameworks.map((framework) => (
        <Framework key={framework.id} {...framework} />
      ))}
    </>
  ),
};

function ControlsAnswer({ controls }: Pick<EnvironmentReport, 'controls'>) {
  const open = controls.filter(({ findings }) => findings > 0).length;
  const waived = controls.filter(({ findings, waived }) => findings === 0 && waived > 0).length;
  return (
    <>
      <strong>
        {open === 0
          ? `${counted(controls.length - waived, 'control')} met.`
          : `${String(open)} of ${counted(controls.length, 'control')} not met.`}
      </strong>{' '}
      {waived === 0 ? '' : `${String(waived)} met but for what is waived. `}
      They are mapped to the NCSC cloud security principles, the NCSC Cyber Assessment Framework, version 3.2
      (GovAssure) and 4.0, and the principles of the DSIT Code of Practice for the Cyber Security of AI.
    </>
  );
}

function Framework({ title, source, parts }: FrameworkReport) {
  return (
    <Details summary={`${title}: ${summarize(parts)}`}>
      <Table
        caption={title}
        head={['Id', 'Name', 'Verdict', 'Controls that serve it']}
        rows={parts.map((part) => [
          <span class="app-nowrap">{part.id}</span>,
          part.name,
          part.verdict === 'not-shown' ? (
            <span class="app-nowrap">nothing here shows it</span>
          ) : (
            <Support {...part} />
          ),
          part.controls.join(', '),
        ])}
      />
      <Text>
        Names from {source.document}, looked up on {source.checked}
        {source.verified ? '' : ', not all of them verified'}
        {source.note === undefined ? '' : ` (${source.note})`}.
      </Text>
    </Details>
  );
}

const WORDS: readonly (readonly [FrameworkPart['verdict'], string])[] = [
  ['findings', 'with findings'],
  ['waived', 'waived'],
  ['supported', 'supported'],
  ['in-part', 'supported in part'],
  ['not-shown', 'that nothing here shows'],
];

/** `2 with findings, 17 met, 10 that nothing here shows` */
function summarize(parts: readonly FrameworkPart[]): string {
  return WORDS.map(
    ([verdict, words]) => [parts.filter((part) => part.verdict === verdict).length, words] as const,
  )
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${String(number)} ${words}`)
    .join(', ');
}

function Support({ verdict, ...part }: FrameworkPart) {
  if (verdict === 'supported') return <Tag colour="green">supported</Tag>;
  if (verdict === 'in-part') return <Tag colour="blue">supported in part</Tag>;
  return <Verdict {...part} />;
}

function Verdict({ findings, waived }: Pick<ControlRow, 'findings' | 'waived'>) {
  if (findings > 0) return <Tag colour="red">{counted(findings, 'finding')}</Tag>;
  if (waived > 0) return <Tag colour="yellow">{`${String(waived)} waived`}</Tag>;
  return <Tag colour="green">met</Tag>;
}

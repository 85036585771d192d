import type { ControlRow, EnvironmentReport } from '../../environment-report';
import { Section, Table, Tag, Text } from '../components';
import { counted } from '../words';

/** Every obligation, the framework it is mapped to, and how the environment stands to it. */
export function Controls({ controls }: Pick<EnvironmentReport, 'controls'>) {
  return (
    <Section id="controls" title="Which obligations were judged?">
      <Text>
        {counted(controls.length, 'control')}, mapped to the NCSC cloud security principles and the NCSC Cyber
        Assessment Framework, version 3.2 (GovAssure) and 4.0.
      </Text>
      <Table
        caption="Controls"
        head={[
          'Control',
          'What is true when it is met',
          'Verdict',
          'NCSC principles',
          'CAF 3.2',
          'CAF 4.0',
          'Sources',
        ]}
        rows={controls.map((row) => [
          row.id,
          row.title,
          <Verdict {...row} />,
          row.ncsc.join(', '),
          row.caf32.join(', '),
          row.caf40.join(', '),
          row.sources.map(({ document, clause }) => `${document}: ${clause}`).join('; '),
        ])}
      />
    </Section>
  );
}

function Verdict({ findings, waived }: ControlRow) {
  if (findings > 0) return <Tag colour="red">{counted(findings, 'finding')}</Tag>;
  if (waived > 0) return <Tag colour="yellow">{`${String(waived)} waived`}</Tag>;
  return <Tag colour="green">met</Tag>;
}

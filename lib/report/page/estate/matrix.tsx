import type { EnvironmentReport } from '../../environment-report';
import type { EstateCell, EstateReport } from '../../estate/estate-report';
import { Answer, Code, Section, Table, Tag, Text } from '../components';
import { EnvironmentLink } from '../environment-link';
import { counted } from '../words';

const CLOUDS = { aws: 'AWS', azure: 'Azure' };

/** A row for each department and stage, a column for each cloud, and in it the verdict. */
export function Matrix({ clouds, rows, others }: Pick<EstateReport, 'clouds' | 'rows' | 'others'>) {
  const cells = rows.flatMap(({ environments }) => Object.values(environments));
  return (
    <Section id="environments" title="Which environments are in order?">
      <Answer>
        <strong>{summarize(cells)}</strong> {whereOf(cells)}
      </Answer>
      <Table
        caption="Departments, stages and clouds"
        head={['Department', 'Stage', ...clouds.map((cloud) => CLOUDS[cloud])]}
        rows={rows.map(({ department, stage, environments }) => [
          department,
          stage === '' ? 'all' : stage,
          ...clouds.map((cloud) => {
            const cell = environments[cloud];
            return cell === undefined ? '–' : <Cell {...cell} />;
          }),
        ])}
      />
      {others.map((cell) => (
        <Text key={cell.address}>
          Judged besides: <Cell {...cell} />
        </Text>
      ))}
    </Section>
  );
}

function Cell({ address, findings, waived, staysInUk }: EstateCell) {
  return (
    <>
      <EnvironmentLink address={address} />{' '}
      {findings === 0 ? (
        <Tag colour="green">no findings</Tag>
      ) : (
        <Tag colour="red">{counted(findings, 'finding')}</Tag>
      )}{' '}
      {waived === 0 ? null : <Tag colour="yellow">{`${String(waived)} waived`}</Tag>}{' '}
      {staysInUk ? null : <Tag colour="red">may leave the UK</Tag>}
    </>
  );
}

function summarize(cells: readonly EstateCell[]): string {
  const wrong = cells.filter(({ findings }) => findings > 0).length;
  const all = counted(cells.length, 'environment');
  if (cells.length === 0) return 'No environment was judged.';
  return wrong === 0
    ? `No findings in ${all}.`
    : `${String(wrong)} of ${all} ${wrong === 1 ? 'has' : 'have'} findings.`;
}

function whereOf(cells: readonly EstateCell[]): string {
  if (cells.length === 0) return '';
  const abroad = cells.filter(({ staysInUk }) => !staysInUk).length;
  if (abroad === 0) return 'Everything of which the templates say where it goes stays in the UK.';
  return `In ${String(abroad)} of them something may leave the UK.`;
}

/** What the verdicts are about, byte by byte. */
export function Digests({ reports }: { reports: readonly EnvironmentReport[] }) {
  return (
    <Section id="digests" title="Is this what was approved?">
      <Text>
        It is if the digest is the one that was approved: it stands for every file of the environment, and is
        in <Code>out/manifest.json</Code>.
      </Text>
      <Table
        caption="Digests of the environments"
        head={['Environment', 'Stacks', 'Resources', 'Digest (SHA-256)']}
        rows={reports.map(({ address, stacks, resources, digest }) => [
          <EnvironmentLink address={address} />,
          String(stacks.length),
          String(resources),
          digest === undefined ? 'none' : <Code>{digest}</Code>,
        ])}
      />
    </Section>
  );
}

import type { EstateCell, EstateReport } from '../../estate/estate-report';
import { Table, Tag, Text } from '../components';
import { EnvironmentLink } from '../environment-link';
import type { Question } from '../question';
import { CLOUDS, counted } from '../words';

/** A row for each department and stage, a column for each cloud, and in it the verdict. */
export const matrix: Question<Pick<EstateReport, 'clouds' | 'rows' | 'others'>> = {
  id: 'environments',
  title: 'Which environments are in order?',
  answer: ({ rows }) => {
    const cells = rows.flatMap(({ environments }) => Object.values(environments));
    return (
      <>
        <strong>{summarize(cells)}</strong> {whereOf(cells)}
      </>
    );
  },
  body: ({ clouds, rows, others }) => (
    <>
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
    </>
  ),
};

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

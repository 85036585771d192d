import type { EnvironmentReport } from '../../environment-report';
import type { MachineRow, ModelRow } from '../../facts/models';
import { atrsName } from '../../atrs/render-atrs';
import { Code, Table, Text } from '../components';
import type { Question } from '../question';
import { counted } from '../words';
import { ProcessedIn } from '../processed-in';

/** Which models can be called, in which version, where prompts are processed, and on what. */
export const models: Question<Pick<EnvironmentReport, 'address' | 'models'>> = {
  id: 'models',
  title: 'Which models, which versions, processed where?',
  answer: ({ models: { models, machines } }) => (
    <>
      {models.length === 0 ? (
        <strong>No model can be called by what these templates make.</strong>
      ) : (
        <>
          <strong>{counted(models.length, 'model')}.</strong> {whereOf(models)}
        </>
      )}{' '}
      {acceleratorsOf(machines)}
    </>
  ),
  body: ({ address, models: { models, machines } }) => (
    <>
      {models.length === 0 ? null : (
        <Table
          caption="Models"
          head={['Model', 'Version', 'Who runs it', 'Called as', 'Processed in', 'Capacity', 'Weights']}
          rows={models.map((row) => [
            <>
              <Code>{row.model}</Code> {row.publisher === undefined ? null : `by ${row.publisher}`}
            </>,
            row.version,
            row.runBy === 'provider' ? `${row.service}, the provider` : `${row.service}, this environment`,
            <>
              <Code>{row.endpoint}</Code>
            </>,
            <ProcessedIn {...row} />,
            row.capacity,
            <WeightsOf {...row} />,
          ])}
        />
      )}
      {models.some(({ runBy }) => runBy === 'environment') ? (
        <Text>
          A model that the environment runs is called here by the folder that its weights are loaded from. The
          digest says which weights those were meant to be: compare it with that of the files.
        </Text>
      ) : null}
      {machines.length === 0 ? null : <Machines machines={machines} />}
      <Text>
        The same facts, as a{' '}
        <a class="govuk-link" href={atrsName(address)}>
          draft of the algorithmic transparency record (ATRS)
        </a>
        .
      </Text>
    </>
  ),
};

function Machines({ machines }: { machines: readonly MachineRow[] }) {
  return (
    <Table
      caption="Machines with accelerators"
      head={['Belongs to', 'Machine', 'Accelerators of each', 'Machines', 'Accelerators at most', 'Resource']}
      rows={machines.map((row) => [
        row.of,
        <Code>{row.machine}</Code>,
        row.accelerators,
        row.count,
        row.atMost === undefined ? 'the template does not say' : String(row.atMost),
        <Code>{row.resource}</Code>,
      ])}
    />
  );
}

function whereOf(models: readonly ModelRow[]): string {
  const titles = [
    ...new Set(models.flatMap(({ processedIn }) => processedIn.map(({ title }) => title))),
  ].sort();
  const abroad = models.filter(({ processedIn }) => processedIn.some(({ inUk }) => !inUk)).length;
  const unsaid = models.filter(({ processedIn }) => processedIn.length === 0).length;
  if (abroad > 0)
    return `Prompts to ${String(abroad)} of them may be processed outside the UK: ${titles.join(', ')}.`;
  if (unsaid > 0)
    return `For ${String(unsaid)} of them the template does not say where prompts are processed.`;
  return `Prompts are processed in ${titles.join(' and ')}, and nowhere else.`;
}

function acceleratorsOf(machines: readonly MachineRow[]): string {
  if (machines.length === 0) return 'No cluster or machine has accelerators of its own.';
  const known = machines.reduce((sum, { atMost }) => sum + (atMost ?? 0), 0);
  const open = machines.filter(({ atMost }) => atMost === undefined).length;
  const most = `Clusters and machines have at most ${counted(known, 'accelerator')}`;
  return open === 0
    ? `${most}.`
    : `${most}, besides ${counted(open, 'pool')} of which the template does not say how many.`;
}

function WeightsOf({ weights, runBy }: ModelRow) {
  if (weights === undefined)
    return <>{runBy === 'provider' ? 'the provider’s' : 'the template does not say'}</>;
  return (
    <>
      <Code>{weights.from}</Code>{' '}
      {weights.sha256 === undefined ? 'no digest is recorded' : <Code>{`sha256:${weights.sha256}`}</Code>}
    </>
  );
}

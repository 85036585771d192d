import type { EstateReport, MachineEntry, ModelEntry } from '../../estate/estate-report';
import { Code, Table, Text } from '../components';
import { EnvironmentLink } from '../environment-link';
import { ProcessedIn } from '../processed-in';
import type { Question } from '../question';
import { counted } from '../words';

/** Every model and every kind of accelerated machine, and where they are. */
export const inventory: Question<Pick<EstateReport, 'models' | 'machines'>> = {
  id: 'inventory',
  title: 'Which models and accelerators are there?',
  answer: ({ models, machines }) => (
    <>
      <strong>{modelsInWords(models)}</strong> {machinesInWords(machines)}
    </>
  ),
  body: ({ models, machines }) => (
    <>
      {models.length === 0 ? null : (
        <Table
          caption="Models in use"
          head={['Model', 'Version', 'Who runs it', 'Processed in', 'Environments']}
          rows={models.map((entry) => [
            <>
              <Code>{entry.model}</Code> {entry.publisher === undefined ? null : `by ${entry.publisher}`}
            </>,
            entry.version,
            `${entry.service}, ${entry.runBy === 'provider' ? 'the provider' : 'the environment'}`,
            <ProcessedIn {...entry} />,
            <Links addresses={entry.environments} />,
          ])}
        />
      )}
      {machines.length === 0 ? null : <Machines machines={machines} />}
    </>
  ),
};

function Machines({ machines }: { machines: readonly MachineEntry[] }) {
  return (
    <>
      <Table
        caption="Machines with accelerators"
        head={['Machine', 'Accelerators of each', 'Machines', 'Accelerators at most']}
        rows={machines.map(({ machine, accelerators, pools, ...entry }) => [
          <Code>{machine}</Code>,
          accelerators,
          <ul class="govuk-list app-cell-list">
            {pools.map(({ environment, of, count }, index) => (
              <li key={index}>
                <EnvironmentLink address={environment} />: {count} for {of}
              </li>
            ))}
          </ul>,
          mostInWords(entry),
        ])}
      />
      <Text>
        These are machines of clusters and on their own. What a model of the environment’s own runs on is in
        the page of its environment, as its capacity.
      </Text>
    </>
  );
}

function mostInWords({ atMost, unsaid }: Pick<MachineEntry, 'atMost' | 'unsaid'>): string {
  if (unsaid === 0) return String(atMost);
  const pools = `${counted(unsaid, 'pool')} of which the template does not say how many`;
  return atMost === 0 ? pools : `${String(atMost)}, besides ${pools}`;
}

function modelsInWords(models: readonly ModelEntry[]): string {
  if (models.length === 0) return 'No model can be called.';
  const names = new Set(models.map(({ model }) => model)).size;
  return `${counted(names, 'model')} in ${counted(models.length, 'version')}.`;
}

function machinesInWords(machines: readonly MachineEntry[]): string {
  if (machines.length === 0) return 'No cluster or machine has accelerators of its own.';
  const atMost = machines.reduce((sum, entry) => sum + entry.atMost, 0);
  const unsaid = machines.reduce((sum, entry) => sum + entry.unsaid, 0);
  return `Clusters and machines have accelerators: ${mostInWords({ atMost, unsaid })}${unsaid === 0 ? ' at most' : ''}.`;
}

function Links({ addresses }: { addresses: readonly string[] }) {
  return (
    <ul class="govuk-list app-cell-list">
      {addresses.map((address) => (
        <li key={address}>
          <EnvironmentLink address={address} />
        </li>
      ))}
    </ul>
  );
}

import type { EnvironmentReport } from '../environment-report';
import type { ModelRow } from '../facts/models';
import type { SafeguardPolicy } from '../facts/safeguards';
import { summarizeLogs } from '../facts/summarize-logs';

/** What is known of a field, and whether people have to add to it. */
export interface Answer {
  readonly said: readonly string[];
  /** What people are asked for besides, in other words than the template's. Empty: in the template's. */
  readonly ask?: string;
}

const whole = (...said: readonly string[]): Answer => ({ said });

/** What the templates say, and the department's file where it says who; by number of the field. */
export function answersOf(report: EnvironmentReport): ReadonlyMap<string, Answer> {
  const product = meant(report, 'Product');
  const department = meant(report, 'department');
  const owner = meant(report, 'owner');
  const accountable = meant(report, 'accountable');
  const mailbox = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(owner ?? '');
  return new Map([
    ...known(['0.1', '1.1'], product),
    ...known(['0.2', '2.1.1'], department),
    ...known(['1.4'], mailbox?.[2]),
    ...known(['2.1.2'], mailbox?.[1] ?? owner),
    ...known(['2.1.3'], accountable),
    ...ofThirdParties(report),
    ['2.4.1.1', whole(...architecture(report))],
    ['2.4.1.5', whole(...report.models.models.map(({ model, version }) => `${model}, version ${version}`))],
    ['2.4.4.4', whole(...storage(report))],
    [
      '2.5.2',
      {
        said: [
          ...report.safeguards.policies.flatMap(policyLines),
          ...report.risks.map(
            ({ title, owner: who, evidence }) => `${title}. Owner: ${who}. Evidence: ${evidence}`,
          ),
        ],
        ask: '',
      },
    ],
  ]);
}

/** What the templates say of one model. */
export function answersOfModel(row: ModelRow): ReadonlyMap<string, Answer> {
  const { model, version, publisher, answersWithNumbers, weights } = row;
  return new Map([
    ['2.4.2.1', whole(`${model}${publisher === undefined ? '' : ` by ${publisher}`}`)],
    [
      '2.4.2.2',
      whole(version, ...(weights?.sha256 === undefined ? [] : [`SHA-256 of its weights: ${weights.sha256}`])),
    ],
    ...(answersWithNumbers
      ? ([
          [
            '2.4.2.5',
            {
              said: [],
              ask: 'by its name it answers with numbers (an embedding): say what they are used for.',
            },
          ],
        ] as const)
      : []),
  ]);
}

/** What was asked for under a name, wherever it stands. */
function meant({ meaning }: EnvironmentReport, name: string): string | undefined {
  return meaning.flatMap(({ fields }) => fields).find(([each]) => each === name)?.[1];
}

function known(numbers: readonly string[], value: string | undefined): [string, Answer][] {
  return value === undefined || value === '' ? [] : numbers.map((number) => [number, whole(value)]);
}

function ofThirdParties({ models: { models } }: EnvironmentReport): [string, Answer][] {
  const services = [
    ...new Set(
      models.map(
        ({ service, runBy }) =>
          `${service}: ${runBy === 'provider' ? 'runs the model' : 'provides the machines on which the environment runs the model'}`,
      ),
    ),
  ];
  if (services.length === 0) return [['2.1.4', whole('No service of a model is used by these templates.')]];
  return [
    ['2.1.4', whole('Yes: a cloud provider.')],
    [
      '2.1.4.1',
      { said: [], ask: `the entity that the contract is with, for each of: ${services.join('; ')}.` },
    ],
    ['2.1.4.3', whole(...services)],
  ];
}

function architecture({ models: { models, machines }, stacks, safeguards }: EnvironmentReport): string[] {
  return [
    `Infrastructure as code in ${String(stacks.length)} parts: ${stacks.join(', ')}.`,
    ...models.map(
      ({ model, service, runBy, capacity }) =>
        `${model} on ${service}, run by ${runBy === 'provider' ? 'the provider' : 'this environment'}. Capacity: ${capacity}.`,
    ),
    ...machines.map(
      ({ of, count, machine, accelerators }) =>
        `${of}: ${count} machines of ${machine}, each with ${accelerators}.`,
    ),
    ...safeguards.endpoints.map(({ endpoint, how }) => `${endpoint}: ${how}.`),
  ];
}

function storage({ logs, places, models: { models } }: EnvironmentReport): string[] {
  const { headline, more } = summarizeLogs(logs);
  const leaving = places.filter(({ staysInUk }) => !staysInUk).length;
  const titles = [...new Set(places.flatMap((place) => place.places.map(({ title }) => title)))].sort();
  return [
    leaving === 0
      ? `Stored and processed in: ${titles.join(', ') || 'the templates do not say'}. Nothing in the templates takes data out of the UK.`
      : `${String(leaving)} statements in the templates take data out of the UK, or may.`,
    ...models.map(
      ({ model, processedIn }) =>
        `${model} processes what it is asked in: ${processedIn.map(({ title }) => title).join(', ') || 'the templates do not say'}.`,
    ),
    headline,
    ...(more === '' ? [] : [more]),
    ...logs.provider.map((line) => `${line}.`),
    ...logs.notRecorded.map((what) => `Not recorded: ${what}.`),
  ];
}

function policyLines({ service, name, filters, topics, notFiltered }: SafeguardPolicy): string[] {
  return [
    ...filters.map(
      ({ what, asked, answered }) =>
        `${service} ${name}: ${what}. In what people ask: ${asked}. In what the model answers: ${answered}.`,
    ),
    ...topics.map((topic) => `${service} ${name} refuses to talk about: ${topic.name}.`),
    ...(notFiltered.length === 0 ? [] : [`${service} ${name} does not filter: ${notFiltered.join('; ')}.`]),
  ];
}

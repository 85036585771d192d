import type { EnvironmentReport } from './environment-report';
import type { ModelRow } from './facts/models';
import type { SafeguardPolicy } from './facts/safeguards';
import { summarizeLogs } from './facts/summarize-logs';

/** A field of the record: what the templates say, or what a person is asked for. */
export type AtrsField =
  | { readonly name: string; readonly said: readonly string[] }
  | { readonly name: string; readonly ask: string };

export interface AtrsSection {
  readonly title: string;
  readonly fields: readonly AtrsField[];
}

const said = (name: string, ...lines: readonly string[]): AtrsField => ({ name, said: lines });
const ask = (name: string, what: string): AtrsField => ({ name, ask: what });

/** The fields of the record in the order of the standard. */
export function atrsSections(report: EnvironmentReport): AtrsSection[] {
  const { models } = report.models;
  return [
    tierOne(report),
    owner(report),
    RATIONALE,
    DEPLOYMENT,
    tool(report),
    ...(models.length === 0
      ? [
          {
            title: 'Tier 2, 4.2: model specification',
            fields: [said('Models', 'No model can be called by what these templates make.')],
          },
        ]
      : models.map((model) => modelSection(model))),
    DEVELOPMENT_DATA,
    operationalData(report),
    risks(report),
  ];
}

/** What was asked for under a name, wherever it stands. */
function meant({ meaning }: EnvironmentReport, name: string): string | undefined {
  return meaning.flatMap(({ fields }) => fields).find(([each]) => each === name)?.[1];
}

function orAsk(name: string, value: string | undefined, what: string): AtrsField {
  return value === undefined ? ask(name, what) : said(name, value);
}

function tierOne(report: EnvironmentReport): AtrsSection {
  return {
    title: 'Tier 1: overview',
    fields: [
      orAsk('1.1 Name', meant(report, 'Product'), 'the name under which people know the tool.'),
      ask('1.2 Description', 'what the tool does, why it is used and how, in plain English, in a paragraph.'),
      ask('1.3 Website URL', 'where the public can read more.'),
      orAsk('1.4 Contact email', meant(report, 'owner'), 'an address to which the public can write.'),
    ],
  };
}

function owner(report: EnvironmentReport): AtrsSection {
  const services = [
    ...new Set(
      report.models.models.map(
        ({ service, runBy }) =>
          `${service}: ${runBy === 'provider' ? 'runs the model' : 'provides the machines on which the environment runs the model'}`,
      ),
    ),
  ];
  return {
    title: 'Tier 2, 1: owner and responsibility',
    fields: [
      orAsk(
        '2.1.1 Organisation or department',
        meant(report, 'department'),
        'the organisation that uses the tool.',
      ),
      orAsk('2.1.2 Team', meant(report, 'owner'), 'the team that is responsible.'),
      orAsk(
        '2.1.3 Senior responsible owner',
        meant(report, 'accountable'),
        'the role of the senior responsible owner.',
      ),
      said(
        '2.1.4 Third party involvement',
        services.length === 0
          ? 'No service of a model is used by these templates.'
          : 'Yes: a cloud provider.',
      ),
      ask(
        '2.1.4.1 and 2.1.4.2 Third party, Companies House number',
        `the contracting entity and its number, for each of: ${services.join('; ') || 'whoever is involved'}.`,
      ),
      said('2.1.4.3 Third party role', ...services),
      ask(
        '2.1.4.4 Procurement procedure type',
        'how the provider was chosen, such as a call-off from a framework.',
      ),
      ask(
        '2.1.4.5 Third party data access terms',
        'what the contract lets the provider see, and under which conditions.',
      ),
    ],
  };
}

const RATIONALE: AtrsSection = {
  title: 'Tier 2, 2: description and rationale',
  fields: [
    ask('2.2.1 Detailed description', 'how the tool works, in more detail than the first tier.'),
    ask('2.2.2 Benefits', 'what people gain by it.'),
    ask('2.2.3 Previous process', 'how it was done before.'),
    ask('2.2.4 Alternatives considered', 'what else was looked at, and why it was not chosen.'),
  ],
};

const DEPLOYMENT: AtrsSection = {
  title: 'Tier 2, 3: deployment context',
  fields: [
    ask(
      '2.3.1 Integration into broader operational process',
      'how it helps a decision, and what it does not decide.',
    ),
    ask('2.3.2 Human review', 'who looks at what it says before anything follows from it.'),
    ask('2.3.3 Frequency and scale of usage', 'how often it is used, and by how many people.'),
    ask('2.3.4 Required training', 'what people have to learn before they use it.'),
    ask('2.3.5 Appeals and review', 'how somebody who is affected can object.'),
  ],
};

function tool({ models: { models, machines }, stacks, safeguards }: EnvironmentReport): AtrsSection {
  return {
    title: 'Tier 2, 4.1: system specification',
    fields: [
      said(
        '2.4.1.1 System architecture',
        `Infrastructure as code in ${String(stacks.length)} parts: ${stacks.join(', ')}.`,
        ...models.map(
          ({ model, service, runBy }) =>
            `${model} on ${service}, run by ${runBy === 'provider' ? 'the provider' : 'this environment'}.`,
        ),
        ...machines.map(
          ({ of, count, machine, accelerators }) =>
            `${of}: ${count} machines of ${machine}, each with ${accelerators}.`,
        ),
        ...safeguards.endpoints.map(({ endpoint, how }) => `${endpoint}: ${how}.`),
      ),
      ask('2.4.1.2 System-level input', 'what people put in.'),
      ask('2.4.1.3 System-level output', 'what they get back.'),
      ask('2.4.1.4 Maintenance', 'how often the tool is looked after, and by whom.'),
      said('2.4.1.5 Models', ...models.map(({ model, version }) => `${model}, version ${version}`)),
    ],
  };
}

function modelSection(row: ModelRow): AtrsSection {
  const { model, version, publisher, answersWithNumbers, weights, processedIn, capacity } = row;
  return {
    title: 'Tier 2, 4.2: model specification',
    fields: [
      said('2.4.2.1 Model name', `${model}${publisher === undefined ? '' : ` by ${publisher}`}`),
      said(
        '2.4.2.2 Model version',
        version,
        ...(weights?.sha256 === undefined ? [] : [`SHA-256 of its weights: ${weights.sha256}`]),
      ),
      ask('2.4.2.3 Model task', 'what it is used for here.'),
      ask('2.4.2.4 Model input', 'what it is given.'),
      ask(
        '2.4.2.5 Model output',
        answersWithNumbers
          ? 'by its name it answers with numbers (an embedding): say what they are used for.'
          : 'what it answers.',
      ),
      ask('2.4.2.6 Model architecture', 'the publisher’s model card, with a link.'),
      ask('2.4.2.7 Model performance', 'how well it does the task, and how that was measured.'),
      ask(
        '2.4.2.8 Datasets and their purposes',
        'what it was trained and tested with, as far as the publisher says.',
      ),
      said(
        'Where it processes what it is asked',
        processedIn.map(({ title }) => title).join(', ') || 'The templates do not say.',
        `Capacity: ${capacity}.`,
      ),
    ],
  };
}

const DEVELOPMENT_DATA: AtrsSection = {
  title: 'Tier 2, 4.3: development data specification',
  fields: [
    ask(
      '2.4.3 Development data',
      'description, modality, quantities, sensitive attributes, completeness and representativeness, source, collection, cleaning, sharing, access and storage; or that the department trained nothing.',
    ),
  ],
};

function operationalData(report: EnvironmentReport): AtrsSection {
  const { headline, more } = summarizeLogs(report.logs);
  const leaving = report.places.filter(({ staysInUk }) => !staysInUk).length;
  const titles = [...new Set(report.places.flatMap(({ places }) => places.map(({ title }) => title)))].sort();
  return {
    title: 'Tier 2, 4.4: operational data specification',
    fields: [
      ask('2.4.4.1 Data sources', 'where the data that the tool works with is from.'),
      ask('2.4.4.2 Sensitive attributes', 'which protected characteristics or other sensitive data it sees.'),
      ask('2.4.4.3 Data processing methods', 'what is done to the data before and after the model sees it.'),
      said(
        '2.4.4.4 Data access and storage',
        leaving === 0
          ? `Stored and processed in: ${titles.join(', ') || 'the templates do not say'}. Nothing in the templates takes data out of the UK.`
          : `${String(leaving)} statements in the templates take data out of the UK, or may.`,
        headline,
        ...(more === '' ? [] : [more]),
        ...report.logs.provider.map((line) => `${line}.`),
        ...report.logs.notRecorded.map((what) => `Not recorded: ${what}.`),
      ),
      ask('2.4.4.5 Data sharing agreements', 'agreements under which data is shared, and with whom.'),
    ],
  };
}

function risks({ safeguards, risks: residual }: EnvironmentReport): AtrsSection {
  return {
    title: 'Tier 2, 5: risks, mitigations and impact assessments',
    fields: [
      ask(
        '2.5.1 Impact assessments',
        'the data protection and equality impact assessments, with dates and links.',
      ),
      said(
        '2.5.2 Risks and mitigations',
        ...safeguards.policies.flatMap(policyLines),
        ...residual.map(
          ({ title, owner: who, evidence }) => `${title}. Owner: ${who}. Evidence: ${evidence}`,
        ),
      ),
      ask('2.5.2 Risks of use', 'wrong, biased or harmful answers, and what is done about them by people.'),
    ],
  };
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

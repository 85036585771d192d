import { containersIn, environmentsOf, placesOf, pointersTo, pointsAt, regionOf } from '../../policy';
import { ask, isDecided, leaves, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { answersWithNumbers, publisherOf } from './catalogued';
import { instancesOf } from './instances-aws';
import type { ModelRow, Weights } from './models';
import { addressOf, either, isSaid, NOT_SAID, spoken } from './spoken';

const MODEL_ID = /(?:foundation-model|inference-profile)\/([^'…]+)'?$/;
/** An id says its version after its name: `-v2:0`, `-20240229-v1:0`. */
const VERSION = /(?:-(\d{8}))?-v?(\d+:\d+)$/;

/** Models that Bedrock runs, by whoever may call them and by whatever names them. */
export function bedrockModels(templates: Templates): ModelRow[] {
  const rows = new Map<string, ModelRow>();
  for (const { concern, what, subject, value, places } of placesOf(templates)) {
    const isModel = concern === 'model' || concern === 'grant';
    if (!isModel || what !== 'prompts' || !/^(AWS::|aws_)/.test(subject.type)) continue;
    if (/guardrail/i.test(value)) continue;
    const id = MODEL_ID.exec(value)?.[1] ?? value.replace(/^'|'$/g, '');
    const before = rows.get(id);
    rows.set(id, {
      resource: before?.resource ?? `${subject.stack}/${subject.address}`,
      endpoint: before?.endpoint ?? id,
      runBy: 'provider',
      service: 'Amazon Bedrock',
      model: id,
      version:
        VERSION.exec(id)?.slice(1).filter(Boolean).join(' ') ?? 'as the provider serves it under this id',
      ...publisherOf(id),
      answersWithNumbers: answersWithNumbers(id),
      processedIn: distinct([...(before?.processedIn ?? []), ...places]),
      capacity: throughputOf(id, templates),
    });
  }
  return [...rows.values()];
}

function distinct(places: ModelRow['processedIn']): ModelRow['processedIn'] {
  return [...new Map(places.map(({ title, inUk }) => [title, { title, inUk }])).values()];
}

function throughputOf(id: string, templates: Templates): string {
  const bought = templates
    .ofType('aws_bedrock_provisioned_model_throughput')
    .filter(({ properties }) => spoken(properties, 'model_arn').includes(id))
    .map(({ properties }) => `${spoken(properties, 'model_units')} model units provisioned`);
  return bought.length === 0 ? 'on demand: shared with other customers of the provider' : either(bought);
}

const SPELLINGS = [
  {
    endpoint: 'AWS::SageMaker::Endpoint',
    config: 'AWS::SageMaker::EndpointConfig',
    model: 'AWS::SageMaker::Model',
    uses: 'EndpointConfigName',
    name: 'EndpointName',
    variants: 'ProductionVariants[]',
    runs: 'ModelName',
    source: ['ModelDataSource.S3DataSource.S3Uri', 'ModelDataUrl'],
  },
  {
    endpoint: 'aws_sagemaker_endpoint',
    config: 'aws_sagemaker_endpoint_configuration',
    model: 'aws_sagemaker_model',
    uses: 'endpoint_config_name',
    name: 'name',
    variants: 'production_variants[]',
    runs: 'model_name',
    source: ['model_data_source.s3_data_source.s3_uri', 'model_data_url'],
  },
] as const;
type Spelling = (typeof SPELLINGS)[number];

/** Models that the environment runs on SageMaker, each as the variant of an endpoint that serves it. */
export function hostedOnAws(templates: Templates): ModelRow[] {
  return SPELLINGS.flatMap((spelling) => {
    const served = templates.ofType(spelling.config).flatMap((config) =>
      ask(config.properties, spelling.variants)
        .filter(({ value }) => value.kind === 'map')
        .map(({ value: variant }) => {
          const models = templates
            .ofType(spelling.model)
            .filter((model) =>
              ask(variant, spelling.runs).some(
                (said) => pointsAt(said.value, model, config, templates) === 'yes',
              ),
            );
          const endpoint = endpointOf(config, spelling, templates);
          return {
            models,
            row: rowOf(endpoint ?? config, models[0], spelling, templates, {
              endpoint:
                endpoint === undefined
                  ? config.address
                  : spoken(endpoint.properties, spelling.name, endpoint.address),
              capacity: instancesOf(variant, endpoint, templates),
            }),
          };
        }),
    );
    const used = new Set(served.flatMap(({ models }) => models));
    const idle = templates
      .ofType(spelling.model)
      .filter((model) => !used.has(model))
      .map((model) =>
        rowOf(model, model, spelling, templates, {
          endpoint: model.address,
          capacity: 'no endpoint here serves it',
        }),
      );
    return [...served.map(({ row }) => row), ...idle];
  });
}

function endpointOf(
  config: Resource,
  { endpoint, uses }: Spelling,
  templates: Templates,
): Resource | undefined {
  return pointersTo(config, templates, [{ types: endpoint, path: uses }]).find(({ certain }) => certain)
    ?.from;
}

function rowOf(
  subject: Resource,
  model: Resource | undefined,
  spelling: Spelling,
  templates: Templates,
  said: Pick<ModelRow, 'endpoint' | 'capacity'>,
): ModelRow {
  const weights = model === undefined ? undefined : weightsOf(model, spelling, templates);
  const [name, version] = nameIn(weights?.from ?? '');
  return {
    resource: addressOf(subject),
    ...said,
    runBy: 'environment',
    service: 'Amazon SageMaker',
    model: name ?? NOT_SAID,
    version: version ?? NOT_SAID,
    ...(name === undefined ? {} : publisherOf(name)),
    answersWithNumbers: answersWithNumbers(name ?? ''),
    processedIn: (regionOf(subject, templates).places ?? []).map(({ title, inUk }) => ({ title, inUk })),
    ...(weights === undefined ? {} : { weights }),
  };
}

const SHA256 = /(?:^|[^0-9a-f])([0-9a-f]{64})(?:$|[^0-9a-f])/i;

function weightsOf(model: Resource, { source }: Spelling, templates: Templates): Weights | undefined {
  const bodies = containersIn(templates).filter(({ resource }) => resource === model);
  const from = bodies.flatMap(({ body }) =>
    source.filter((path) => isSaid(body, path)).map((path) => spoken(body, path)),
  );
  if (from.length === 0) return undefined;
  const marks = [
    ...bodies.flatMap((body) =>
      environmentsOf(body).flatMap(({ variables }) => [...variables.values()].flat()),
    ),
    ...['Tags', 'tags'].flatMap((tags) =>
      ask(model.properties, tags).flatMap(({ value }) => leaves(value).map((leaf) => leaf.value)),
    ),
  ];
  const digest = marks
    .filter(isDecided)
    .map((value) => SHA256.exec(textOf(value) ?? '')?.[1])
    .find((text) => text !== undefined);
  return { from: either(from), ...(digest === undefined ? {} : { sha256: digest }) };
}

/** The name and version that the folder of the weights is called by: `s3://bucket/gpt-oss-20b/2026-09-30/`. */
function nameIn(uri: string): [name?: string, version?: string] {
  const [, ...folders] = uri
    .replace(/^s3:\/\//, '')
    .split('/')
    .filter((part) => part !== '');
  const [name, version] = folders;
  return name === undefined ? [] : version === undefined ? [name] : [name, version];
}

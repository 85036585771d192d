import { faultOf } from '../judge-text';
import type { AwsEndpoint, AwsStage } from '../../department';
import { ask, leaves, textOf } from '../../template';
import type { Templates, Value } from '../../template';
import type { Fault } from '../control';
import { describe } from '../requirement';
import { containersIn } from '../supply-chain/containers';
import { bedrockModels } from './aws-bedrock';
import { differs, knownAt, missing, notAsked, pair, same } from './whole';

/** Where a container of SageMaker's says its weights are. */
const WEIGHTS = ['ModelDataUrl', 'ModelDataSource.S3DataSource.S3Uri'];

type Hosted = Extract<AwsEndpoint, { route: 'sagemaker' }>;

export function awsEndpoints(stage: AwsStage, templates: Templates): Fault[] {
  return [...bedrockModels(stage, templates), ...hostedModels(stage, templates)];
}

/** SageMaker's endpoints have the machines, images and weights asked for. */
function hostedModels(stage: AwsStage, templates: Templates): Fault[] {
  const wanted = Object.entries(stage.endpoints).flatMap(([name, endpoint]): [string, Hosted][] =>
    endpoint.route === 'sagemaker' ? [[name, endpoint]] : [],
  );
  const made = templates.ofType('AWS::SageMaker::EndpointConfig');
  const found = pair(made, wanted, (config, [name, endpoint]) => {
    const isNamed = [config.address, ...knownAt(config.properties, 'EndpointConfigName')].some(
      (text) => namedIn(text, wanted)?.[0] === name,
    );
    return (
      1 +
      (isNamed ? 4 : 0) +
      (knownAt(config.properties, 'ProductionVariants.InstanceType').includes(endpoint.instanceType) ? 2 : 0)
    );
  });
  return [
    ...found.extra.map((config) => notAsked(config, 'an endpoint that was not asked for')),
    ...found.missing.map(([name]) => missing(templates, `an endpoint '${name}'`)),
    ...found.pairs.flatMap(([config, [name, { instanceType, instances }]]) => [
      ...(templates.mentionsOf(config).some(({ from }) => from.type === 'AWS::SageMaker::Endpoint') ||
      endpointNames(templates).some((text) => knownAt(config.properties, 'EndpointConfigName').includes(text))
        ? []
        : [missing(templates, `an endpoint '${name}' with the configuration ${config.address}`)]),
      ...differs(
        config,
        'ProductionVariants.InstanceType',
        instanceType,
        `which endpoint '${name}' asks for`,
      ),
      ...ask(config.properties, 'ProductionVariants.InitialInstanceCount').flatMap(
        ({ path, value }): Fault[] => {
          if (
            value.kind === 'known' &&
            Number(value.value) >= instances.min &&
            Number(value.value) <= instances.max
          )
            return [];
          return [
            {
              subject: config,
              path,
              verdict: value.kind === 'known' || value.kind === 'absent' ? 'broken' : 'cannot-tell',
              got: describe(value),
              expected: `${String(instances.min)} to ${String(instances.max)}, which endpoint '${name}' asks for`,
            },
          ];
        },
      ),
      ...(ask(config.properties, 'ShadowProductionVariants[]').some(({ value }) => value.kind === 'map')
        ? [notAsked(config, 'a shadow variant', 'ShadowProductionVariants')]
        : []),
    ]),
    ...modelsOf(wanted, templates),
    ...weightsOf(wanted, templates),
    ...digestsOf(wanted, templates),
    ...scalingOf(wanted, templates),
  ];
}

const endpointNames = (templates: Templates): string[] =>
  templates
    .ofType('AWS::SageMaker::Endpoint')
    .flatMap(({ properties }) => knownAt(properties, 'EndpointConfigName'));

/** The endpoint whose name a text ends with, or has in it: `dfe-prod-search` is `search`, and not `prod`. */
function namedIn(text: string, wanted: readonly [string, Hosted][]): [string, Hosted] | undefined {
  const place = words(text);
  const endOf = (name: string): number => {
    const at = place.lastIndexOf(words(name));
    return at === -1 ? -1 : at + name.length;
  };
  return wanted
    .filter(([name]) => endOf(name) !== -1)
    .sort(([a], [b]) => endOf(b) - endOf(a) || b.length - a.length)[0];
}

/** `-search-config-` for `SearchConfig` and `search_config` alike. */
function words(text: string): string {
  const split = text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return `-${split.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-`;
}

function modelsOf(wanted: readonly [string, Hosted][], templates: Templates): Fault[] {
  const images = wanted.map(([, { image }]) => image);
  const prefixes = wanted.map(([, { weights }]) => weights.prefix);
  return containersIn(templates)
    .filter(({ resource }) => resource.type === 'AWS::SageMaker::Model')
    .flatMap(({ resource, path, body }) => [
      ...ask(body, 'Image').flatMap((answer): Fault[] => {
        const verdict = same(answer.value, images);
        return verdict === 'fine' || wanted.length === 0
          ? []
          : [
              {
                subject: resource,
                path: `${path}.${answer.path}`,
                verdict,
                got: describe(answer.value),
                expected: images.join(' or '),
              },
            ];
      }),
      ...WEIGHTS.flatMap((property) => ask(body, property))
        .filter(({ value }) => value.kind !== 'absent')
        .flatMap((answer): Fault[] => {
          const text = textOf(answer.value) ?? '';
          if (wanted.length === 0 || prefixes.some((prefix) => text.includes(`/${prefix}`))) return [];
          return [
            {
              subject: resource,
              path: `${path}.${answer.path}`,
              verdict: answer.value.kind === 'known' ? 'broken' : 'cannot-tell',
              got: describe(answer.value),
              expected: `weights below ${prefixes.join(' or ')}`,
            },
          ];
        }),
    ]);
}

/** A container without weights of its own serves those that are in its image, or that it fetches. */
function weightsOf(wanted: readonly [string, Hosted][], templates: Templates): Fault[] {
  const prefixes = wanted.map(([, { weights }]) => weights.prefix);
  if (prefixes.length === 0) return [];
  const containers = containersIn(templates).filter(
    ({ resource }) => resource.type === 'AWS::SageMaker::Model',
  );
  const mayLack = (body: Value, property: string): boolean =>
    ask(body, property).some(({ value }) => value.kind === 'absent');
  return templates.ofType('AWS::SageMaker::Model').flatMap((model): Fault[] => {
    const own = containers.filter(({ resource }) => resource === model);
    const [first] = own;
    if (first === undefined || own.some(({ body }) => WEIGHTS.some((each) => !mayLack(body, each))))
      return [];
    return [
      {
        subject: model,
        path: `${first.path}.ModelDataSource`,
        // A package brings weights that are not said here.
        verdict: own.some(({ body }) => !mayLack(body, 'ModelPackageName')) ? 'cannot-tell' : 'broken',
        got: 'no weights beside the image',
        expected: `weights below ${prefixes.join(' or ')}`,
      },
    ];
  });
}

/** Where the digest of weights is recorded, it is the one asked for. */
function digestsOf(wanted: readonly [string, Hosted][], templates: Templates): Fault[] {
  const digests = wanted.map(([, { weights }]) => weights.sha256);
  if (digests.length === 0) return [];
  return templates.ofType('AWS::SageMaker::Model').flatMap((resource) =>
    leaves(resource.properties)
      .filter(({ path, value }) => !/Image/.test(path) && /^[0-9a-f]{64}$/.test(textOf(value) ?? ''))
      .flatMap(({ path, value }): Fault[] => {
        const verdict = same(value, digests);
        return faultOf(
          resource,
          path,
          verdict,
          value,
          `${digests.join(' or ')}, the digest of the weights that are asked for`,
        );
      }),
  );
}

function scalingOf(wanted: readonly [string, Hosted][], templates: Templates): Fault[] {
  return templates
    .ofType('AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(({ properties }) => knownAt(properties, 'ServiceNamespace').includes('sagemaker'))
    .flatMap((target) => {
      const [id = ''] = knownAt(target.properties, 'ResourceId');
      const name = /^endpoint\/([^/]+)/.exec(id)?.[1] ?? target.address;
      const own = namedIn(name, wanted) ?? (wanted.length === 1 ? wanted[0] : undefined);
      if (own === undefined) return [];
      const [endpoint, { instances }] = own;
      return [
        ...differs(target, 'MinCapacity', instances.min, `which endpoint '${endpoint}' asks for`),
        ...differs(target, 'MaxCapacity', instances.max, `which endpoint '${endpoint}' asks for`),
      ];
    });
}

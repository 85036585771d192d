import { findModel } from '../../catalogue';
import type { AzureEndpoint, AzureStage } from '../../department';
import { ask, leaves, textOf, valueAt } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Fault } from '../control';
import { azapiTypeOf } from '../supply-chain/containers';
import { differs, knownAt, missing, notAsked, pair } from './whole';

type OpenAi = Extract<AzureEndpoint, { route: 'azure-openai' }>;
type Hosted = Extract<AzureEndpoint, { route: 'machine-learning' }>;

export function azureEndpoints(stage: AzureStage, templates: Templates): Fault[] {
  return [...openAiDeployments(stage, templates), ...hostedModels(stage, templates)];
}

interface Deployment {
  readonly resource: Resource;
  readonly model: string;
  readonly sku: string;
}

function openAiDeployments(stage: AzureStage, templates: Templates): Fault[] {
  const wanted = Object.entries(stage.endpoints).flatMap(([name, endpoint]): [string, OpenAi, string][] => {
    if (endpoint.route !== 'azure-openai') return [];
    const route = findModel(endpoint.model)?.routes.find((each) => each.route === 'azure-openai');
    return [[name, endpoint, route?.route === 'azure-openai' ? route.modelId : endpoint.model]];
  });
  const made: Deployment[] = [
    ...templates
      .ofType('azurerm_cognitive_deployment')
      .map((resource) => ({ resource, model: 'model.name', sku: 'sku' })),
    ...templates
      .ofType('azapi_resource')
      .filter((resource) =>
        /^Microsoft\.CognitiveServices\/accounts\/deployments@/i.test(azapiTypeOf(resource)),
      )
      .map((resource) => ({ resource, model: 'body.properties.model.name', sku: 'body.sku' })),
  ];
  const found = pair(made, wanted, ({ resource, model }, [name, , id]) => {
    const isModel = knownAt(resource.properties, model).includes(id) ? 2 : 0;
    return (
      isModel +
      (knownAt(resource.properties, 'name').includes(name) ? 4 : 0) +
      (ask(resource.properties, model).some(({ value }) => value.kind !== 'known') ? 1 : 0)
    );
  });
  // Which of two of one name was asked for cannot be told.
  const twins = found.extra.flatMap((each) => twinsOf(each, wanted));
  return [
    ...found.extra.map(({ resource, model }) =>
      notAsked(
        resource,
        `a model that was not asked for: ${knownAt(resource.properties, model).join(' or ')}`,
        model,
      ),
    ),
    ...found.missing.map(([name, , id]) =>
      missing(templates, `a deployment of ${id}, which endpoint '${name}' asks for`),
    ),
    ...[...found.pairs, ...twins].flatMap(
      ([{ resource, model, sku }, [name, { deploymentType, capacity }, id]]) => [
        ...differs(resource, model, id, `which endpoint '${name}' asks for`),
        ...differs(resource, `${sku}.name`, deploymentType, `which endpoint '${name}' asks for`),
        // Azure gives one unit where nothing is said.
        ...differs(
          resource,
          `${sku}.capacity`,
          capacity,
          `which endpoint '${name}' asks for`,
          capacity === 1 ? 'fine' : 'broken',
        ),
      ],
    ),
    ...templates
      .ofType('azurerm_cognitive_deployment')
      .flatMap((resource) =>
        differs(resource, 'version_upgrade_option', 'NoAutoUpgrade', 'or another model answers one day'),
      ),
  ];
}

function twinsOf<Wanted extends readonly [string, ...unknown[]]>(
  made: Deployment,
  wanted: readonly Wanted[],
) {
  return wanted
    .filter(([name]) => knownAt(made.resource.properties, 'name').includes(name))
    .map((one) => [made, one] as const);
}

function hostedModels(stage: AzureStage, templates: Templates): Fault[] {
  const wanted = Object.entries(stage.endpoints).flatMap(([name, endpoint]): [string, Hosted][] =>
    endpoint.route === 'machine-learning' ? [[name, endpoint]] : [],
  );
  const made = templates
    .ofType('azapi_resource')
    .filter((resource) =>
      /^Microsoft\.MachineLearningServices\/workspaces\/onlineEndpoints\/deployments@/i.test(
        azapiTypeOf(resource),
      ),
    );
  const homeless = made.filter((resource) =>
    ask(resource.properties, 'parent_id').some(
      ({ value }) => value.kind === 'reference' && templates.target(value, resource) === undefined,
    ),
  );
  const found = pair(made, wanted, (resource, [, { vmSize }]) =>
    knownAt(resource.properties, 'body.properties.instanceType').includes(vmSize) ? 2 : 1,
  );
  return [
    ...found.extra.map((resource) => notAsked(resource, 'an endpoint that was not asked for')),
    ...found.missing.map(([name]) => missing(templates, `an online endpoint '${name}'`)),
    ...homeless.map((subject): Fault => ({
      subject,
      path: 'parent_id',
      verdict: 'broken',
      got: 'an endpoint that is not made',
      expected: 'an online endpoint, which is what is called',
    })),
    ...found.pairs.flatMap(([resource, [name, endpoint]]) => [
      ...differs(
        resource,
        'body.properties.instanceType',
        endpoint.vmSize,
        `which endpoint '${name}' asks for`,
      ),
      ...recordedWeights(resource, name, endpoint),
    ]),
    ...scalingOf(wanted, templates),
  ];
}

/** Where a digest is recorded, it is the one asked for. */
function recordedWeights(resource: Resource, name: string, { weights }: Hosted): Fault[] {
  const started = leaves(valueAt(resource.properties, 'body.properties.environmentVariables'));
  const isSaid = started.some(
    ({ path, value }) =>
      /[0-9a-f]{64}/.test(textOf(value) ?? '') ||
      (value.kind !== 'known' && (path === '' || /sha|digest|checksum/i.test(path))),
  );
  if (!isSaid) {
    return [
      {
        subject: resource,
        path: 'body.properties.environmentVariables',
        verdict: 'broken',
        got: 'no digest to check them against at start',
        expected: `${weights.sha256}, the digest of the weights of endpoint '${name}'`,
      },
    ];
  }
  return leaves(resource.properties)
    .filter(({ path, value }) => !/image/i.test(path) && /^[0-9a-f]{64}$/.test(textOf(value) ?? ''))
    .flatMap(({ path }) =>
      differs(resource, path, weights.sha256, `the digest of the weights of endpoint '${name}'`, 'fine'),
    );
}

function scalingOf(wanted: readonly [string, Hosted][], templates: Templates): Fault[] {
  const [only, ...others] = wanted;
  if (only === undefined || others.length > 0) return [];
  const [name, { instances }] = only;
  return templates
    .ofType('azurerm_monitor_autoscale_setting')
    .filter(({ properties }) =>
      /onlineEndpoints|azapi_resource/i.test(
        knownAt(properties, 'target_resource_id').join() || 'azapi_resource',
      ),
    )
    .flatMap((setting) => [
      ...differs(setting, 'profile.capacity.minimum', instances.min, `which endpoint '${name}' asks for`),
      ...differs(setting, 'profile.capacity.maximum', instances.max, `which endpoint '${name}' asks for`),
    ]);
}

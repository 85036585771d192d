import { findModel } from '../../catalogue';
import type { AzureEndpoint, AzureStage } from '../../department';
import { ask, leaves, textOf } from '../../template';
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
    ...found.pairs.flatMap(([{ resource, model, sku }, [name, { deploymentType, capacity }, id]]) => [
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
    ]),
  ];
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
  const found = pair(made, wanted, (resource, [, { vmSize }]) =>
    knownAt(resource.properties, 'body.properties.instanceType').includes(vmSize) ? 2 : 1,
  );
  return [
    ...found.extra.map((resource) => notAsked(resource, 'an endpoint that was not asked for')),
    ...found.missing.map(([name]) => missing(templates, `an online endpoint '${name}'`)),
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

import { armOf, placesOf, pointsAt } from '../../policy';
import { ask, leaves, textOf } from '../../template';
import type { Reference, Resource, Templates, Value } from '../../template';
import { findAzureAccelerator } from '../../catalogue';
import { acceleratorsOf, answersWithNumbers, publisherOf } from './catalogued';
import type { ModelRow } from './models';
import { addressOf, either, isSaid, NOT_SAID, spoken } from './spoken';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

/** How a deployment of a model that Azure runs is written. */
const NATIVE = {
  account: 'cognitive_account_id',
  name: 'model.name',
  version: 'model.version',
  publisher: 'model.format',
  sku: 'sku.name',
  capacity: 'sku.capacity',
  upgrade: 'version_upgrade_option',
};
const WRITTEN: typeof NATIVE = {
  account: 'parent_id',
  name: 'body.properties.model.name',
  version: 'body.properties.model.version',
  publisher: 'body.properties.model.format',
  sku: 'body.sku.name',
  capacity: 'body.sku.capacity',
  upgrade: 'body.properties.versionUpgradeOption',
};

/** Models that Azure runs, each as the deployment under which it is called. */
export function openAiModels(templates: Templates): ModelRow[] {
  return [
    ...templates.ofType('azurerm_cognitive_deployment').map((each) => deployment(each, NATIVE, templates)),
    ...armOf(templates, 'Microsoft.CognitiveServices/accounts/deployments')
      .filter(({ type }) => type === 'azapi_resource')
      .map((each) => deployment(each, WRITTEN, templates)),
  ];
}

function deployment(resource: Resource, names: typeof NATIVE, templates: Templates): ModelRow {
  const { properties } = resource;
  const model = spoken(properties, names.name);
  const format = spoken(properties, names.publisher, '');
  return {
    resource: addressOf(resource),
    endpoint: spoken(properties, 'name', resource.address),
    runBy: 'provider',
    service: 'Azure OpenAI in Microsoft Foundry',
    model,
    version: `${spoken(properties, names.version, 'the newest: no version is pinned')}${upgradesOf(properties, names.upgrade)}`,
    ...(format === '' ? publisherOf(model) : { publisher: format }),
    answersWithNumbers: answersWithNumbers(model),
    processedIn: processedIn(resource, names.account, templates),
    capacity: capacityOf(spoken(properties, names.sku), spoken(properties, names.capacity, '1')),
  };
}

function upgradesOf(properties: Value, path: string): string {
  const option = spoken(properties, path, 'OnceNewDefaultVersionAvailable');
  return option === 'NoAutoUpgrade' ? '' : `, upgraded by Azure (${option})`;
}

function capacityOf(sku: string, capacity: string): string {
  if (/provisioned/i.test(sku)) return `${sku}: ${capacity} provisioned throughput units of its own`;
  return `${sku}: ${capacity} thousand tokens a minute, shared with other customers of the provider`;
}

/** Where the deployment type lets prompts go; within the account's region, where that is. */
function processedIn(resource: Resource, path: string, templates: Templates): ModelRow['processedIn'] {
  const routes = placesOf(templates).filter(
    ({ subject, concern }) => concern === 'model' && isSame(subject, resource),
  );
  const places = routes.flatMap((route) => route.places);
  if (places.some(({ inUk }) => !inUk)) return distinct(places.filter(({ inUk }) => !inUk));
  if (routes.some((route) => route.places.length === 0)) return [];
  const own = ask(resource.properties, path).flatMap(({ value }) => regionsOf(value, resource, templates));
  return own.length > 0 ? distinct(own) : distinct(places);
}

/** Where a resource that a value leads to, or what that is part of, is made. */
function regionsOf(value: Value, from: Resource, templates: Templates): ModelRow['processedIn'] {
  if (value.kind !== 'reference') return [];
  const target = templates.target(value, from);
  if (target === undefined) return [];
  const own = placesOf(templates)
    .filter(({ subject, concern }) => concern === 'region' && isSame(subject, target))
    .flatMap(({ places }) => places);
  if (own.length > 0) return own;
  return ask(target.properties, 'parent_id').flatMap((answer) => regionsOf(answer.value, target, templates));
}

const isSame = (a: Pick<Resource, 'address' | 'stack'>, b: Pick<Resource, 'address' | 'stack'>): boolean =>
  a.address === b.address && a.stack === b.stack;

function distinct(places: ModelRow['processedIn']): ModelRow['processedIn'] {
  return [...new Map(places.map(({ title, inUk }) => [title, { title, inUk }])).values()];
}

/** Models that the environment runs on managed online endpoints of Azure Machine Learning. */
export function hostedOnAzure(templates: Templates): ModelRow[] {
  return armOf(templates, `${WORKSPACE}/onlineEndpoints/deployments`)
    .filter(({ type }) => type === 'azapi_resource')
    .map((resource) => {
      const { properties } = resource;
      const assets = ask(properties, 'body.properties.model').flatMap(({ value }) =>
        value.kind === 'reference' ? armTargets(value, resource, templates) : [],
      );
      const from = assets.flatMap((asset) =>
        isSaid(asset.properties, 'body.properties.modelUri')
          ? [spoken(asset.properties, 'body.properties.modelUri')]
          : [],
      );
      const uri = from.length > 0 ? either(from) : spoken(properties, 'body.properties.model');
      const [name, version] =
        uri
          .split('/paths/')[1]
          ?.split('/')
          .filter((part) => part !== '') ?? [];
      const digest = digestIn([resource, ...assets]);
      return {
        resource: addressOf(resource),
        endpoint: endpointOf(resource, templates),
        runBy: 'environment',
        service: 'Azure Machine Learning',
        model: name ?? uri,
        version: version ?? NOT_SAID,
        ...publisherOf(name ?? ''),
        answersWithNumbers: answersWithNumbers(name ?? ''),
        processedIn: distinct(
          ask(properties, 'parent_id').flatMap(({ value }) => regionsOf(value, resource, templates)),
        ),
        capacity: instancesOf(resource, templates),
        weights: { from: uri, ...(digest === undefined ? {} : { sha256: digest }) },
      };
    });
}

/** What a reference leads to, with its body read. */
function armTargets(reference: Reference, from: Resource, templates: Templates): Resource[] {
  const targets = templates.targets(reference, from);
  return armOf(templates, [`${WORKSPACE}/models/versions`]).filter((each) =>
    targets.some((target) => isSame(target, each)),
  );
}

function endpointOf(resource: Resource, templates: Templates): string {
  const [answer] = ask(resource.properties, 'parent_id');
  const endpoint = answer?.value.kind === 'reference' ? templates.target(answer.value, resource) : undefined;
  return endpoint === undefined ? resource.address : spoken(endpoint.properties, 'name', endpoint.address);
}

function instancesOf(resource: Resource, templates: Templates): string {
  const { properties } = resource;
  const type = spoken(properties, 'body.properties.instanceType');
  const accelerators = acceleratorsOf(findAzureAccelerator(type), /^Standard_N/i.test(type));
  const most = templates
    .ofType('azurerm_monitor_autoscale_setting')
    .filter((setting) =>
      ask(setting.properties, 'target_resource_id').some(
        ({ value }) =>
          pointsAt(value, resource, setting, templates) === 'yes' ||
          leadsTo(value, resource, setting, templates),
      ),
    )
    .map((setting) => `, at most ${spoken(setting.properties, 'profile.capacity.maximum')} when scaled out`);
  return `${spoken(properties, 'body.sku.capacity', '1')} × ${type} (${accelerators === 'none' ? 'no accelerators' : `each ${accelerators}`})${most.join('')}`;
}

/** `armOf` hands out copies, which are not the resource that a reference leads to. */
function leadsTo(value: Value, resource: Resource, from: Resource, templates: Templates): boolean {
  return (
    value.kind === 'reference' && templates.targets(value, from).some((target) => isSame(target, resource))
  );
}

const SHA256 = /(?:^|[^0-9a-f])([0-9a-f]{64})(?:$|[^0-9a-f])/i;

function digestIn(resources: readonly Resource[]): string | undefined {
  return resources
    .flatMap(({ properties }) => ['body', 'tags'].flatMap((path) => ask(properties, path)))
    .flatMap(({ value }) => leaves(value))
    .filter(({ value, path }) => value.kind === 'known' && !/image|modelUri/i.test(path))
    .map(({ value }) => SHA256.exec(textOf(value) ?? '')?.[1])
    .find((text) => text !== undefined);
}

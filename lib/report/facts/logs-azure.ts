import { armOf, pointersTo, recordedBy } from '../../policy';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { RecordRow } from './logs';
import { namedAt } from './named';
import { readModels } from './read-models';
import { addressOf, isSaid, spoken } from './spoken';

const SETTING = 'azurerm_monitor_diagnostic_setting';
const SIGN_INS = 'azurerm_monitor_aad_diagnostic_setting';
const FLOW_LOGS = 'Microsoft.Network/networkWatchers/flowLogs';
const DEPLOYMENTS = 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments';
const DESTINATIONS = [
  'log_analytics_workspace_id',
  'storage_account_id',
  'eventhub_authorization_rule_id',
  'partner_solution_id',
];

export function azureRecords(templates: Templates): RecordRow[] {
  return [
    ...[SETTING, SIGN_INS]
      .flatMap((type) => templates.ofType(type))
      .map((each) => settingRow(each, templates)),
    ...flowRows(templates),
    ...collectedRows(templates),
  ];
}

function settingRow(setting: Resource, templates: Templates): RecordRow {
  const { properties } = setting;
  const ways = recordedBy(setting);
  const shown = [...new Set(ways.flatMap((way) => way.shown))];
  const to = DESTINATIONS.filter((path) => isSaid(properties, path));
  const says = ways.map((way) => way.says(/./));
  return {
    resource: addressOf(setting),
    what: setting.type === SIGN_INS ? 'Sign-ins to the directory' : `Use of ${targetOf(setting, templates)}`,
    kind: 'audit',
    detail: shown.join(', '),
    on:
      to.length === 0 || says.every((each) => each === 'no')
        ? 'no'
        : says.every((each) => each === 'yes')
          ? 'yes'
          : 'unknown',
    to: to.map((path) => namedAt(setting, path, templates)),
  };
}

function targetOf(setting: Resource, templates: Templates): string {
  const id = spoken(setting.properties, 'target_resource_id');
  return /^\/subscriptions\/[^/]+\/?$/.test(id)
    ? 'the subscription (activity log)'
    : namedAt(setting, 'target_resource_id', templates);
}

function flowRows(templates: Templates): RecordRow[] {
  const native = templates
    .ofType('azurerm_network_watcher_flow_log')
    .map((log) => ({ log, on: 'enabled', to: 'storage_account_id', of: 'target_resource_id' }));
  const written = armOf(templates, FLOW_LOGS).map((log) => ({
    log,
    on: 'body.properties.enabled',
    to: 'body.properties.storageId',
    of: 'body.properties.targetResourceId',
  }));
  return [...native, ...written].map(({ log, on, to, of }) => {
    const state = spoken(log.properties, on);
    return {
      resource: addressOf(log),
      what: 'Network flows',
      kind: 'audit',
      detail: `of ${namedAt(log, of, templates)}`,
      on: state === 'true' ? 'yes' : state === 'false' ? 'no' : 'unknown',
      to: [namedAt(log, to, templates)],
    };
  });
}

function collectedRows(templates: Templates): RecordRow[] {
  return armOf(templates, DEPLOYMENTS).flatMap((deployment) =>
    ask(deployment.properties, 'body.properties.dataCollector.collections').flatMap(
      ({ value }): RecordRow[] =>
        value.kind === 'map'
          ? [...value.entries].map(([name, collection]) => {
              const mode = spoken(collection, 'dataCollectionMode', 'Disabled');
              return {
                resource: addressOf(deployment),
                what: 'Prompts and completions (data collector)',
                kind: 'content',
                detail: name,
                on: mode === 'Enabled' ? 'yes' : mode === 'Disabled' ? 'no' : 'unknown',
                to: [spoken(collection, 'dataId')],
              };
            })
          : [],
    ),
  );
}

/** What has a diagnostic setting when its use is recorded. */
const WATCHED = [
  'azurerm_key_vault',
  'azurerm_cognitive_account',
  'azurerm_ai_services',
  'azurerm_kubernetes_cluster',
  'azurerm_container_registry',
  'azurerm_machine_learning_workspace',
  'azurerm_search_service',
  'azurerm_storage_account',
  'azurerm_firewall',
  'azurerm_application_gateway',
];

/** What nothing in the templates records, though there is something to record. */
export function notRecordedOnAzure(templates: Templates): string[] {
  const isAzure = templates.resources().some(({ type }) => /^(azurerm|azapi)_/.test(type));
  if (!isAzure) return [];
  const settings = templates.ofType(SETTING);
  const hasActivity = settings.some(({ properties }) =>
    ask(properties, 'target_resource_id').some(({ value }) =>
      /^\/subscriptions\/[^/]+\/?$/.test(textOf(value) ?? ''),
    ),
  );
  const unwatched = WATCHED.flatMap((type) => templates.ofType(type)).filter(
    (resource) =>
      !pointersTo(resource, templates, [{ types: SETTING, path: 'target_resource_id' }]).some(
        ({ certain }) => certain,
      ),
  );
  const collected = collectedRows(templates)
    .filter(({ on }) => on !== 'no')
    .map(({ resource }) => resource);
  const silent = readModels(templates).models.filter(
    ({ service, resource }) => /Azure/.test(service) && !collected.includes(resource),
  );
  return [
    ...(hasActivity
      ? []
      : ['What is done in the subscription (activity log): no diagnostic setting here sends it anywhere']),
    ...unwatched.map((resource) => `Use of ${addressOf(resource)}`),
    ...silent.map(({ endpoint }) => `Prompts and completions of ${endpoint}`),
  ];
}

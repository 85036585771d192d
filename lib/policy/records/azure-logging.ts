import { ask, referencesIn, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { armOf } from '../arm-table';
import type { Check, Fault } from '../control';
import { pointsAt } from '../pointing';
import { least, most, recordedBy } from './recorded-categories';
import type { Recorded, Says } from './recorded-categories';
import { missing } from './settings';

/** What has to record its use, and the categories without which its records say too little. */
const WATCHED: readonly (readonly [
  types: readonly string[],
  kinds: readonly string[],
  ...categories: RegExp[],
])[] = [
  [['azurerm_key_vault'], ['Microsoft.KeyVault/vaults'], /^AuditEvent$/],
  [
    ['azurerm_key_vault_managed_hardware_security_module'],
    ['Microsoft.KeyVault/managedHSMs'],
    /^AuditEvent$/,
  ],
  [
    ['azurerm_cognitive_account', 'azurerm_ai_services'],
    ['Microsoft.CognitiveServices/accounts'],
    /^Audit$/,
    /^RequestResponse$/,
  ],
  [
    ['azurerm_kubernetes_cluster'],
    ['Microsoft.ContainerService/managedClusters'],
    /^kube-audit(-admin)?$/,
    /^kube-apiserver$|^kube-audit/,
  ],
  [
    ['azurerm_machine_learning_workspace', 'azurerm_ai_foundry'],
    ['Microsoft.MachineLearningServices/workspaces'],
  ],
  [
    ['azurerm_container_registry'],
    ['Microsoft.ContainerRegistry/registries'],
    /^ContainerRegistryLoginEvents$/,
    /^ContainerRegistryRepositoryEvents$/,
  ],
  [['azurerm_search_service'], ['Microsoft.Search/searchServices'], /^OperationLogs$/],
  [['azurerm_storage_account'], ['Microsoft.Storage/storageAccounts'], /^StorageRead$/, /^StorageDelete$/],
  [['azurerm_firewall'], ['Microsoft.Network/azureFirewalls']],
  [['azurerm_application_gateway'], ['Microsoft.Network/applicationGateways']],
];
export const SETTING = 'azurerm_monitor_diagnostic_setting';
const DESTINATIONS = [
  'log_analytics_workspace_id',
  'storage_account_id',
  'eventhub_authorization_rule_id',
  'partner_solution_id',
];

/** Each resource that is used has a diagnostic setting that sends its records somewhere. */
export const diagnostics: Check = (templates) =>
  WATCHED.flatMap(([types, kinds, ...categories]) =>
    [...types.flatMap((type) => templates.ofType(type)), ...armOf(templates, kinds)]
      .filter(({ type }) => type !== 'azapi_update_resource')
      .flatMap((resource): Fault[] => judgeWatched(resource, categories, templates)),
  );

function judgeWatched(resource: Resource, categories: readonly RegExp[], templates: Templates): Fault[] {
  const own = resource.type === 'azapi_resource' ? original(resource, templates) : resource;
  const pointing = templates.ofType(SETTING).map((setting) => ({
    setting,
    points: ask(setting.properties, 'target_resource_id').map(({ value }) =>
      isAccountItself(value, own, setting, templates) ? 'no' : pointsAt(value, own, setting, templates),
    ),
  }));
  const settings = pointing.filter(({ points }) => points.includes('yes')).map(({ setting }) => setting);
  const unclear = pointing.some(({ points }) => points.includes('maybe'));
  if (settings.length === 0) {
    const fault = missing(own, '', 'a diagnostic setting that records its use', templates);
    return [unclear ? { ...fault, verdict: 'cannot-tell' } : fault];
  }
  // Where nothing has to be recorded by name, something has to be.
  const wanted = categories.length === 0 ? [/./] : categories;
  return judgeRecorded(
    settings.map((setting) => ({ setting, ways: recordedBy(setting) })),
    wanted,
  );
}

interface Recording {
  readonly setting: Resource;
  /** What it may turn out to record. */
  readonly ways: readonly Recorded[];
}

/** However each setting turns out, it and what the others record for sure say enough. */
function judgeRecorded(recordings: readonly Recording[], wanted: readonly RegExp[]): Fault[] {
  const says = (own: Recorded, setting: Resource): Says =>
    least(
      wanted.map((category) =>
        most([
          own.says(category),
          ...recordings
            .filter((each) => each.setting !== setting)
            .map(({ ways }) => least(ways.map((way) => way.says(category)))),
        ]),
      ),
    );
  const lacking = recordings.flatMap(({ setting, ways }) =>
    ways.map((way) => ({ setting, way, said: says(way, setting) })).filter(({ said }) => said !== 'yes'),
  );
  const worst = lacking.find(({ said }) => said === 'no') ?? lacking[0];
  if (worst === undefined) return [];
  return [
    {
      subject: worst.setting,
      path: 'enabled_log',
      verdict: worst.said === 'no' ? 'broken' : 'cannot-tell',
      got: worst.way.shown.length === 0 ? 'no logs that can be read here' : worst.way.shown.join(', '),
      expected: 'the categories that say who used it, or a category group',
    },
  ];
}

/** The body of azapi is read anew, but references lead to the resource as it was read. */
function original(resource: Resource, templates: Templates): Resource {
  return (
    templates
      .ofType(resource.type)
      .find(({ address, stack }) => address === resource.address && stack === resource.stack) ?? resource
  );
}

/** A storage account's own setting has metrics only: what is read and deleted is recorded by its services. */
function isAccountItself(value: Value, target: Resource, setting: Resource, templates: Templates): boolean {
  if (target.type !== 'azurerm_storage_account') return false;
  if (value.kind === 'reference') {
    return templates.target(value, setting) === target && !/blob|queue|table|file/i.test(value.attribute);
  }
  return !/Services\//i.test(textOf(value) ?? '') && referencesIn(value).length === 0;
}

/** A setting sends what it records somewhere, and records more than figures. */
export const settingsSayMuch: Check = (templates, { asked }) =>
  templates.ofType(SETTING).flatMap((setting): Fault[] => {
    const goes = DESTINATIONS.flatMap((path) => ask(setting.properties, path));
    const faults: Fault[] = [];
    if (
      goes.every(({ value }) => value.kind === 'absent' || (value.kind === 'known' && value.value === ''))
    ) {
      faults.push({
        subject: setting,
        path: 'log_analytics_workspace_id',
        verdict: 'broken',
        got: 'nothing',
        expected: 'somewhere that records go',
      });
    }
    if (asked !== undefined) faults.push(...wholeFaults(setting));
    const target = ask(setting.properties, 'target_resource_id');
    if (target.some(({ value }) => /^\/subscriptions\/[^/]+\/?$/.test(textOf(value) ?? ''))) {
      for (const category of ['Administrative', 'Security', 'Policy']) {
        const said = least(recordedBy(setting).map((way) => way.says(new RegExp(`^${category}$`))));
        if (said === 'yes') continue;
        faults.push({
          subject: setting,
          path: 'enabled_log',
          verdict: said === 'no' ? 'broken' : 'cannot-tell',
          got: `no ${category}`,
          expected: 'Administrative, Security and Policy events of the subscription',
        });
      }
    }
    const isOfNothing = target.some(
      ({ value }) => value.kind === 'absent' || (value.kind === 'known' && value.value === ''),
    );
    return isOfNothing
      ? [
          ...faults,
          {
            subject: setting,
            path: 'target_resource_id',
            verdict: 'broken',
            got: 'nothing',
            expected: 'what it records the use of',
          },
        ]
      : faults;
  });

/** In an environment that is judged whole, every setting sends logs, and sends them where alerts look. */
function wholeFaults(setting: Resource): Fault[] {
  const fault = (path: string, expected: string): Fault => ({
    subject: setting,
    path,
    verdict: 'broken',
    got: 'nothing',
    expected,
  });
  const isAbsent = (path: string): boolean =>
    ask(setting.properties, path).some(({ value }) => value.kind === 'absent');
  return [
    ...(isAbsent('log_analytics_workspace_id')
      ? [fault('log_analytics_workspace_id', 'the workspace that alerts are raised from')]
      : []),
    ...(recordedBy(setting).some((way) => way.says(/./) === 'no')
      ? [fault('enabled_log', 'logs, not figures only')]
      : []),
  ];
}

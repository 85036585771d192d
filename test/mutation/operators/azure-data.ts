import { add, drop, inPlace, operators, REMOVE, set } from '../operator';
import { at } from '../tree';
import type { Change } from '../operator';
import type { Tree } from '../tree';

const has = (path: string) => (properties: Tree) => at(properties, path) !== undefined;
const WORKSPACE = 'azapi_resource Microsoft.MachineLearningServices/workspaces';
const ONLINE = 'azapi_resource Microsoft.MachineLearningServices/workspaces/onlineEndpoints';
const KEY = 'azapi_resource Microsoft.KeyVault/vaults/keys';
const GROUP = { name: 'mutant', location: 'uksouth', resource_group_name: 'mutant' };
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000';

const isFor = (subresource: string) => (properties: Tree) =>
  JSON.stringify(properties['private_service_connection'] ?? '').includes(`"${subresource}"`);

export const AZURE_ENDPOINTS = operators('azure', 'private-endpoints', [
  ...['vault', 'blob', 'account', 'registry', 'amlworkspace'].map(
    (name) => [`no endpoint: ${name}`, 'azurerm_private_endpoint', REMOVE, isFor(name)] as const,
  ),
  ['an endpoint without a name', 'azurerm_private_endpoint', drop('private_dns_zone_group')],
  [
    'an endpoint with the name of something else',
    'azurerm_private_endpoint',
    set('private_dns_zone_group.private_dns_zone_ids', [
      `${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/privatelink.azurewebsites.net`,
    ]),
    isFor('vault'),
  ],
  ['names that the network does not ask', 'azurerm_private_dns_zone_virtual_network_link', REMOVE],
  ['no zone of names', 'azurerm_private_dns_zone', REMOVE],
]);

export const AZURE_KEYS = operators('azure', 'customer-keys', [
  [
    'storage without a key',
    'azurerm_storage_account',
    drop('customer_managed_key'),
    has('customer_managed_key'),
  ],
  ['models without a key', 'azurerm_cognitive_account', drop('customer_managed_key')],
  ['images without a key', 'azurerm_container_registry', drop('encryption')],
  ['disks of nodes without a key', 'azurerm_kubernetes_cluster', drop('disk_encryption_set_id')],
  ['secrets of Kubernetes without a key', 'azurerm_kubernetes_cluster', drop('key_management_service')],
  [
    'nodes that do not encrypt',
    'azurerm_kubernetes_cluster',
    set('default_node_pool.host_encryption_enabled', false),
  ],
  [
    'nodes of a pool that do not encrypt',
    'azurerm_kubernetes_cluster_node_pool',
    set('host_encryption_enabled', false),
  ],
  [
    'nodes of a pool that do not encrypt by default',
    'azurerm_kubernetes_cluster_node_pool',
    drop('host_encryption_enabled'),
  ],
  ['the workspace without a key', WORKSPACE, drop('body.properties.encryption')],
  ['the workspace with a key that is off', WORKSPACE, set('body.properties.encryption.status', 'Disabled')],
  [
    'a disk with the key of Microsoft',
    'azurerm_managed_disk',
    add({
      ...GROUP,
      storage_account_type: 'Premium_LRS',
      create_option: 'Empty',
      disk_size_gb: 10,
      public_network_access_enabled: false,
      network_access_policy: 'DenyAll',
    }),
  ],
  [
    'a database with the key of Microsoft',
    'azurerm_cosmosdb_account',
    add({
      ...GROUP,
      offer_type: 'Standard',
      public_network_access_enabled: false,
      local_authentication_disabled: true,
      consistency_policy: { consistency_level: 'Session' },
      geo_location: [{ location: 'uksouth', failover_priority: 0 }],
    }),
  ],
  [
    'search with the key of Microsoft',
    'azurerm_search_service',
    add({
      ...GROUP,
      sku: 'standard',
      public_network_access_enabled: false,
      local_authentication_enabled: false,
    }),
  ],
]);

export const AZURE_KEY_CARE = operators('azure', 'key-care', [
  ['keys can be purged', 'azurerm_key_vault', set('purge_protection_enabled', false)],
  ['keys can be purged by default', 'azurerm_key_vault', drop('purge_protection_enabled')],
  ['keys are gone within a week', 'azurerm_key_vault', set('soft_delete_retention_days', 7)],
  ['keys in software', 'azurerm_key_vault', set('sku_name', 'standard')],
  ['access by policies of the vault', 'azurerm_key_vault', set('rbac_authorization_enabled', false)],
  ['a key in software', KEY, set('body.properties.kty', 'RSA')],
  ['a key that is not rotated', KEY, drop('body.properties.rotationPolicy')],
  [
    'a key that is rotated never',
    KEY,
    set('body.properties.rotationPolicy.lifetimeActions', []),
    // That of a cluster's secrets is not rotated by itself in the first place.
    has('body.properties.rotationPolicy'),
  ],
  ['a key that can be taken away', KEY, set('body.properties.attributes.exportable', true)],
  [
    'a key of azurerm that is not rotated',
    'azurerm_key_vault_key',
    add({
      name: 'mutant',
      key_vault_id: `${SUBSCRIPTION}/v`,
      key_type: 'RSA',
      key_size: 2048,
      key_opts: ['wrapKey', 'unwrapKey'],
    }),
  ],
]);

export const AZURE_TLS = operators('azure', 'tls', [
  ['storage that speaks TLS 1.0', 'azurerm_storage_account', set('min_tls_version', 'TLS1_0')],
  ['storage that speaks TLS 1.1', 'azurerm_storage_account', set('min_tls_version', 'TLS1_1')],
  ['storage that answers plain text', 'azurerm_storage_account', set('https_traffic_only_enabled', false)],
  [
    'an app that answers plain text',
    'azurerm_linux_web_app',
    add({
      ...GROUP,
      service_plan_id: `${SUBSCRIPTION}/p`,
      https_only: false,
      public_network_access_enabled: false,
      site_config: { minimum_tls_version: '1.0' },
    }),
  ],
  [
    'a cache that answers plain text',
    'azurerm_redis_cache',
    add({
      ...GROUP,
      capacity: 1,
      family: 'P',
      sku_name: 'Premium',
      non_ssl_port_enabled: true,
      minimum_tls_version: '1.0',
      public_network_access_enabled: false,
    }),
  ],
]);

export const AZURE_LOCAL = operators('azure', 'local-auth', [
  ['models answer to a key', 'azurerm_cognitive_account', set('local_auth_enabled', true)],
  ['models answer to a key by default', 'azurerm_cognitive_account', drop('local_auth_enabled')],
  [
    'storage answers to a key',
    'azurerm_storage_account',
    set('shared_access_key_enabled', true),
    (properties) => properties['shared_access_key_enabled'] === false,
  ],
  ['storage answers to a key by default', 'azurerm_storage_account', drop('shared_access_key_enabled')],
  ['storage answers to users of its own', 'azurerm_storage_account', set('local_user_enabled', true)],
  ['storage over SFTP', 'azurerm_storage_account', set('sftp_enabled', true)],
  ['the registry has an administrator', 'azurerm_container_registry', set('admin_enabled', true)],
  [
    'the cluster has an administrator of its own',
    'azurerm_kubernetes_cluster',
    set('local_account_disabled', false),
  ],
  [
    'the cluster has an administrator of its own by default',
    'azurerm_kubernetes_cluster',
    drop('local_account_disabled'),
  ],
  [
    'roles of Azure mean nothing in the cluster',
    'azurerm_kubernetes_cluster',
    set('azure_active_directory_role_based_access_control.azure_rbac_enabled', false),
  ],
  [
    'records can be sent with a key',
    'azurerm_log_analytics_workspace',
    set('local_authentication_enabled', true),
  ],
  ['the endpoint answers to a key', ONLINE, set('body.properties.authMode', 'Key')],
  ['the endpoint answers to a key of the workspace', ONLINE, set('body.properties.authMode', 'AMLToken')],
  ['insights answer to a key', 'azurerm_application_insights', set('local_authentication_disabled', false)],
]);

const records = (target: string) => (properties: Tree) =>
  String(properties['target_resource_id']).includes(target);

export const AZURE_LOGGING = operators('azure', 'logging', [
  ...[
    'azurerm_key_vault',
    'azurerm_cognitive_account',
    'azurerm_kubernetes_cluster',
    'azurerm_container_registry',
  ].map(
    (target) =>
      [`no record of ${target}`, 'azurerm_monitor_diagnostic_setting', REMOVE, records(target)] as const,
  ),
  [
    'no record of what is done to the vault',
    'azurerm_monitor_diagnostic_setting',
    drop('enabled_log'),
    records('azurerm_key_vault'),
  ],
  [
    'the Kubernetes API keeps no audit log',
    'azurerm_monitor_diagnostic_setting',
    inPlace(
      set('enabled_log', [{ category: 'kube-scheduler' }]),
      'a setting that says less takes nothing away from the one beside it',
    ),
    records('azurerm_kubernetes_cluster'),
  ],
  [
    'records go nowhere that lasts',
    'azurerm_monitor_diagnostic_setting',
    drop('storage_account_id'),
    has('storage_account_id'),
  ],
  ['no flow logs', 'azapi_resource Microsoft.Network/networkWatchers/flowLogs', REMOVE],
  [
    'flow logs that are off',
    'azapi_resource Microsoft.Network/networkWatchers/flowLogs',
    set('body.properties.enabled', false),
  ],
  ['nobody is told of tampering', 'azurerm_monitor_activity_log_alert', set('enabled', false)],
]);

const isAudit = (properties: Tree): boolean => String(properties['name']).endsWith('-audit');

export const AZURE_RETENTION = operators('azure', 'retention', [
  [
    'audit records are kept for 30 days',
    'azurerm_log_analytics_workspace',
    set('retention_in_days', 30),
    isAudit,
  ],
  [
    'audit records are kept as Azure likes',
    'azurerm_log_analytics_workspace',
    drop('retention_in_days'),
    isAudit,
  ],
  [
    'audit records are deleted after a month',
    'azurerm_storage_management_policy',
    set('rule.0.actions.base_blob.delete_after_days_since_modification_greater_than', 30),
    (properties) => String(properties['storage_account_id']).includes('audit_archive'),
  ],
  [
    'no rule about what is deleted',
    'azurerm_storage_management_policy',
    REMOVE,
    (properties) => String(properties['storage_account_id']).includes('content'),
  ],
]);

const ARCHIVE = (properties: Tree): boolean => properties['immutability_policy'] !== undefined;
const LOCK = 'azapi_resource_action Microsoft.Storage/storageAccounts';

export const AZURE_IMMUTABILITY = operators('azure', 'immutability', [
  ['records can be deleted', 'azurerm_storage_account', drop('immutability_policy'), ARCHIVE],
  [
    'records can be deleted after a day',
    'azurerm_storage_account',
    set('immutability_policy.period_since_creation_in_days', 1),
    ARCHIVE,
  ],
  [
    'the lock of records can be taken off',
    'azurerm_storage_account',
    inPlace(
      set('immutability_policy.state', 'Disabled'),
      'the action that closes the lock is for one account: another has no lock, whatever it says',
    ),
    ARCHIVE,
  ],
  [
    'the lock of records is never closed',
    LOCK,
    REMOVE,
    (properties) => JSON.stringify(properties).includes('"Locked"'),
  ],
  [
    'versions are not kept',
    'azurerm_storage_account',
    set('blob_properties.versioning_enabled', false),
    ARCHIVE,
  ],
  [
    'what is deleted is gone',
    'azurerm_storage_account',
    drop('blob_properties.delete_retention_policy'),
    has('blob_properties.delete_retention_policy'),
  ],
]);

const kept = (properties: Tree): boolean => at(properties, 'lifecycle.prevent_destroy') === true;

const unlessEmpty = (type: string, change: ReturnType<typeof drop>): Change =>
  type === 'azurerm_key_vault' ? inPlace(change, 'another vault has no keys in it to be lost') : change;

export const AZURE_DELETION = operators('azure', 'deletion', [
  ...['azurerm_key_vault', 'azurerm_storage_account', 'azurerm_log_analytics_workspace'].flatMap((type) => [
    [`can be destroyed: ${type}`, type, set('lifecycle.prevent_destroy', false), kept] as const,
    [
      `can be destroyed by default: ${type}`,
      type,
      unlessEmpty(type, drop('lifecycle.prevent_destroy')),
      kept,
    ] as const,
  ]),
  ['production can be deleted', 'azurerm_management_lock', REMOVE],
]);

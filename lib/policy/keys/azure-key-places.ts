import { ask } from '../../template';
import type { Resource } from '../../template';
import type { ArmRequirement } from '../arm-table';
import { isOneOf, matches } from '../requirement';
import { CUSTOMER_KEY, isCustomerKey } from './customer-key';
import type { KeyPlace } from './key-place';

/** A type whose key may be named in one of several properties, or by a resource of its own. */
export interface AzureKeyPlace {
  readonly types: string | readonly string[];
  readonly keys: readonly string[];
  /** Resources that name the key instead, and the property that says for what. */
  readonly apart?: readonly (readonly [type: string, target: string, ...keys: string[]])[];
}

const BLOCK = ['customer_managed_key.key_vault_key_id', 'customer_managed_key.managed_hsm_key_id'];

export const AZURE_KEYS: readonly AzureKeyPlace[] = [
  {
    types: 'azurerm_storage_account',
    keys: BLOCK,
    apart: [
      [
        'azurerm_storage_account_customer_managed_key',
        'storage_account_id',
        'key_vault_key_id',
        'key_name',
        'managed_hsm_key_id',
      ],
    ],
  },
  {
    types: ['azurerm_cognitive_account', 'azurerm_ai_services'],
    keys: BLOCK,
    apart: [
      [
        'azurerm_cognitive_account_customer_managed_key',
        'cognitive_account_id',
        'key_vault_key_id',
        'managed_hsm_key_id',
      ],
    ],
  },
  { types: ['azurerm_machine_learning_workspace', 'azurerm_ai_foundry'], keys: ['encryption.key_id'] },
  { types: 'azurerm_container_registry', keys: ['encryption.key_vault_key_id'] },
  { types: 'azurerm_kubernetes_cluster', keys: ['disk_encryption_set_id'] },
  { types: 'azurerm_kubernetes_cluster', keys: ['key_management_service.key_vault_key_id'] },
  {
    types: ['azurerm_managed_disk', 'azurerm_windows_virtual_machine', 'azurerm_linux_virtual_machine'],
    keys: [
      'disk_encryption_set_id',
      'secure_vm_disk_encryption_set_id',
      'os_disk.disk_encryption_set_id',
      'os_disk.secure_vm_disk_encryption_set_id',
    ],
  },
  {
    types: ['azurerm_linux_virtual_machine_scale_set', 'azurerm_windows_virtual_machine_scale_set'],
    keys: ['os_disk.disk_encryption_set_id', 'os_disk.secure_vm_disk_encryption_set_id'],
  },
  { types: 'azurerm_disk_encryption_set', keys: ['key_vault_key_id', 'managed_hsm_key_id'] },
  {
    types: 'azurerm_eventhub_namespace',
    keys: [],
    apart: [
      ['azurerm_eventhub_namespace_customer_managed_key', 'eventhub_namespace_id', 'key_vault_key_ids[]'],
    ],
  },
  {
    types: 'azurerm_servicebus_namespace',
    keys: ['customer_managed_key.key_vault_key_id'],
    apart: [['azurerm_servicebus_namespace_customer_managed_key', 'namespace_id', 'key_vault_key_id']],
  },
  { types: 'azurerm_cosmosdb_account', keys: ['key_vault_key_id', 'managed_hsm_key_id'] },
  { types: ['azurerm_postgresql_flexible_server', 'azurerm_mysql_flexible_server'], keys: BLOCK },
  {
    types: 'azurerm_mssql_server',
    keys: ['transparent_data_encryption_key_vault_key_id'],
    apart: [
      [
        'azurerm_mssql_server_transparent_data_encryption',
        'server_id',
        'key_vault_key_id',
        'managed_hsm_key_id',
      ],
    ],
  },
  {
    types: 'azurerm_mssql_managed_instance',
    keys: [],
    apart: [
      [
        'azurerm_mssql_managed_instance_transparent_data_encryption',
        'managed_instance_id',
        'key_vault_key_id',
        'managed_hsm_key_id',
      ],
    ],
  },
  { types: 'azurerm_data_factory', keys: ['customer_managed_key_id'] },
  { types: 'azurerm_databricks_workspace', keys: ['managed_services_cmk_key_vault_key_id'] },
  { types: 'azurerm_recovery_services_vault', keys: ['encryption.key_id'] },
  {
    types: 'azurerm_app_configuration',
    keys: ['encryption.key_vault_key_identifier'],
  },
];

/** What else has to be on, for a key to cover all that is stored. */
export const AZURE_SWITCHES: readonly Omit<KeyPlace, 'key'>[] = [
  { types: 'azurerm_search_service', on: ['customer_managed_key_enforcement_enabled', true] },
  { types: 'azurerm_kubernetes_cluster', on: ['default_node_pool.host_encryption_enabled', true] },
  { types: 'azurerm_kubernetes_cluster_node_pool', on: ['host_encryption_enabled', true] },
  {
    types: 'azurerm_disk_encryption_set',
    on: [
      'encryption_type',
      'EncryptionAtRestWithCustomerKey',
      'EncryptionAtRestWithPlatformAndCustomerKeys',
      'ConfidentialVmEncryptedWithCustomerKey',
    ],
    when: ({ properties }) => ask(properties, 'encryption_type')[0]?.value.kind !== 'absent',
  },
];

const KEY = { test: isCustomerKey, expected: CUSTOMER_KEY, absent: 'broken' } as const;
const SOURCE = {
  test: matches(/^Microsoft\.KeyVault$/i),
  expected: `Microsoft.KeyVault, for ${CUSTOMER_KEY}: Microsoft's key otherwise`,
  absent: 'broken',
} as const;
const STATUS = {
  test: isOneOf('Enabled', 'enabled'),
  expected: `Enabled, with ${CUSTOMER_KEY}: Microsoft's key otherwise`,
  absent: 'broken',
} as const;

const ENCRYPTION = 'body.properties.encryption';

/** What is encrypted with Microsoft's key has one fault, not a second one for each property of a key. */
const isEncrypted =
  (path: string, on: RegExp) =>
  (resource: Resource): boolean =>
    ask(resource.properties, `${ENCRYPTION}.${path}`).some(({ value }) =>
      value.kind === 'known' ? on.test(String(value.value)) : value.kind !== 'absent',
    );
const hasSource = isEncrypted('keySource', /KeyVault/i);
const hasStatus = isEncrypted('status', /enabled/i);

export const ARM_KEYS: readonly ArmRequirement[] = [
  {
    kinds: ['Microsoft.CognitiveServices/accounts', 'Microsoft.Storage/storageAccounts'],
    path: `${ENCRYPTION}.keySource`,
    ...SOURCE,
  },
  {
    kinds: 'Microsoft.CognitiveServices/accounts',
    path: `${ENCRYPTION}.keyVaultProperties.keyVaultUri`,
    when: hasSource,
    ...KEY,
  },
  {
    kinds: 'Microsoft.CognitiveServices/accounts',
    path: `${ENCRYPTION}.keyVaultProperties.keyName`,
    when: hasSource,
    ...KEY,
  },
  {
    kinds: 'Microsoft.Storage/storageAccounts',
    path: `${ENCRYPTION}.keyvaultproperties.keyname`,
    when: hasSource,
    ...KEY,
  },
  {
    kinds: ['Microsoft.MachineLearningServices/workspaces', 'Microsoft.ContainerRegistry/registries'],
    path: `${ENCRYPTION}.status`,
    ...STATUS,
  },
  {
    kinds: ['Microsoft.MachineLearningServices/workspaces', 'Microsoft.ContainerRegistry/registries'],
    path: `${ENCRYPTION}.keyVaultProperties.keyIdentifier`,
    when: hasStatus,
    ...KEY,
  },
  {
    kinds: 'Microsoft.Compute/diskEncryptionSets',
    path: 'body.properties.encryptionType',
    test: matches(/Customer/),
    expected: `a type with ${CUSTOMER_KEY}`,
    absent: 'fine',
  },
  { kinds: 'Microsoft.Compute/diskEncryptionSets', path: 'body.properties.activeKey.keyUrl', ...KEY },
  { kinds: 'Microsoft.Compute/disks', path: 'body.properties.encryption.diskEncryptionSetId', ...KEY },
  {
    kinds: 'Microsoft.ContainerService/managedClusters',
    path: 'body.properties.diskEncryptionSetID',
    ...KEY,
  },
];

import { allowedValues } from '../support/azure-enums';
import { checkTerraform } from '../support/check-terraform';

// The checker itself: whatever Terraform would refuse has to be seen, and nothing else.

const TENANT = '20000000-0000-0000-0000-000000000001';

const VAULT = {
  name: 'dfe-prod-keys',
  location: 'uksouth',
  resource_group_name: '${azurerm_resource_group.group.name}',
  tenant_id: TENANT,
  sku_name: 'premium',
  network_acls: { bypass: 'AzureServices', default_action: 'Deny' },
};

const SOUND = {
  terraform: {
    required_providers: { azurerm: { source: 'hashicorp/azurerm', version: '4.73.0' } },
    backend: {
      azurerm: {
        storage_account_name: 'state',
        container_name: 'tfstate',
        key: 'keys.tfstate',
        use_oidc: true,
      },
    },
  },
  provider: { azurerm: [{ features: [{}], subscription_id: TENANT }] },
  data: { azurerm_client_config: { me: {} } },
  resource: {
    azurerm_resource_group: { group: { name: 'group', location: 'uksouth' } },
    azurerm_key_vault: { vault: VAULT },
  },
};

/** A module like the sound one, but for the vault. */
function withVault(changes: object): object {
  return withResource('azurerm_key_vault', { ...VAULT, ...changes });
}

function withResource(type: string, value: object): object {
  return { ...SOUND, resource: { ...SOUND.resource, [type]: { vault: value } } };
}

/** A key in Azure's own words. */
function withKey(properties: object, type = 'Microsoft.KeyVault/vaults/keys@2024-11-01'): object {
  const parent = '${data.azurerm_client_config.me.id}';
  return withResource('azapi_resource', { type, name: 'key', parent_id: parent, body: { properties } });
}

const ROUTE = {
  name: 'all',
  address_prefix: '0.0.0.0/0',
  next_hop_type: 'VirtualAppliance',
  next_hop_in_ip_address: null,
};
const TABLE = { name: 'routes', location: 'uksouth', resource_group_name: 'group' };

test.each([
  ['a sound module', SOUND],
  ['a block as a list', withVault({ network_acls: [VAULT.network_acls] })],
  ['an argument that is null', withVault({ tags: null })],
  [
    'meta arguments',
    withVault({ depends_on: ['azurerm_resource_group.group'], lifecycle: { prevent_destroy: true } }),
  ],
  [
    'what is known only later',
    withVault({ purge_protection_enabled: '${data.azurerm_client_config.me.id}' }),
  ],
  ['a body of Azure', withKey({ kty: 'RSA-HSM', keySize: 3072, keyOps: ['wrapKey'] })],
  ['timeouts', withVault({ timeouts: { create: '30m' } })],
  ['every attribute of an object', withResource('azurerm_route_table', { ...TABLE, route: [ROUTE] })],
])('lets %s go', (_, json) => {
  expect(checkTerraform(json)).toEqual([]);
});

test.each([
  ['a block of Terraform', { ...SOUND, resources: {} }, 'resources: Terraform has no such block'],
  ['a resource type', withResource('azurerm_key_vaults', VAULT), 'azurerm_key_vaults: no such resource'],
  ['a data source', { ...SOUND, data: { azurerm_nothing: {} } }, 'data.azurerm_nothing: no such data source'],
  [
    'a provider',
    {
      provider: { aws: {} },
      terraform: { required_providers: { aws: { source: 'a/b', version: '1.0.0' } } },
    },
    'provider.aws: no such provider',
  ],
  [
    'a version',
    {
      ...SOUND,
      terraform: { required_providers: { azurerm: { source: 'hashicorp/azurerm', version: '~> 4.0' } } },
    },
    'provider azurerm: no exact version is required',
  ],
  [
    'a source',
    { ...SOUND, terraform: { required_providers: { azurerm: { version: '4.73.0' } } } },
    'provider azurerm: its source is not required',
  ],
  [
    'an argument of the backend',
    {
      ...SOUND,
      terraform: {
        ...SOUND.terraform,
        backend: { azurerm: { ...SOUND.terraform.backend.azurerm, use_microsoft_graph: true } },
      },
    },
    "backend.azurerm: unknown argument 'use_microsoft_graph'",
  ],
  [
    'an argument of the provider',
    { ...SOUND, provider: { azurerm: [{ features: [{ key_vaults: [{}] }] }] } },
    "provider.azurerm.features: unknown argument 'key_vaults'",
  ],
  [
    'an argument',
    withVault({ enable_rbac: true }),
    "azurerm_key_vault.vault: unknown argument 'enable_rbac'",
  ],
  [
    'a computed attribute',
    withVault({ vault_uri: 'x' }),
    "azurerm_key_vault.vault: unknown argument 'vault_uri'",
  ],
  ['an id', withVault({ id: 'x' }), "azurerm_key_vault.vault: unknown argument 'id'"],
  [
    'an argument of a block',
    withVault({ network_acls: { ...VAULT.network_acls, ips: [] } }),
    "azurerm_key_vault.vault.network_acls: unknown argument 'ips'",
  ],
  [
    'a missing argument',
    withVault({ tenant_id: undefined }),
    "azurerm_key_vault.vault: missing required 'tenant_id'",
  ],
  [
    'an argument that is null',
    withVault({ tenant_id: null }),
    "azurerm_key_vault.vault: missing required 'tenant_id'",
  ],
  [
    'a missing argument of a block',
    withVault({ network_acls: [{ bypass: 'None' }] }),
    "azurerm_key_vault.vault.network_acls: missing required 'default_action'",
  ],
  [
    'a missing block',
    withResource('azurerm_private_endpoint', { ...TABLE, subnet_id: '${data.azurerm_client_config.me.id}' }),
    "azurerm_private_endpoint.vault: missing required 'private_service_connection'",
  ],
  [
    'a block too many',
    withVault({ network_acls: [VAULT.network_acls, VAULT.network_acls] }),
    'azurerm_key_vault.vault.network_acls: expects one block, not several',
  ],
  [
    'an attribute of an object that is not stated',
    withResource('azurerm_route_table', {
      ...TABLE,
      route: [{ ...ROUTE, next_hop_in_ip_address: undefined, name: 'x' }].map(
        ({ next_hop_in_ip_address: _, ...rest }) => rest,
      ),
    }),
    "azurerm_route_table.vault.route: 'next_hop_in_ip_address' has to be stated, if only as null",
  ],
  [
    'a block that is text',
    withVault({ network_acls: 'Deny' }),
    'azurerm_key_vault.vault.network_acls: expects a block',
  ],
  [
    'text for a boolean',
    withVault({ purge_protection_enabled: 'yes' }),
    'azurerm_key_vault.vault.purge_protection_enabled: expects a boolean',
  ],
  [
    'text for a number',
    withVault({ soft_delete_retention_days: '90' }),
    'azurerm_key_vault.vault.soft_delete_retention_days: expects a number',
  ],
  ['a number for text', withVault({ name: 7 }), 'azurerm_key_vault.vault.name: expects a string'],
  [
    'text for a list',
    withVault({ network_acls: { ...VAULT.network_acls, ip_rules: '10.0.0.0/8' } }),
    'azurerm_key_vault.vault.network_acls.ip_rules: expects a list',
  ],
  ['a list for a map', withVault({ tags: ['x'] }), 'azurerm_key_vault.vault.tags: expects a map'],
  ['a number in a map', withVault({ tags: { x: 1 } }), 'azurerm_key_vault.vault.tags.x: expects a string'],
  [
    'a word',
    withVault({ sku_name: 'Premium' }),
    "azurerm_key_vault.vault.sku_name: 'Premium' is not one of premium",
  ],
  [
    'a number out of range',
    withVault({ soft_delete_retention_days: 91 }),
    "azurerm_key_vault.vault.soft_delete_retention_days: '91' is not a whole number from 7 to 90",
  ],
  ['a region', withVault({ location: 'westeurope' }), /'westeurope' is not one of uksouth, ukwest$/],
  ['a name', withVault({ name: 'dfe--keys' }), /'dfe--keys' is not of the form/],
  [
    'a logical id',
    {
      ...SOUND,
      resource: {
        azurerm_resource_group: {
          group: { name: 'a', location: 'uksouth' },
          '1st': { name: 'b', location: 'uksouth' },
        },
      },
    },
    'azurerm_resource_group.1st: not a name that Terraform takes',
  ],
  [
    'a reference to nothing',
    withVault({ resource_group_name: '${azurerm_resource_group.grp.name}' }),
    'azurerm_key_vault.vault: refers to azurerm_resource_group.grp, which is not there',
  ],
  [
    'a reference to no attribute',
    withVault({ resource_group_name: 'a-${azurerm_resource_group.group.title}' }),
    "azurerm_key_vault.vault: refers to 'title' of azurerm_resource_group.group, which has none",
  ],
  [
    'a dependency on nothing',
    withVault({ depends_on: ['data.azurerm_client_config.you'] }),
    'azurerm_key_vault.vault: refers to data.azurerm_client_config.you, which is not there',
  ],
  [
    'a body of Azure that nobody has looked up',
    withKey({}, 'Microsoft.Compute/features@2021-07-01'),
    'azapi_resource.vault: nobody has looked up what Microsoft.Compute/features takes',
  ],
  [
    'a version of Azure',
    withKey({}, 'Microsoft.KeyVault/vaults/keys@2024-11-31'),
    /^azapi_resource.vault.type: 'Microsoft.KeyVault\/vaults\/keys@2024-11-31' is not one of /,
  ],
  [
    'a property in Azure’s own words',
    withKey({ key_size: 3072 }),
    "azapi_resource.vault.body.properties: unknown argument 'key_size'",
  ],
  [
    'text for a number in Azure’s own words',
    withKey({ keySize: '3072' }),
    'azapi_resource.vault.body.properties.keySize: expects a number',
  ],
  [
    'a word in Azure’s own words',
    withKey({ kty: 'RSA' }),
    "azapi_resource.vault.body.properties.kty: 'RSA' is not one of RSA-HSM, EC-HSM",
  ],
  [
    'a circle',
    withVault({ depends_on: ['azurerm_key_vault.vault'] }),
    'azurerm_key_vault.vault: waits for itself',
  ],
])('catches %s', (_, json, problem) => {
  const problems = checkTerraform(json);
  expect(problems).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
});

test('an id of a resource is compared to the letter', () => {
  const id = (type: string): string => `/subscriptions/${TENANT}/resourceGroups/g/providers/${type}/a`;
  const rule = allowedValues('azurerm_monitor_diagnostic_setting', 'storage_account_id');
  expect(rule?.takes(id('Microsoft.Storage/storageAccounts'))).toBe(true);
  expect(rule?.takes(id('Microsoft.Storage/storageaccounts'))).toBe(false);
  expect(rule?.takes(`${id('Microsoft.Storage/storageAccounts')}/blobServices/default`)).toBe(false);
});

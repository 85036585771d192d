import type { AzureStackOutput } from '../support/azure-output';
import { checkIds } from '../support/check-ids';

// The checker of ids itself: a slip in an id that two stacks work out has to be seen.

const SUBSCRIPTION = '40000000-0000-0000-0000-000000000011';
const GROUPS = `/subscriptions/${SUBSCRIPTION}/resourceGroups`;
const VAULT = `${GROUPS}/dfe-dev-keys/providers/Microsoft.KeyVault/vaults/dfedevkeys`;
const NETWORK = `${GROUPS}/dfe-dev-network/providers/Microsoft.Network/virtualNetworks/dfe-dev`;

type ByType = Record<string, Record<string, object>>;

function stack(lifetime: string, resource: ByType, data: ByType = {}): AzureStackOutput {
  const name = `dfe-dev-${lifetime}`;
  const json = {
    provider: { azurerm: [{ subscription_id: SUBSCRIPTION }] },
    resource: { azurerm_resource_group: { group: { name } }, ...resource },
    data,
  };
  return { name, json, text: JSON.stringify(json) };
}

const IN_GROUP = { resource_group_name: '${azurerm_resource_group.group.name}' };

const KEYS = stack('keys', {
  azurerm_key_vault: { vault: { name: 'dfedevkeys', ...IN_GROUP } },
  azapi_resource: {
    audit: {
      type: 'Microsoft.KeyVault/vaults/keys@2024-11-01',
      name: 'audit',
      parent_id: '${azurerm_key_vault.vault.id}',
    },
  },
});

const NETWORKS = stack('network', {
  azurerm_virtual_network: { network: { name: 'dfe-dev', ...IN_GROUP, subnet: [{ name: 'endpoints' }] } },
});

/** Problems of a later stack that says something. */
function problemsOf(said: object, lifetime = 'logging'): string[] {
  const speaker = stack(lifetime, { azurerm_anything: { it: said } });
  return checkIds([speaker, NETWORKS, KEYS], ['https://brought.vault.azure.net/keys/audit']).map((problem) =>
    problem.replace(`dfe-dev-${lifetime}: azurerm_anything.it: `, ''),
  );
}

test.each([
  ['a vault', VAULT],
  ['a key', `${VAULT}/keys/audit`],
  ['a key by its address', 'https://dfedevkeys.vault.azure.net/keys/audit'],
  ['a key that is brought', 'https://brought.vault.azure.net/keys/audit'],
  ['a subnet', `${NETWORK}/subnets/endpoints`],
  ['a resource group', `${GROUPS}/dfe-dev-keys`],
  ['what somebody else has made', `${GROUPS}/hub/providers/Microsoft.Network/virtualNetworks/hub`],
  ['what only Azure knows', '${azurerm_key_vault.other.id}/keys/audit'],
])('lets %s go', (_, id) => {
  expect(problemsOf({ id, nested: [{ text: `scope: '${id}'` }] })).toEqual([]);
});

test.each([
  ['a misspelt name', VAULT.replace('dfedevkeys', 'dfedevkey')],
  ['a misspelt type', VAULT.replace('vaults', 'Vaults')],
  ['a key that is not made', `${VAULT}/keys/content`],
  ['a key that is not made, by its address', 'https://dfedevkeys.vault.azure.net/keys/content'],
  ['a vault that is not made, by its address', 'https://dfedevkey.vault.azure.net/keys/audit'],
  ['a subnet that is not made', `${NETWORK}/subnets/agents`],
  [
    'a role that is not made',
    `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/1`,
  ],
])('catches %s', (_, id) => {
  expect(problemsOf({ id })).toEqual([`${id} is made nowhere`]);
});

test('catches what a later stack makes', () => {
  expect(problemsOf({ id: NETWORK }, 'state')).toEqual([`${NETWORK} is made later`]);
});

test('catches a data source of what is made nowhere', () => {
  const data = { azurerm_key_vault: { vault: { name: 'other', resource_group_name: 'dfe-dev-keys' } } };
  expect(checkIds([KEYS, stack('serving', {}, data)])).toEqual([
    `dfe-dev-serving: data.azurerm_key_vault.vault: ${VAULT.replace('dfedevkeys', 'other')} is made nowhere`,
  ]);
});

test('catches a state that has no place', () => {
  const backend = {
    resource_group_name: 'dfe-dev-keys',
    storage_account_name: 'state',
    container_name: 'tfstate',
  };
  const json = { ...KEYS.json, terraform: { backend: { azurerm: backend } } };
  expect(checkIds([{ ...KEYS, json }])).toEqual([
    `dfe-dev-keys: backend: ${GROUPS}/dfe-dev-keys/providers/Microsoft.Storage/storageAccounts/state/blobServices/default/containers/tfstate is made nowhere`,
  ]);
});

import {
  CLOSED,
  isUntagged,
  openArguments,
  openProperties,
  publicAddresses,
  regionsAbroad,
  skusAbroad,
  unknownWords,
} from '../support/azure-promises';
import type { MadeResource } from '../support/azure-output';

// The promises themselves: whatever breaks one has to be seen.

function resource(type: string, value: object): MadeResource {
  return { address: `${type}.it`, type, value };
}

test.each(['westeurope', 'eastus2', 'northeurope', 'swedencentral', 'germanywestcentral', 'southcentralus'])(
  'sees that %s is abroad',
  (region) => {
    const text = `{"x":"in ${region} or uksouth, ukwest, global or the north"}`;
    expect(regionsAbroad({ name: 'stack', text, json: {} })).toEqual([`stack: ${region}`]);
  },
);

test.each([
  [{ sku: { name: 'GlobalStandard' } }, 'sku.name: GlobalStandard'],
  [{ sku: [{ name: 'DataZoneProvisionedManaged' }] }, 'sku.name: DataZoneProvisionedManaged'],
  [{ body: { sku: { name: 'GlobalBatch' } } }, 'body.sku.name: GlobalBatch'],
  [{ sku_name: 'GlobalStandard' }, 'sku_name: GlobalStandard'],
])('sees that %j is abroad', (value, problem) => {
  expect(skusAbroad(resource('x', value))).toEqual([`x.it.${problem}`]);
  // A policy that refuses it names it too.
  expect(skusAbroad(resource('x', { policy_rule: 'sku.name GlobalStandard' }))).toEqual([]);
});

test.each([
  ['azurerm_public_ip', {}, ''],
  ['azurerm_public_ip_prefix', {}, ''],
  ['azurerm_nat_gateway', {}, ''],
  ['azapi_resource', { type: 'Microsoft.Network/publicIPAddresses@2024-05-01' }, ''],
  [
    'azurerm_network_interface',
    { ip_configuration: [{ public_ip_address_id: 'x' }] },
    '.ip_configuration.public_ip_address_id',
  ],
  ['azapi_resource', { body: { properties: { publicIPAddress: {} } } }, undefined],
  [
    'azapi_resource',
    { body: { properties: { publicIPAddress: { id: 'x' } } } },
    '.body.properties.publicIPAddress.id',
  ],
])('sees the public address of %s %j', (type, value, place) => {
  expect(publicAddresses(resource(type, value))).toEqual(place === undefined ? [] : [`${type}.it${place}`]);
});

test.each([
  ['public_network_access_enabled', 'azurerm_key_vault', { public_network_access_enabled: true }, ': true'],
  ['public_network_access_enabled', 'azurerm_container_registry', {}, ': undefined'],
  ['shared_access_key_enabled', 'azurerm_storage_account', {}, ': undefined'],
  ['local_account_disabled', 'azurerm_kubernetes_cluster', { local_account_disabled: false }, ': false'],
  [
    'node_public_ip_enabled',
    'azurerm_kubernetes_cluster',
    { default_node_pool: { node_public_ip_enabled: true } },
    '.default_node_pool: true',
  ],
  [
    'default_outbound_access_enabled',
    'azurerm_virtual_network',
    { subnet: [{ default_outbound_access_enabled: false }, {}] },
    '.subnet: undefined',
  ],
])('sees that %s is open in %s %j', (argument, type, value, problem) => {
  expect(openArguments(argument, resource(type, value))).toEqual([`${type}.it${problem}`]);
});

test('asks for nothing that a resource has no word for', () => {
  const group = resource('azurerm_resource_group', {});
  expect(Object.keys(CLOSED).flatMap((argument) => openArguments(argument, group))).toEqual([]);
});

test.each([
  [{ properties: { publicNetworkAccess: 'Enabled' } }, 'properties.publicNetworkAccess: Enabled'],
  [{ properties: { authMode: 'Key' } }, 'properties.authMode: Key'],
  [{ properties: { disableLocalAuth: false } }, 'properties.disableLocalAuth: false'],
])('sees that %j is open', (body, problem) => {
  expect(openProperties(resource('azapi_resource', { body }))).toEqual([`azapi_resource.it.${problem}`]);
});

test('sees what a resource in Azure’s own words does not say', () => {
  const type = 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01';
  const body = { properties: { authMode: 'AADToken' } };
  expect(openProperties(resource('azapi_resource', { type, body }))).toEqual([
    'azapi_resource.it.properties.publicNetworkAccess: undefined',
  ]);
  expect(openProperties(resource('azapi_update_resource', { type, body }))).toEqual([]);
});

test('sees what is not tagged', () => {
  const vault = (tags?: object): MadeResource => resource('azurerm_key_vault', { tags });
  expect(isUntagged(vault({ 'sovereign:department': 'dfe' }), 'dfe')).toBe(false);
  expect(isUntagged(vault({ 'sovereign:department': 'mod' }), 'dfe')).toBe(true);
  expect(isUntagged(vault(), 'dfe')).toBe(true);
  expect(isUntagged(resource('azurerm_management_lock', {}), 'dfe')).toBe(false);
});

test('sees words that nobody has looked up', () => {
  expect(
    unknownWords(resource('azurerm_key_vault', { sku_name: 'premium', name: 'x', grade: 'high' })),
  ).toEqual(['azurerm_key_vault.grade: high']);
});

import type { AzureEnvironment } from '../../lib/azure';
import { draftBlueprints } from '../../lib/blueprint';
import { customRoleId } from '../../lib/azure/custom-roles';
import { ASSIGNABLE_ROLES } from '../../lib/azure/state/assignable-roles';
import { azureEnvironment } from '../../stacks/azure';
import { StateStack } from '../../stacks/azure/state-stack';
import { azureOutput, resourcesOf } from '../support/azure-output';
import { shippedAzureEnvironment, synthesizeAzureStack } from '../support/azure-stack';
import type { AzureTemplate } from '../support/azure-stack';
import { shippedConfig } from '../support/shipped';

const production = shippedAzureEnvironment('dfe/prod/azure');
const dev = shippedAzureEnvironment('dfe/dev/azure');
const inUkWest = shippedAzureEnvironment('mod/production/azure');

function stackOf(environment: AzureEnvironment): AzureTemplate {
  return synthesizeAzureStack(environment, 'state', (app) => new StateStack(app, environment));
}

test('no provider tells Microsoft whose tool it is', () => {
  const { provider } = stackOf(production);
  expect(Object.keys(provider)).toEqual(['azapi', 'azurerm']);
  expect(Object.values(provider).flat()).toEqual([
    expect.objectContaining({ disable_terraform_partner_id: true }),
    expect.objectContaining({ disable_terraform_partner_id: true }),
  ]);
});

describe('the store of states', () => {
  const { resource, data } = stackOf(production);
  const { store_account: account } = resource['azurerm_storage_account'] ?? {};
  const { store_endpoint: endpoint } = resource['azurerm_private_endpoint'] ?? {};

  test('is closed', () => {
    expect(account).toMatchObject({
      public_network_access_enabled: false,
      network_rules: { default_action: 'Deny', bypass: ['None'] },
      shared_access_key_enabled: false,
      allow_nested_items_to_be_public: false,
      local_user_enabled: false,
      cross_tenant_replication_enabled: false,
      infrastructure_encryption_enabled: true,
      min_tls_version: 'TLS1_2',
    });
  });

  test('keeps what is overwritten or deleted, and can be written to', () => {
    expect(account.blob_properties).toEqual({
      versioning_enabled: true,
      delete_retention_policy: { days: 90, permanent_delete_enabled: false },
      container_delete_retention_policy: { days: 90 },
    });
    expect(account).not.toHaveProperty('immutability_policy');
  });

  test('has copies in the zones of its region, and in no other region', () => {
    expect(account.account_replication_type).toBe('ZRS');
    expect(
      stackOf(inUkWest).resource['azurerm_storage_account']?.['store_account'].account_replication_type,
    ).toBe('LRS');
  });

  test('is reached from the runners’ network, wherever that is', () => {
    expect(endpoint).toMatchObject({
      subnet_id: production.asked.deployment.runnerSubnetId,
      location: '${data.azapi_resource.store_runner-network.location}',
    });
    expect(data?.['azapi_resource']?.['store_runner-network'].resource_id).toMatch(
      /virtualNetworks\/runners$/,
    );
  });

  test('has a name in DNS only where zones are central', () => {
    expect(endpoint).not.toHaveProperty('private_dns_zone_group');
    const privateDns = {
      resourceGroupId: '/subscriptions/10000000-0000-0000-0000-000000000001/resourceGroups/dns',
    };
    const { asked } = production;
    const central = stackOf({
      ...production,
      asked: { ...asked, network: { ...asked.network, privateDns } },
    });
    expect(
      central.resource['azurerm_private_endpoint']?.['store_endpoint'].private_dns_zone_group
        .private_dns_zone_ids,
    ).toEqual([
      `${privateDns.resourceGroupId}/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net`,
    ]);
  });
});

describe('who deploys', () => {
  const { resource } = stackOf(production);
  const rights = resource['azurerm_role_assignment'] ?? {};

  test('signs in as one subject of one issuer, without a secret', () => {
    expect(resource['azurerm_federated_identity_credential']?.['deploy_ci']).toMatchObject({
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:dfe/ai-platform:environment:prod',
      audience: ['api://AzureADTokenExchange'],
    });
  });

  test('reads states, and no other blobs of the account', () => {
    expect(rights['deploy_state']).toMatchObject({
      role_definition_name: 'Storage Blob Data Contributor',
      scope:
        '${azurerm_storage_account.store_account.id}/blobServices/default/containers/${azurerm_storage_container.store_container.name}',
    });
  });

  test('assigns, and takes away, the listed roles only', () => {
    const { condition, condition_version: version } = rights['deploy_roles'];
    expect(version).toBe('2.0');
    const lists = [...condition.matchAll(/GuidEquals \{([^}]+)\}/g)].map(([, ids]) => ids.split(', '));
    expect(lists).toHaveLength(2);
    expect(lists[0]).toEqual(lists[1]);
    expect(lists[0]).toEqual(expect.arrayContaining(Object.values(ASSIGNABLE_ROLES)));
    const privileged = {
      Owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
      Contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
      'User Access Administrator': '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
      'Role Based Access Control Administrator': 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
    };
    for (const id of Object.values(privileged)) expect(lists[0]).not.toContain(id);
  });

  test('needs no role that is not listed', () => {
    const config = shippedConfig();
    const needed = draftBlueprints(config)
      .filter(({ environment }) => environment.cloud === 'azure')
      .flatMap((blueprint) => {
        const environment = azureEnvironment(config, blueprint);
        const custom = [customRoleId(environment, 'invoke'), customRoleId(environment, 'workspace')];
        return azureOutput(config, blueprint)
          .filter(({ name }) => !name.endsWith('-state'))
          .flatMap(resourcesOf)
          .filter(({ type }) => type === 'azurerm_role_assignment')
          .map(({ address, value }) => [
            address,
            value['role_definition_name'] ?? value['role_definition_id'],
          ])
          .filter(([, role]) => !custom.includes(role as string));
      });
    expect(needed.length).toBeGreaterThan(0);
    expect(needed.filter(([, role]) => !Object.hasOwn(ASSIGNABLE_ROLES, role as string))).toEqual([]);
  });

  test('sets locks in production, and cannot take them away', () => {
    const { 'deploy_role-lock-setter': role } = resource['azurerm_role_definition'] ?? {};
    expect(role.permissions).toEqual([
      { actions: ['Microsoft.Authorization/locks/read', 'Microsoft.Authorization/locks/write'] },
    ]);
    expect(rights['deploy_locks'].role_definition_id).toBe(
      '${azurerm_role_definition.deploy_role-lock-setter.role_definition_resource_id}',
    );
    expect(stackOf(dev).resource['azurerm_role_assignment']).not.toHaveProperty('deploy_locks');
  });
});

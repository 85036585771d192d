import { Artefacts, needsArtefacts } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';
import { shippedAzureEnvironment, synthesizeAzure } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

function artefactsOf(environment: AzureEnvironment): Resources {
  return synthesizeAzure(environment, (stack) => new Artefacts(stack, 'artefacts', environment));
}

const isolated = shippedAzureEnvironment('dfe/prod/azure');
const throughFirewall = shippedAzureEnvironment('dsit/evaluation/azure');

describe('the registry', () => {
  const { artefacts_registry: registry } = artefactsOf(throughFirewall)['azurerm_container_registry'] ?? {};

  test('is closed to everyone but its private endpoint', () => {
    expect(registry).toMatchObject({
      sku: 'Premium',
      public_network_access_enabled: false,
      network_rule_set: [{ default_action: 'Deny', ip_rule: [] }],
      network_rule_bypass_option: 'None',
      data_endpoint_enabled: true,
    });
    expect(artefactsOf(throughFirewall)['azurerm_private_endpoint']).toMatchObject({
      artefacts_endpoint: { private_service_connection: { subresource_names: ['registry'] } },
    });
  });

  test('knows no passwords, no anonymous pulls and no way to copy images out', () => {
    expect(registry).toMatchObject({
      admin_enabled: false,
      anonymous_pull_enabled: false,
      export_policy_enabled: false,
    });
  });

  test('is encrypted with the key for compute, whichever version is newest', () => {
    expect(registry.encryption).toEqual([
      {
        key_vault_key_id: expect.stringMatching(/\/keys\/compute$/),
        identity_client_id: expect.stringContaining('client_id'),
      },
    ]);
  });

  test('stays in its region, and keeps images that have lost their tag but may be running', () => {
    expect(registry).not.toHaveProperty('georeplications');
    expect(registry).not.toHaveProperty('retention_policy_in_days');
  });

  test('has a copy in every zone where the region has zones', () => {
    const { blueprint } = throughFirewall;
    const inUkWest = { ...blueprint, network: { ...blueprint.network, zones: [] } };
    const resources = artefactsOf({ ...throughFirewall, blueprint: inUkWest });
    expect(registry.zone_redundancy_enabled).toBe(true);
    expect(resources['azurerm_container_registry']?.['artefacts_registry'].zone_redundancy_enabled).toBe(
      false,
    );
  });

  test('lets the scanner of Microsoft Defender in where the department asks for it', () => {
    expect(isolated.asked.defender).toContain('Containers');
    expect(artefactsOf(isolated)['azurerm_container_registry']).toMatchObject({
      artefacts_registry: { network_rule_bypass_option: 'AzureServices' },
    });
  });
});

describe('the cache of AKS’s own images', () => {
  test('has the name and paths that AKS looks for', () => {
    expect(artefactsOf(isolated)['azurerm_container_registry_cache_rule']).toMatchObject({
      artefacts_bootstrap: {
        name: 'aks-managed-mcr',
        source_repo: 'mcr.microsoft.com/*',
        target_repo: 'aks-managed-repository/*',
      },
    });
  });

  test('is not there for clusters that have a way out', () => {
    expect(artefactsOf(throughFirewall)).not.toHaveProperty('azurerm_container_registry_cache_rule');
  });
});

describe('the weights', () => {
  test('have a store of their own, with the key for models', () => {
    const resources = artefactsOf(isolated);
    expect(resources['azurerm_storage_account']).toMatchObject({
      artefacts_weights_account: {
        customer_managed_key: { key_vault_key_id: expect.stringMatching(/\/keys\/models$/) },
      },
    });
    expect(resources['azurerm_storage_container']).toMatchObject({
      'artefacts_weights_container-weights': { name: 'weights', container_access_type: 'private' },
    });
  });

  test('have none where no model is hosted', () => {
    expect(artefactsOf(throughFirewall)).not.toHaveProperty('azurerm_storage_account');
  });
});

test.each([
  ['dfe/prod/azure', true],
  ['dsit/evaluation/azure', true],
  ['dsit/prod/azure', false],
  ['mod/production/azure', false],
])('%s runs images: %s', (address, expected) => {
  expect(needsArtefacts(shippedAzureEnvironment(address))).toBe(expected);
});

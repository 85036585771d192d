import { replacementRule, whatItHolds } from '../../lib/catalogue';
import { AZURERM_REPLACEMENT } from '../../lib/catalogue/replacement-azurerm';
import { azureOutput, resourcesOf } from '../support/azure-output';
import { azurermSchema } from '../support/azurerm-schema';
import type { BlockSchema } from '../support/block-schema';
import { blueprintsOn, shippedConfig } from '../support/shipped';

const rows = Object.entries(AZURERM_REPLACEMENT);

/** Whether a provider takes an argument, in however many blocks. */
function takes(block: BlockSchema, [name = '', ...deeper]: readonly string[]): boolean {
  const type = block.get(name)?.type;
  if (type === undefined) return false;
  return deeper.length === 0 || (type.kind === 'block' && takes(type.block, deeper));
}

describe('what replaces a resource of azurerm', () => {
  test('is named as the provider that is installed names it', () => {
    const strange = rows
      .filter(([type]) => type.startsWith('azurerm_'))
      .flatMap(([type, row]) => {
        const schema = azurermSchema('resource', type);
        if (schema === undefined) return [type];
        return row
          .split(' ')
          .map((entry) => entry.replace('?', ''))
          .filter((path) => path !== '' && !takes(schema.block, path.split('.')))
          .map((path) => `${type}.${path}`);
      });
    expect(strange).toEqual([]);
  });

  test('is known of everything that is made, and of what holds data', () => {
    const config = shippedConfig();
    const made = blueprintsOn('azure', config)
      .flatMap((blueprint) => azureOutput(config, blueprint))
      .flatMap((stack) => resourcesOf(stack).map(({ type }) => type));
    expect(made.length).toBeGreaterThan(0);
    const holding = rows.map(([type]) => type).filter((type) => whatItHolds(type) !== undefined);
    expect(holding).toEqual(expect.arrayContaining(['azurerm_cosmosdb_account', 'azurerm_storage_share']));
    const unknown = new Set(made.filter((type) => replacementRule(type, 'name').replaces === 'unknown'));
    expect([...unknown]).toEqual([]);
  });

  test.each([
    ['azurerm_key_vault', 'location', 'yes'],
    ['azurerm_key_vault', 'tenant_id', 'no'],
    ['azurerm_key_vault', 'soft_delete_retention_days', 'no'],
    ['azurerm_cosmosdb_account', 'create_mode', 'yes'],
    ['azurerm_cognitive_account', 'kind', 'maybe'],
    ['azurerm_cognitive_deployment', 'sku.name', 'yes'],
    ['azurerm_cognitive_deployment', 'model.version', 'no'],
    ['azurerm_container_registry', 'encryption', 'no'],
    ['azurerm_kubernetes_cluster', 'default_node_pool.vm_size', 'no'],
    ['azurerm_kubernetes_cluster', 'network_profile.network_policy', 'maybe'],
    ['azurerm_kubernetes_cluster', 'network_profile.outbound_type', 'no'],
    ['azurerm_kubernetes_cluster_node_pool', 'vm_size', 'maybe'],
    ['azurerm_kubernetes_cluster_node_pool', 'gpu_instance', 'yes'],
    ['azurerm_log_analytics_workspace_table', 'name', 'no'],
    ['azurerm_security_center_subscription_pricing', 'subplan', 'yes'],
    ['azurerm_storage_account', 'account_replication_type', 'maybe'],
    ['azurerm_storage_account', 'queue_encryption_key_type', 'yes'],
    ['azapi_resource', 'type', 'no'],
    ['azapi_resource', 'location', 'yes'],
  ])('%s %s: %s', (type, path, replaces) => {
    expect(replacementRule(type, path).replaces).toBe(replaces);
  });

  test('is unknown of other types, and has a source where it is known', () => {
    expect(replacementRule('azurerm_unheard_of', 'name')).toEqual({ replaces: 'unknown' });
    expect(replacementRule('azurerm_key_vault', 'name').source?.verified).toBe(true);
  });
});

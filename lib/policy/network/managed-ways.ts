import type { Resource, Templates } from '../../template';
import { bodyOf, isArmType } from '../azapi';
import { mayBe } from './within';

const ISOLATED = ['allowonlyapprovedoutbound', 'allowinternetoutbound'];

/**
 * Whether a service of Azure makes itself a private endpoint to another: a workspace with a managed network to what it
 * stands on, and AKS to the vault of the key that its secrets are encrypted with.
 */
export function hasManagedWay(service: Resource, templates: Templates, depth = 0): boolean {
  return templates.mentionsOf(service).some(({ from, path }) => {
    if (from.type === 'azurerm_kubernetes_cluster') return /^key_management_service(\.|$)/.test(path);
    if (hasManagedNetwork(from)) return /key_?vault|storage_?account|registry|insights/i.test(path);
    // The way to a key is the way to its vault.
    return depth === 0 && isKey(from) && hasManagedWay(from, templates, 1);
  });
}

function hasManagedNetwork(resource: Resource): boolean {
  switch (resource.type) {
    case 'azurerm_machine_learning_workspace':
    case 'azurerm_ai_foundry':
      return mayBe(resource.properties, 'managed_network.isolation_mode', ISOLATED, false) === 'fine';
    case 'azapi_resource':
      return (
        isArmType(resource, 'Microsoft.MachineLearningServices/workspaces') &&
        mayBe(bodyOf(resource), 'properties.managedNetwork.isolationMode', ISOLATED, false) === 'fine'
      );
    default:
      return false;
  }
}

function isKey(resource: Resource): boolean {
  return (
    resource.type === 'azurerm_key_vault_key' ||
    (resource.type.startsWith('azapi_') && isArmType(resource, 'Microsoft.KeyVault/vaults/keys'))
  );
}

import { ContainerRegistry } from '@cdktn/provider-azurerm/lib/container-registry';
import { ContainerRegistryCacheRule } from '@cdktn/provider-azurerm/lib/container-registry-cache-rule';
import { DataAzurermUserAssignedIdentity } from '@cdktn/provider-azurerm/lib/data-azurerm-user-assigned-identity';
import { Construct } from 'constructs';
import { addDiagnostics } from './diagnostics';
import type { AzureEnvironment } from './environment';
import type { EnvironmentStack } from './environment-stack';
import { keyId, keyIdentityId } from './keys';
import { identityName, registryName, resourceGroupName } from './names';
import { addPrivateEndpoint } from './network';
import { PrivateStorageAccount } from './private-storage-account';

/** Blob container of model weights. */
export const WEIGHTS_CONTAINER = 'weights';

/** Days from its writing on after which a version that has been replaced is deleted. */
const REPLACED_WEIGHTS_DAYS = 365;

/** Whether anything in the environment runs images. */
export function needsArtefacts(environment: AzureEnvironment): boolean {
  return environment.blueprint.clusters.length > 0 || hostsModels(environment);
}

function hostsModels({ blueprint }: AzureEnvironment): boolean {
  return blueprint.endpoints.some(({ route }) => route === 'machine-learning');
}

/** What the department puts in and machines run: container images, and model weights. */
export class Artefacts extends Construct {
  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment) {
    super(stack, id);
    const registry = this.makeRegistry(stack, environment);
    addPrivateEndpoint(this, 'endpoint', stack, environment, {
      service: 'registry',
      resourceId: registry.id,
      name: 'registry',
    });
    addDiagnostics(this, 'records', environment, { targetResourceId: registry.id });
    if (Object.values(environment.asked.clusters).some(({ egress }) => egress === 'none')) {
      this.addBootstrapCache(registry);
    }
    if (hostsModels(environment)) this.addWeights(stack, environment);
  }

  /**
   * Not asked for, and why: images are pinned by digest, so a retention policy, which deletes what has no tag, could
   * delete one that runs. Quarantine would hold every image back until a scanner lets it go. Content trust does not
   * work with a customer-managed key. Geo-replication would take any region. Keys and identities are given when a
   * registry is made, never later.
   * @see https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys
   */
  private makeRegistry(stack: EnvironmentStack, environment: AzureEnvironment): ContainerRegistry {
    const { blueprint, asked } = environment;
    const identity = new DataAzurermUserAssignedIdentity(this, 'key-identity', {
      name: identityName(blueprint.environment, 'compute'),
      resourceGroupName: resourceGroupName(blueprint.environment, 'keys'),
    });
    return new ContainerRegistry(this, 'registry', {
      name: registryName(blueprint.environment),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      // The only tier with private endpoints, customer-managed keys and an export policy.
      sku: 'Premium',
      adminEnabled: false,
      anonymousPullEnabled: false,
      publicNetworkAccessEnabled: false,
      networkRuleSet: [{ defaultAction: 'Deny', ipRule: [] }],
      // Clusters pull through the private endpoint. Two of Azure's services have no way but this one: the image scanner
      // of Microsoft Defender, and Azure Machine Learning, which fetches an endpoint's image for it. See
      // https://learn.microsoft.com/azure/defender-for-cloud/support-matrix-defender-for-containers and
      // https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet
      networkRuleBypassOption:
        asked.defender.includes('Containers') || hostsModels(environment) ? 'AzureServices' : 'None',
      // Nobody copies an image out through Azure, not even to another registry of the tenant.
      exportPolicyEnabled: false,
      quarantinePolicyEnabled: false,
      trustPolicyEnabled: false,
      // Layers come from a name of the registry's own, which the private endpoint answers, not from shared storage.
      dataEndpointEnabled: true,
      zoneRedundancyEnabled: blueprint.network.zones.length > 0,
      identity: { type: 'UserAssigned', identityIds: [keyIdentityId(environment, 'compute')] },
      encryption: [{ keyVaultKeyId: keyId(environment, 'compute'), identityClientId: identity.clientId }],
      tags: blueprint.tags,
      // A plan that would make the registry anew, and so delete what is in it, is refused.
      lifecycle: { preventDestroy: blueprint.environment.production },
    });
  }

  /**
   * Where clusters without a way out get the images of AKS itself from. AKS knows the rule by its name and both paths:
   * no other will do, and nodes do not start while it is missing.
   * @see https://learn.microsoft.com/azure/aks/network-isolated
   */
  private addBootstrapCache(registry: ContainerRegistry): void {
    new ContainerRegistryCacheRule(this, 'bootstrap', {
      name: 'aks-managed-mcr',
      containerRegistryId: registry.id,
      sourceRepo: 'mcr.microsoft.com/*',
      targetRepo: 'aks-managed-repository/*',
    });
  }

  private addWeights(stack: EnvironmentStack, environment: AzureEnvironment): void {
    new PrivateStorageAccount(this, 'weights', stack, environment, {
      purpose: 'weights',
      key: 'models',
      containers: [WEIGHTS_CONTAINER],
      lifecycle: [
        {
          name: 'tidy',
          enabled: true,
          filters: { blobTypes: ['blockBlob'] },
          actions: { version: { deleteAfterDaysSinceCreation: REPLACED_WEIGHTS_DAYS } },
        },
      ],
    });
  }
}

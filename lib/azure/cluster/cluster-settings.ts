import type { KubernetesClusterConfig } from '@cdktn/provider-azurerm/lib/kubernetes-cluster';
import type { ClusterPlan } from '../../blueprint';
import { AZURE_CLUSTER_ADDRESSES } from '../../catalogue';
import type { AzureEnvironment } from '../environment';
import { registryId } from '../names';
import { clusterApiZone, controlPlaneSubnetId, privateDnsZoneId } from '../network';
import { askedCluster } from './asked-cluster';

type Settings = Partial<KubernetesClusterConfig>;

/**
 * An API that has its address in a subnet of the network, next to the nodes, and its name in a private zone. It is in the
 * network itself, and not behind a private endpoint, because only so can it reach the vault with the key of its secrets.
 * @see https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 */
export function privateApi(environment: AzureEnvironment, plan: ClusterPlan): Settings {
  return {
    privateClusterEnabled: true,
    privateClusterPublicFqdnEnabled: false,
    privateDnsZoneId: privateDnsZoneId(environment, clusterApiZone(environment)),
    dnsPrefixPrivateCluster: plan.name,
    apiServerAccessProfile: {
      virtualNetworkIntegrationEnabled: true,
      subnetId: controlPlaneSubnetId(environment),
    },
    // It would let Azure Resource Manager run commands in the cluster, past the network.
    runCommandEnabled: false,
  };
}

/** Everyone is known to Entra ID, and what they may do is an Azure role assignment, which Azure records. */
export function access({ asked }: AzureEnvironment): Settings {
  return {
    roleBasedAccessControlEnabled: true,
    localAccountDisabled: true,
    azureActiveDirectoryRoleBasedAccessControl: { azureRbacEnabled: true, tenantId: asked.tenant },
    oidcIssuerEnabled: true,
    workloadIdentityEnabled: true,
  };
}

/**
 * Which way out there is. none: no way at all; the images of AKS come through a cache in the environment's registry.
 * hub-firewall: whatever the subnet's route table says.
 *
 * Azure Policy asks for its rules at a public address and has no private endpoint: without a way out it would be
 * there and guard nothing. Nor has Entra ID, so that the identities of pods work only where there is a way out.
 * @see https://learn.microsoft.com/azure/aks/concepts-network-isolated
 * @see https://learn.microsoft.com/azure/aks/outbound-rules-control-egress#azure-policy
 */
export function egress(environment: AzureEnvironment, plan: ClusterPlan): Settings {
  const isolated = askedCluster(environment, plan).egress === 'none';
  return {
    azurePolicyEnabled: !isolated,
    bootstrapProfile: isolated
      ? { artifactSource: 'Cache', containerRegistryId: registryId(environment.blueprint.environment) }
      : { artifactSource: 'Direct' },
    networkProfile: {
      networkPlugin: 'azure',
      networkPluginMode: 'overlay',
      networkDataPlane: 'cilium',
      networkPolicy: 'cilium',
      ipVersions: ['IPv4'],
      loadBalancerSku: 'standard',
      outboundType: isolated ? 'none' : 'userDefinedRouting',
      podCidr: AZURE_CLUSTER_ADDRESSES.pods,
      serviceCidr: AZURE_CLUSTER_ADDRESSES.services,
      dnsServiceIp: AZURE_CLUSTER_ADDRESSES.dns,
    },
  };
}

/** Patches by themselves, and nothing that would make storage with a public address on a pod's request. */
export const UPKEEP_FEATURES = {
  automaticUpgradeChannel: 'patch',
  nodeOsUpgradeChannel: 'NodeImage',
  imageCleanerEnabled: true,
  imageCleanerIntervalHours: 168,
  costAnalysisEnabled: true,
  storageProfile: {
    diskDriverEnabled: true,
    snapshotControllerEnabled: true,
    fileDriverEnabled: false,
    blobDriverEnabled: false,
  },
} as const satisfies Settings;

/** Hours in which AKS changes things, in UTC. Production comes after the stages that would show what breaks. */
export function upkeepWindows({ blueprint }: AzureEnvironment): Settings {
  const window = {
    frequency: 'Weekly',
    interval: 1,
    dayOfWeek: blueprint.environment.production ? 'Sunday' : 'Wednesday',
    startTime: '01:00',
    utcOffset: '+00:00',
    duration: 4,
  };
  return { maintenanceWindowAutoUpgrade: window, maintenanceWindowNodeOs: window };
}

import { KubernetesCluster } from '@cdktn/provider-azurerm/lib/kubernetes-cluster';
import { KubernetesClusterDeploymentSafeguard } from '@cdktn/provider-azurerm/lib/kubernetes-cluster-deployment-safeguard';
import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { Construct } from 'constructs';
import type { ClusterPlan } from '../../blueprint';
import { addDiagnostics } from '../diagnostics';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { askedCluster } from './asked-cluster';
import { ClusterIdentities } from './cluster-identities';
import { access, egress, privateApi, UPKEEP_FEATURES, upkeepWindows } from './cluster-settings';
import { NodeDisks } from './node-disks';
import { addGpuPool, systemPool } from './node-pools';
import { SecretsKey } from './secrets-key';

/**
 * What the control plane records. Of the two audit categories the whole one: `kube-audit-admin` is the same records
 * without reads. What containers print can hold prompts, and is collected nowhere.
 * @see https://learn.microsoft.com/azure/aks/monitor-aks-reference#resource-logs
 */
const CONTROL_PLANE_RECORDS = [
  'kube-apiserver',
  'kube-audit',
  'kube-controller-manager',
  'kube-scheduler',
  'cluster-autoscaler',
  'cloud-controller-manager',
  'guard',
  'csi-azuredisk-controller',
  'csi-azurefile-controller',
  'csi-snapshot-controller',
] as const;

/** Group of administrators: they may get the address of the API, and do everything there. */
const ADMINISTRATOR_ROLES = {
  'administrators-connect': 'Azure Kubernetes Service Cluster User Role',
  administrators: 'Azure Kubernetes Service RBAC Cluster Admin',
} as const;

/**
 * A private Azure Kubernetes Service cluster: its API has an address in the department's network and no other, who may
 * use it is stated in role assignments, and what it encrypts its disks and its secrets with are keys of the department's.
 */
export class GpuCluster extends Construct {
  constructor(stack: EnvironmentStack, id: string, environment: AzureEnvironment, plan: ClusterPlan) {
    super(stack, id);
    const disks = new NodeDisks(this, 'disks', stack, environment, plan);
    const secrets = new SecretsKey(this, 'secrets', stack, environment, plan);
    const identities = new ClusterIdentities(this, 'identity', stack, environment, plan, {
      disks: disks.encryptionSetId,
      secrets: secrets.vaultId,
    });
    const cluster = this.makeCluster(stack, environment, plan, { disks, secrets, identities });
    for (const pool of plan.pools) addGpuPool(this, cluster.id, environment, plan, pool);
    for (const [assignment, role] of Object.entries(ADMINISTRATOR_ROLES)) {
      new RoleAssignment(this, assignment, {
        scope: cluster.id,
        roleDefinitionName: role,
        principalId: environment.asked.administratorGroup,
        principalType: 'Group',
        description: `Administrators of ${plan.name}.`,
      });
    }
    addDiagnostics(this, 'records', environment, {
      targetResourceId: cluster.id,
      categories: CONTROL_PLANE_RECORDS,
    });
    if (askedCluster(environment, plan).egress === 'hub-firewall') {
      // To enforce would also be to rewrite: containers that state no memory limit would get one of 2 GiB.
      // See https://learn.microsoft.com/azure/aks/deployment-safeguards
      new KubernetesClusterDeploymentSafeguard(this, 'safeguards', {
        kubernetesClusterId: cluster.id,
        level: 'Warn',
        podSecurityStandardsLevel: 'Baseline',
      });
    }
  }

  private makeCluster(
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plan: ClusterPlan,
    parts: { disks: NodeDisks; secrets: SecretsKey; identities: ClusterIdentities },
  ): KubernetesCluster {
    const { controlPlane, kubelet, grants } = parts.identities;
    return new KubernetesCluster(this, 'aks', {
      name: plan.name,
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      nodeResourceGroup: `${plan.name}-nodes`,
      kubernetesVersion: plan.version,
      // The free tier promises no availability.
      skuTier: 'Standard',
      supportPlan: 'KubernetesOfficial',
      identity: { type: 'UserAssigned', identityIds: [controlPlane.id] },
      kubeletIdentity: {
        userAssignedIdentityId: kubelet.id,
        clientId: kubelet.clientId,
        objectId: kubelet.principalId,
      },
      diskEncryptionSetId: parts.disks.encryptionSetId,
      keyManagementService: { keyVaultKeyId: parts.secrets.uri, keyVaultNetworkAccess: 'Private' },
      defaultNodePool: systemPool(environment, plan),
      ...privateApi(environment, plan),
      ...access(environment),
      ...egress(environment, plan),
      ...UPKEEP_FEATURES,
      ...upkeepWindows(environment),
      tags: environment.blueprint.tags,
      dependsOn: [...grants],
    });
  }
}

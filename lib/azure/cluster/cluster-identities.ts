import { RoleAssignment } from '@cdktn/provider-azurerm/lib/role-assignment';
import { UserAssignedIdentity } from '@cdktn/provider-azurerm/lib/user-assigned-identity';
import { Construct } from 'constructs';
import type { ClusterPlan } from '../../blueprint';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { identityName, registryId, resourceId } from '../names';
import { clusterApiZone, privateDnsZoneId, virtualNetworkId } from '../network';
import { askedCluster } from './asked-cluster';

/** Ids of what holds the cluster's keys: the disk encryption set, and the vault of its secrets' key. */
interface KeyHolders {
  readonly disks: string;
  readonly secrets: string;
}

interface Grant {
  readonly id: string;
  readonly role: string;
  readonly scope: string;
  readonly description: string;
}

/**
 * Who a cluster acts as: the control plane, and the kubelets of its nodes. Both are made before the cluster, so that
 * they can do what it takes to make one.
 * @see https://learn.microsoft.com/azure/aks/concepts-identity
 */
export class ClusterIdentities extends Construct {
  readonly controlPlane: UserAssignedIdentity;
  readonly kubelet: UserAssignedIdentity;
  /** For the cluster to wait for. */
  readonly grants: readonly RoleAssignment[];

  constructor(
    scope: Construct,
    id: string,
    stack: EnvironmentStack,
    environment: AzureEnvironment,
    plan: ClusterPlan,
    keys: KeyHolders,
  ) {
    super(scope, id);
    this.controlPlane = this.makeIdentity(stack, environment, plan, 'control-plane');
    this.kubelet = this.makeIdentity(stack, environment, plan, 'kubelet');
    this.grants = [
      ...controlPlaneGrants(environment, plan, keys, this.kubelet.id).map((grant) =>
        this.allow(this.controlPlane, grant),
      ),
      this.allow(this.kubelet, {
        id: 'images',
        role: 'AcrPull',
        scope: registryId(environment.blueprint.environment),
        description: `Nodes of ${plan.name} pull images.`,
      }),
    ];
  }

  private makeIdentity(
    stack: EnvironmentStack,
    { blueprint }: AzureEnvironment,
    plan: ClusterPlan,
    holder: string,
  ): UserAssignedIdentity {
    return new UserAssignedIdentity(this, holder, {
      name: identityName(blueprint.environment, `${plan.label}-${holder}`),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      tags: blueprint.tags,
    });
  }

  private allow(identity: UserAssignedIdentity, { id, role, scope, description }: Grant): RoleAssignment {
    return new RoleAssignment(this, `may-${id}`, {
      scope,
      roleDefinitionName: role,
      principalId: identity.principalId,
      principalType: 'ServicePrincipal',
      description,
    });
  }
}

function controlPlaneGrants(
  environment: AzureEnvironment,
  plan: ClusterPlan,
  { disks, secrets }: KeyHolders,
  kubeletId: string,
): Grant[] {
  const { name } = plan;
  return [
    {
      id: 'dns',
      role: 'Private DNS Zone Contributor',
      scope: privateDnsZoneId(environment, clusterApiZone(environment)),
      description: `${name} gives its API a name.`,
    },
    {
      // The whole network and not its subnet: AKS links the zone to the network, whether that is done already or not.
      // See https://learn.microsoft.com/azure/aks/private-clusters (hub and spoke with custom DNS).
      id: 'network',
      role: 'Network Contributor',
      scope: virtualNetworkId(environment),
      description: `${name} puts its API, nodes and internal load balancers into the network.`,
    },
    {
      id: 'kubelet',
      role: 'Managed Identity Operator',
      scope: kubeletId,
      description: `${name} gives its nodes their identity.`,
    },
    {
      id: 'disks',
      role: 'Reader',
      scope: disks,
      description: `${name} makes disks that are encrypted with it.`,
    },
    {
      id: 'secrets',
      role: 'Key Vault Crypto User',
      scope: secrets,
      description: `${name} encrypts its secrets.`,
    },
    {
      // The role that AKS asks for. It governs this vault, in which there is one key, and uses none.
      id: 'secrets-link',
      role: 'Key Vault Contributor',
      scope: secrets,
      description: `${name} makes itself a private endpoint to the vault.`,
    },
    ...routeGrants(environment, plan),
  ];
}

/** AKS looks into the route table that it sends everything by. Of a brought network, whoever owns the table grants it. */
function routeGrants(environment: AzureEnvironment, plan: ClusterPlan): Grant[] {
  const { blueprint } = environment;
  if (askedCluster(environment, plan).egress === 'none' || blueprint.network.origin === 'brought') return [];
  return [
    {
      id: 'routes',
      role: 'Network Contributor',
      scope: resourceId(
        blueprint.environment,
        'network',
        `Microsoft.Network/routeTables/${blueprint.environment.name}`,
      ),
      description: `${plan.name} sends what leaves it to the firewall.`,
    },
  ];
}

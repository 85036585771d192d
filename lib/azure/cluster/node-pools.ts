import type { KubernetesClusterDefaultNodePool } from '@cdktn/provider-azurerm/lib/kubernetes-cluster';
import { KubernetesClusterNodePool } from '@cdktn/provider-azurerm/lib/kubernetes-cluster-node-pool';
import type { Construct } from 'constructs';
import type { ClusterPlan, PoolPlan } from '../../blueprint';
import type { AzureEnvironment } from '../environment';
import { workloadSubnetId } from '../network';
import { askedCluster } from './asked-cluster';

/**
 * What the cluster itself needs to run on. A size without a disk of its own: what a node writes is on disks that are
 * encrypted with the environment's key, and nowhere else.
 */
const SYSTEM_POOL = { vmSize: 'Standard_D4s_v5', nodes: { min: 2, max: 3 }, osDiskGiB: 128 } as const;

/**
 * What every node is like. Disks are managed ones: an ephemeral disk does not follow when its key rotates. Host
 * encryption covers the rest, which are caches and disks inside the machine, under keys of the platform.
 *
 * FIPS images are not used: Ubuntu, which GPUs need, has them of an older release only, and nothing says that AKS
 * installs GPU drivers there.
 * @see https://learn.microsoft.com/azure/aks/enable-fips-nodes
 */
const EVERY_NODE = {
  hostEncryptionEnabled: true,
  fipsEnabled: false,
  osDiskType: 'Managed',
  kubeletDiskType: 'OS',
  nodePublicIpEnabled: false,
  ultraSsdEnabled: false,
  autoScalingEnabled: true,
  scaleDownMode: 'Delete',
} as const;

/** A small pool that takes nothing but the cluster's own components. */
export function systemPool(
  environment: AzureEnvironment,
  plan: ClusterPlan,
): KubernetesClusterDefaultNodePool {
  const { zones } = environment.blueprint.network;
  return {
    ...EVERY_NODE,
    name: 'system',
    vmSize: SYSTEM_POOL.vmSize,
    osSku: 'AzureLinux',
    osDiskSizeGb: SYSTEM_POOL.osDiskGiB,
    minCount: SYSTEM_POOL.nodes.min,
    maxCount: SYSTEM_POOL.nodes.max,
    onlyCriticalAddonsEnabled: true,
    zones: zones.length > 0 ? [...zones] : undefined,
    vnetSubnetId: workloadSubnetId(environment),
    orchestratorVersion: plan.version,
    nodeLabels: { 'sovereign/pool': 'system' },
    upgradeSettings: { maxSurge: '1' },
    temporaryNameForRotation: 'systemtmp',
    tags: environment.blueprint.tags,
  };
}

/**
 * A GPU pool that was asked for. Azure Linux has no A100 and no H100, hence Ubuntu.
 *
 * Nodes with InfiniBand bring no driver: the NVIDIA operators install it together with that of the fabric. What puts
 * them on one fabric is the subscription's feature `AKSInfinibandSupport`, which makes the pool a single placement
 * group in its one zone; a proximity placement group would only add a reason for Azure to find no room.
 * @see https://learn.microsoft.com/azure/aks/use-nvidia-gpu
 * @see https://github.com/Azure/aks-rdma-infiniband
 */
export function addGpuPool(
  scope: Construct,
  clusterId: string,
  environment: AzureEnvironment,
  plan: ClusterPlan,
  pool: PoolPlan,
): KubernetesClusterNodePool {
  const onFabric = pool.fabricInterfaces > 0;
  return new KubernetesClusterNodePool(scope, `pool-${pool.name}`, {
    ...EVERY_NODE,
    name: pool.name,
    kubernetesClusterId: clusterId,
    mode: 'User',
    priority: 'Regular',
    vmSize: pool.machine.instanceType,
    gpuDriver: onFabric ? 'None' : 'Install',
    gpuInstance: askedCluster(environment, plan).pools[pool.name]?.mig,
    osType: 'Linux',
    osSku: 'Ubuntu',
    osDiskSizeGb: pool.rootVolumeGiB,
    minCount: pool.nodes.min,
    maxCount: pool.nodes.max,
    zones: pool.zones.length > 0 ? [...pool.zones] : undefined,
    capacityReservationGroupId: pool.reservationId,
    vnetSubnetId: workloadSubnetId(environment),
    orchestratorVersion: plan.version,
    nodeLabels: { 'sovereign/pool': pool.name, 'sovereign/vm-size': pool.machine.instanceType },
    nodeTaints: ['sku=gpu:NoSchedule'],
    // One node less for a while, and not one more: quota for another GPU node is rarely there.
    upgradeSettings: { maxSurge: '0', maxUnavailable: '1' },
    temporaryNameForRotation: `${pool.name.slice(0, 9)}tmp`,
    tags: environment.blueprint.tags,
  });
}

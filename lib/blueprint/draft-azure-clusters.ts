import { findAzureAccelerator } from '../catalogue';
import type { AzureCluster, AzurePool, AzureStage } from '../department';
import type { ClusterPlan, PoolPlan } from './blueprint';
import { draftAzureMachine } from './draft-azure-machine';

export function draftAzureClusters(
  environment: string,
  { clusters }: AzureStage,
  zones: readonly string[],
): ClusterPlan[] {
  return Object.entries(clusters).map(([label, cluster]: [string, AzureCluster]) => ({
    name: `${environment}-${label}`,
    label,
    version: cluster.version,
    pools: Object.entries(cluster.pools).map(([name, pool]: [string, AzurePool]) =>
      draftPool(name, pool, zones),
    ),
  }));
}

function draftPool(name: string, pool: AzurePool, zones: readonly string[]): PoolPlan {
  const machine = draftAzureMachine(pool.vmSize);
  return {
    name,
    machine,
    nodes: pool.nodes,
    acceleratorsAtMost: machine.accelerators * pool.nodes.max,
    purchase: pool.capacityReservationGroupId === undefined ? 'on-demand' : 'reservation',
    reservationId: pool.capacityReservationGroupId,
    zones: pool.zone === undefined ? zones : [pool.zone],
    fabricInterfaces: pool.infiniband ? (findAzureAccelerator(pool.vmSize)?.infinibandInterfaces ?? 0) : 0,
    rootVolumeGiB: pool.osDiskGiB,
  };
}

import { findAwsAccelerator } from '../catalogue';
import type { AwsStage, Cluster, Pool } from '../department';
import type { ClusterPlan, PoolPlan } from './blueprint';
import { draftMachine } from './draft-machine';

export function draftClusters(environment: string, { clusters, network }: AwsStage): ClusterPlan[] {
  return Object.entries(clusters).map(([label, cluster]: [string, Cluster]) => ({
    name: `${environment}-${label}`,
    label,
    version: cluster.version,
    pools: Object.entries(cluster.pools).map(([name, pool]: [string, Pool]) =>
      draftPool(name, pool, network.zones),
    ),
  }));
}

function draftPool(name: string, pool: Pool, networkZones: readonly string[]): PoolPlan {
  const machine = draftMachine(pool.instanceType);
  const sold = findAwsAccelerator(pool.instanceType)?.zones ?? 'unknown';
  const zones = networkZones.filter((zone) => sold === 'unknown' || sold.includes(zone));
  return {
    name,
    machine,
    nodes: pool.nodes,
    acceleratorsAtMost: machine.accelerators * pool.nodes.max,
    purchase: pool.purchase,
    reservationId: pool.reservationId,
    zones: pool.zone === undefined ? zones : [pool.zone],
    fabricInterfaces: pool.efaInterfaces,
    rootVolumeGiB: pool.rootVolumeGiB,
  };
}

import { findAwsAccelerator } from '../catalogue';
import type { AwsCluster, AwsPool, AwsStage } from '../department';
import type { ClusterPlan, PoolPlan } from './blueprint';
import { draftAwsMachine } from './draft-aws-machine';

export function draftAwsClusters(environment: string, { clusters, network }: AwsStage): ClusterPlan[] {
  return Object.entries(clusters).map(([label, cluster]: [string, AwsCluster]) => ({
    name: `${environment}-${label}`,
    label,
    version: cluster.version,
    pools: Object.entries(cluster.pools).map(([name, pool]: [string, AwsPool]) =>
      draftPool(name, pool, network.zones),
    ),
  }));
}

function draftPool(name: string, pool: AwsPool, networkZones: readonly string[]): PoolPlan {
  const machine = draftAwsMachine(pool.instanceType);
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

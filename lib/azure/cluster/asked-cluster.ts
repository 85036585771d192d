import type { ClusterPlan } from '../../blueprint';
import type { AzureCluster } from '../../department';
import type { AzureEnvironment } from '../environment';

/** What only Azure has a word for, of one planned cluster. */
export function askedCluster({ asked }: AzureEnvironment, { label }: ClusterPlan): AzureCluster {
  const cluster = asked.clusters[label];
  if (cluster === undefined) throw new Error(`planned, though nobody asked for it: ${label}`);
  return cluster;
}

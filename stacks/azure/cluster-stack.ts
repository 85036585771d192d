import type { Construct } from 'constructs';
import { EnvironmentStack, GpuCluster } from '../../lib/azure';
import type { AzureEnvironment } from '../../lib/azure';
import type { ClusterPlan } from '../../lib/blueprint';

/** Changes with each Kubernetes version, and when pools do. */
export class ClusterStack extends EnvironmentStack {
  constructor(scope: Construct, environment: AzureEnvironment, plan: ClusterPlan) {
    super(scope, environment, `cluster-${plan.label}`);
    new GpuCluster(this, 'cluster', environment, plan);
  }
}

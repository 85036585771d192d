import type { Construct } from 'constructs';
import type { ClusterPlan } from '../../lib/blueprint';
import { EnvironmentStack, GpuCluster } from '../../lib/aws';
import type { AwsEnvironment, EnvironmentKeys, Network } from '../../lib/aws';

/** Changes with each Kubernetes version, and when pools do. */
export class ClusterStack extends EnvironmentStack {
  constructor(
    scope: Construct,
    environment: AwsEnvironment,
    plan: ClusterPlan,
    network: Network,
    keys: EnvironmentKeys,
  ) {
    super(scope, environment, `cluster-${plan.label}`, `GPU cluster ${plan.name}`);
    new GpuCluster(this, 'Default', environment, plan, network, keys);
  }
}

import type { Construct } from 'constructs';

/** A value that stacks other than its own can use. */
export interface Shared {
  readonly in: (scope: Construct) => string;
}

/** The network as other stacks see it, whether it is made here or brought. */
export interface Network {
  readonly vpcId: Shared;
  readonly cidr: string;
  /** Where nodes and model containers run. */
  readonly workloadSubnets: readonly ZonedSubnet[];
  /** Where interface endpoints are. */
  readonly endpointSubnets: readonly ZonedSubnet[];
  /** Route tables of the workload subnets. */
  readonly routeTableIds: readonly Shared[];
}

export interface ZonedSubnet {
  readonly zone: string;
  readonly id: Shared;
}

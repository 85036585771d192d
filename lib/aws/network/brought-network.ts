import type { AwsStage } from '../../department';
import type { Network, Shared } from './network';

/** A VPC that the department's platform team already runs, by the ids in the department's file. */
export function broughtNetwork(
  cidr: string,
  existing: NonNullable<AwsStage['network']['existing']>,
): Network {
  const known = (id: string): Shared => ({ in: () => id });
  const subnets = (purpose: 'workload' | 'endpoints') =>
    existing.subnets
      .filter((subnet) => subnet.purpose === purpose)
      .map(({ zone, id }) => ({ zone, id: known(id) }));
  return {
    vpcId: known(existing.vpcId),
    cidr,
    workloadSubnets: subnets('workload'),
    endpointSubnets: subnets('endpoints'),
    routeTableIds: existing.routeTableIds.map(known),
  };
}

import type { AwsStage, AzureStage } from '../department';
import type { NetworkPlan } from './blueprint';
import { planRegionalSubnets, planZonedSubnets } from './plan-addresses';

export function draftAwsNetwork({ network, connectivity }: AwsStage): NetworkPlan {
  const { cidr, zones, existing } = network;
  return {
    cidr,
    zones,
    origin: existing === undefined ? 'made' : 'brought',
    privateEndpoints: existing?.privateEndpoints === 'provided' ? 'provided' : 'made',
    subnets: existing === undefined ? planZonedSubnets(cidr, zones, connectivity !== undefined) : [],
    staffCidrs: connectivity?.staffCidrs ?? [],
  };
}

export function draftAzureNetwork(
  { network, connectivity, clusters }: AzureStage,
  zones: readonly string[],
): NetworkPlan {
  const { cidr, existing } = network;
  return {
    cidr,
    zones,
    origin: existing === undefined ? 'made' : 'brought',
    privateEndpoints: 'made',
    subnets: existing === undefined ? planRegionalSubnets(cidr, Object.keys(clusters).length > 0) : [],
    staffCidrs: connectivity?.staffCidrs ?? [],
  };
}

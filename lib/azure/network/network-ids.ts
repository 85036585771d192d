import type { AzureEnvironment } from '../environment';
import { resourceGroupId, resourceId, virtualNetworkName } from '../names';

// Ids of the network, whether it is made here or brought: other stacks put things into it without reading its state.

export function virtualNetworkId({ blueprint, asked }: AzureEnvironment): string {
  const { environment } = blueprint;
  return (
    asked.network.existing?.virtualNetworkId ??
    resourceId(environment, 'network', `Microsoft.Network/virtualNetworks/${virtualNetworkName(environment)}`)
  );
}

export function workloadSubnetId(environment: AzureEnvironment): string {
  const { existing } = environment.asked.network;
  return existing?.workloadSubnetId ?? `${virtualNetworkId(environment)}/subnets/workload`;
}

export function endpointsSubnetId(environment: AzureEnvironment): string {
  const { existing } = environment.asked.network;
  return existing?.endpointsSubnetId ?? `${virtualNetworkId(environment)}/subnets/endpoints`;
}

/** Subnet that the API of clusters has its addresses in. Only where there are clusters. */
export function controlPlaneSubnetId(environment: AzureEnvironment): string {
  const { existing } = environment.asked.network;
  return existing?.controlPlaneSubnetId ?? `${virtualNetworkId(environment)}/subnets/control-plane`;
}

/** Subnet that Foundry agents are injected into. Only where the department asks for agents. */
export function agentsSubnetId(environment: AzureEnvironment): string {
  return `${virtualNetworkId(environment)}/subnets/agents`;
}

/** A zone made here, or the organisation's own. */
export function privateDnsZoneId({ blueprint, asked }: AzureEnvironment, zone: string): string {
  const group =
    asked.network.privateDns?.resourceGroupId ?? resourceGroupId(blueprint.environment, 'network');
  return `${group}/providers/Microsoft.Network/privateDnsZones/${zone}`;
}

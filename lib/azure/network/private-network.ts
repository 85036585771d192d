import { NetworkSecurityGroup } from '@cdktn/provider-azurerm/lib/network-security-group';
import { RouteTable } from '@cdktn/provider-azurerm/lib/route-table';
import { VirtualNetwork } from '@cdktn/provider-azurerm/lib/virtual-network';
import type { VirtualNetworkSubnet } from '@cdktn/provider-azurerm/lib/virtual-network';
import { VirtualNetworkPeering } from '@cdktn/provider-azurerm/lib/virtual-network-peering';
import { Construct } from 'constructs';
import type { AzureEnvironment } from '../environment';
import type { EnvironmentStack } from '../environment-stack';
import { virtualNetworkName } from '../names';
import { allowedTraffic, securityRules } from './security-rules';
import type { SubnetName } from './security-rules';

/** Services of Azure that put what is theirs into a subnet. Agents are run on Container Apps. */
const DELEGATED: Partial<Record<SubnetName, string>> = {
  'control-plane': 'Microsoft.ContainerService/managedClusters',
  agents: 'Microsoft.App/environments',
};

/**
 * A virtual network with no way to the internet: private subnets that deny in both directions what is not named, and a
 * default route that leads to the hub's firewall, or nowhere. Staff reach it through the hub where the department has
 * one. Subnets are in every zone of the region.
 */
export class PrivateNetwork extends Construct {
  readonly virtualNetwork: VirtualNetwork;

  constructor(
    private readonly stack: EnvironmentStack,
    id: string,
    private readonly environment: AzureEnvironment,
  ) {
    super(stack, id);
    const { blueprint, asked } = environment;
    const { agents } = asked.network;
    const routes = this.makeRoutes();
    const subnets = blueprint.network.subnets.map(({ purpose, cidr }) => {
      if (purpose === 'attachment') throw new Error(`an Azure network has no subnet for ${purpose}`);
      return this.makeSubnet(purpose, cidr, routes);
    });
    this.virtualNetwork = new VirtualNetwork(this, 'virtual-network', {
      name: virtualNetworkName(blueprint.environment),
      resourceGroupName: stack.group.name,
      location: stack.group.location,
      addressSpace: agents === undefined ? [blueprint.network.cidr] : [blueprint.network.cidr, agents],
      // Made in one request with the network: no subnet is ever without its rules, which landing zones refuse, and
      // one that somebody adds by hand shows up in the next plan.
      subnet: agents === undefined ? subnets : [...subnets, this.makeSubnet('agents', agents, routes)],
      tags: blueprint.tags,
    });
    this.peerWithHub();
  }

  private makeSubnet(name: SubnetName, cidr: string, routes: RouteTable): VirtualNetworkSubnet {
    const { blueprint } = this.environment;
    const rules = new NetworkSecurityGroup(this, `${name}-rules`, {
      name: `${blueprint.environment.name}-${name}`,
      resourceGroupName: this.stack.group.name,
      location: this.stack.group.location,
      securityRule: securityRules(allowedTraffic(this.environment)[name]),
      tags: blueprint.tags,
    });
    return {
      name,
      addressPrefixes: [cidr],
      defaultOutboundAccessEnabled: false,
      // Rules and routes apply to private endpoints as to everything else: to the cluster's API among the nodes too.
      privateEndpointNetworkPolicies: 'Enabled',
      privateLinkServiceNetworkPoliciesEnabled: true,
      securityGroup: rules.id,
      routeTableId: routes.id,
      delegation: delegation(name),
      // Services are reached through private endpoints.
      serviceEndpoints: [],
      serviceEndpointPolicyIds: [],
    };
  }

  /** One table for every subnet. Routes that a hub's gateway learns would lead around its firewall, where it has one. */
  private makeRoutes(): RouteTable {
    const { blueprint, asked } = this.environment;
    const firewall = asked.connectivity?.firewallAddress;
    return new RouteTable(this, 'routes', {
      name: blueprint.environment.name,
      resourceGroupName: this.stack.group.name,
      location: this.stack.group.location,
      bgpRoutePropagationEnabled: asked.connectivity !== undefined && firewall === undefined,
      route: [
        {
          name: 'default',
          addressPrefix: '0.0.0.0/0',
          ...(firewall === undefined
            ? { nextHopType: 'None' }
            : { nextHopType: 'VirtualAppliance', nextHopInIpAddress: firewall }),
        },
      ],
      tags: blueprint.tags,
    });
  }

  /**
   * This network's half of the peering. Nothing passes before the hub's owner makes the other half, and lets whoever
   * deploys here do `Microsoft.Network/virtualNetworks/peer/action` on the hub.
   *
   * Without a firewall, the only way from the hub on to staff is its gateway, so that the other half has to allow
   * gateway transit. With one, the hub routes between staff and this network.
   */
  private peerWithHub(): void {
    const { connectivity } = this.environment.asked;
    if (connectivity === undefined) return;
    new VirtualNetworkPeering(this, 'hub', {
      name: 'hub',
      resourceGroupName: this.stack.group.name,
      virtualNetworkName: this.virtualNetwork.name,
      remoteVirtualNetworkId: connectivity.hubNetworkId,
      allowVirtualNetworkAccess: true,
      // Staff's packets come from beyond the hub.
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: connectivity.firewallAddress === undefined,
    });
  }
}

function delegation(name: SubnetName): VirtualNetworkSubnet['delegation'] {
  const service = DELEGATED[name];
  if (service === undefined) return [];
  return [
    {
      name,
      serviceDelegation: [
        { name: service, actions: ['Microsoft.Network/virtualNetworks/subnets/join/action'] },
      ],
    },
  ];
}

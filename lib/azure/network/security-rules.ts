import type { NetworkSecurityGroupSecurityRule } from '@cdktn/provider-azurerm/lib/network-security-group';
import { AZURE_CLUSTER_ADDRESSES } from '../../catalogue';
import type { AzureEnvironment } from '../environment';

/** Subnets of a network that is made here; the last two only where there are clusters, or agents. */
export type SubnetName = 'workload' | 'endpoints' | 'control-plane' | 'agents';

/** Traffic that is let through. */
interface Allowed {
  readonly name: string;
  readonly description: string;
  /** Networks, or one service tag: where inbound traffic comes from, or where outbound traffic goes. */
  readonly peers: readonly string[];
  /** @default anything */
  readonly only?: { readonly protocol: 'Tcp'; readonly port: string };
}

interface AllowedTraffic {
  readonly inbound: readonly Allowed[];
  readonly outbound: readonly Allowed[];
}

const HTTPS = { protocol: 'Tcp', port: '443' } as const;

/** Priorities of the last rules: whatever is not allowed above them is denied, Azure's own default rules included. */
const DENY_INTERNET = 4095;
const DENY_ALL = 4096;

/**
 * What each subnet may send and receive. Networks are written as addresses and never as the tag VirtualNetwork: that
 * tag covers the address ranges of a subnet's routes too, which here means the whole world.
 * @see https://learn.microsoft.com/azure/virtual-network/service-tags-overview#available-service-tags
 */
export function allowedTraffic(environment: AzureEnvironment): Record<SubnetName, AllowedTraffic> {
  const { network } = environment.blueprint;
  const { agents } = environment.asked.network;
  const own = agents === undefined ? [network.cidr] : [network.cidr, agents];
  const staff: Allowed[] =
    network.staffCidrs.length === 0
      ? []
      : [{ name: 'staff', description: 'Staff networks', peers: network.staffCidrs, only: HTTPS }];
  const probes: Allowed = {
    name: 'probes',
    description: 'Health probes of load balancers',
    peers: ['AzureLoadBalancer'],
  };
  const cluster: Allowed = {
    name: 'network',
    description: 'The network itself, and the pods of its clusters',
    peers: [network.cidr, AZURE_CLUSTER_ADDRESSES.pods],
  };
  return {
    workload: {
      inbound: [cluster, probes, ...staff],
      outbound: [cluster, ...staff, ...internetThroughFirewall(environment)],
    },
    endpoints: {
      inbound: [{ name: 'network', description: 'The network itself', peers: own, only: HTTPS }, ...staff],
      // An endpoint answers. It begins nothing.
      outbound: [],
    },
    // Nodes call the API and the API calls nodes, both in many ways; staff use it.
    // See https://learn.microsoft.com/azure/aks/api-server-vnet-integration#nsg-security-rules
    'control-plane': { inbound: [cluster, probes, ...staff], outbound: [cluster] },
    agents: {
      inbound: [{ name: 'agents', description: 'The agents themselves', peers: own.slice(1) }, probes],
      outbound: [
        { name: 'agents', description: 'The agents themselves', peers: own.slice(1) },
        { name: 'network', description: 'The network itself', peers: [network.cidr], only: HTTPS },
        ...signInThroughFirewall(environment),
      ],
    },
  };
}

/** Nodes call the internet only where a cluster asks for it, and their routes send such calls to the hub's firewall. */
function internetThroughFirewall({ asked }: AzureEnvironment): Allowed[] {
  const isAsked = Object.values(asked.clusters).some(({ egress }) => egress === 'hub-firewall');
  if (asked.connectivity?.firewallAddress === undefined || !isAsked) return [];
  return [
    {
      name: 'internet-through-firewall',
      description: 'The internet, to which every route leads through the firewall of the hub',
      peers: ['Internet'],
      only: HTTPS,
    },
  ];
}

/**
 * Agents sign in with their identity at Entra ID, which has no private endpoint.
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks#known-limitations
 */
function signInThroughFirewall({ asked }: AzureEnvironment): Allowed[] {
  if (asked.connectivity?.firewallAddress === undefined) return [];
  return [
    {
      name: 'sign-in-through-firewall',
      description: 'Entra ID, to which every route leads through the firewall of the hub',
      peers: ['AzureActiveDirectory'],
      only: HTTPS,
    },
  ];
}

/** The rules of a subnet, complete: a rule that is not among them is taken out again by the next deployment. */
export function securityRules({ inbound, outbound }: AllowedTraffic): NetworkSecurityGroupSecurityRule[] {
  return [
    ...inbound.map((allowed, index) => allow('Inbound', 100 + index * 10, allowed)),
    deny('Inbound', DENY_ALL, 'all', '*'),
    ...outbound.map((allowed, index) => allow('Outbound', 100 + index * 10, allowed)),
    deny('Outbound', DENY_INTERNET, 'internet', 'Internet'),
    deny('Outbound', DENY_ALL, 'all', '*'),
  ];
}

type Direction = 'Inbound' | 'Outbound';

/** `allow-staff-in` */
function ruleName(access: string, what: string, direction: Direction): string {
  return `${access}-${what}-${direction === 'Inbound' ? 'in' : 'out'}`;
}

function allow(
  direction: Direction,
  priority: number,
  { name, description, peers, only }: Allowed,
): NetworkSecurityGroupSecurityRule {
  const [first, ...others] = peers;
  // Azure takes a service tag in the singular property only.
  const prefix = others.length === 0 ? first : undefined;
  const prefixes = others.length === 0 ? undefined : [...peers];
  return {
    name: ruleName('allow', name, direction),
    description,
    priority,
    direction,
    access: 'Allow',
    protocol: only?.protocol ?? '*',
    sourcePortRange: '*',
    destinationPortRange: only?.port ?? '*',
    ...(direction === 'Inbound'
      ? { sourceAddressPrefix: prefix, sourceAddressPrefixes: prefixes, destinationAddressPrefix: '*' }
      : { sourceAddressPrefix: '*', destinationAddressPrefix: prefix, destinationAddressPrefixes: prefixes }),
  };
}

function deny(
  direction: Direction,
  priority: number,
  what: string,
  peer: string,
): NetworkSecurityGroupSecurityRule {
  return {
    name: ruleName('deny', what, direction),
    description: 'What no other rule allows',
    priority,
    direction,
    access: 'Deny',
    protocol: '*',
    sourcePortRange: '*',
    destinationPortRange: '*',
    sourceAddressPrefix: direction === 'Inbound' ? peer : '*',
    destinationAddressPrefix: direction === 'Inbound' ? '*' : peer,
  };
}

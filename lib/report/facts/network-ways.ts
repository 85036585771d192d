import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { addressOf, NOT_SAID, sayAt } from './network-words';
import type { SoughtRow, WayRow } from './network';

interface WayKind {
  readonly kind: string;
  readonly where: WayRow['where'];
  readonly types: readonly string[];
  /** Where it says what it leads to. */
  readonly to?: readonly string[];
  /** Texts of what it leads to for which it is no way to the internet. */
  readonly unless?: RegExp;
}

const AWS: readonly WayKind[] = [
  {
    kind: 'Internet gateway',
    where: 'internet',
    types: [
      'AWS::EC2::InternetGateway',
      'AWS::EC2::EgressOnlyInternetGateway',
      'AWS::EC2::CarrierGateway',
      'aws_internet_gateway',
      'aws_egress_only_internet_gateway',
      'aws_ec2_carrier_gateway',
    ],
  },
  {
    kind: 'NAT gateway',
    where: 'internet',
    types: ['AWS::EC2::NatGateway', 'aws_nat_gateway'],
    to: ['ConnectivityType', 'connectivity_type'],
    unless: /^private$/,
  },
  { kind: 'Public IP address', where: 'internet', types: ['AWS::EC2::EIP', 'aws_eip'] },
  {
    kind: 'Load balancer on the internet',
    where: 'internet',
    types: [
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'aws_lb',
      'aws_alb',
      'aws_elb',
    ],
    to: ['Scheme', 'internal'],
    unless: /^(internal|true)$/,
  },
  {
    kind: 'Content network, accelerator or public API',
    where: 'internet',
    types: [
      'AWS::CloudFront::Distribution',
      'AWS::GlobalAccelerator::Accelerator',
      'AWS::ApiGatewayV2::Api',
      'AWS::Lambda::Url',
      'aws_cloudfront_distribution',
      'aws_globalaccelerator_accelerator',
      'aws_apigatewayv2_api',
      'aws_lambda_function_url',
    ],
  },
  {
    kind: 'Transit gateway',
    where: 'elsewhere',
    types: [
      'AWS::EC2::TransitGatewayVpcAttachment',
      'AWS::EC2::TransitGatewayAttachment',
      'AWS::NetworkManager::VpcAttachment',
      'aws_ec2_transit_gateway_vpc_attachment',
    ],
    to: ['TransitGatewayId', 'CoreNetworkId', 'transit_gateway_id'],
  },
  {
    kind: 'Peering',
    where: 'elsewhere',
    types: ['AWS::EC2::VPCPeeringConnection', 'aws_vpc_peering_connection'],
    to: ['PeerVpcId', 'peer_vpc_id'],
  },
  {
    kind: 'VPN or private line',
    where: 'elsewhere',
    types: [
      'AWS::EC2::VPNGateway',
      'AWS::EC2::VPNConnection',
      'AWS::EC2::ClientVpnEndpoint',
      'aws_vpn_gateway',
      'aws_vpn_connection',
      'aws_ec2_client_vpn_endpoint',
      'aws_dx_gateway_association',
    ],
    to: ['CustomerGatewayId', 'customer_gateway_id'],
  },
  {
    kind: 'Endpoint service, to which others connect',
    where: 'elsewhere',
    types: ['AWS::EC2::VPCEndpointService', 'aws_vpc_endpoint_service'],
    to: ['NetworkLoadBalancerArns', 'network_load_balancer_arns'],
  },
  {
    kind: 'Resolver endpoint, for names of elsewhere',
    where: 'elsewhere',
    types: ['AWS::Route53Resolver::ResolverEndpoint', 'aws_route53_resolver_endpoint'],
    to: ['Direction', 'direction'],
  },
];

const AZURE: readonly WayKind[] = [
  {
    kind: 'Public IP address',
    where: 'internet',
    types: ['azurerm_public_ip', 'azurerm_public_ip_prefix', 'Microsoft.Network/publicIPAddresses'],
  },
  { kind: 'NAT gateway', where: 'internet', types: ['azurerm_nat_gateway', 'Microsoft.Network/natGateways'] },
  {
    kind: 'Front door, application gateway or Bastion',
    where: 'internet',
    types: [
      'azurerm_cdn_frontdoor_profile',
      'azurerm_cdn_profile',
      'azurerm_frontdoor',
      'azurerm_application_gateway',
      'azurerm_bastion_host',
      'azurerm_traffic_manager_profile',
    ],
  },
  {
    kind: 'Peering',
    where: 'elsewhere',
    types: ['azurerm_virtual_network_peering', 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings'],
    to: ['remote_virtual_network_id', 'body.properties.remoteVirtualNetwork.id'],
  },
  {
    kind: 'Virtual hub',
    where: 'elsewhere',
    types: ['azurerm_virtual_hub_connection'],
    to: ['virtual_hub_id'],
  },
  {
    kind: 'VPN or private line',
    where: 'elsewhere',
    types: [
      'azurerm_virtual_network_gateway',
      'azurerm_virtual_network_gateway_connection',
      'azurerm_vpn_gateway',
      'azurerm_point_to_site_vpn_gateway',
      'azurerm_express_route_gateway',
      'azurerm_express_route_circuit',
    ],
    to: ['type'],
  },
  {
    kind: 'Private link service, to which others connect',
    where: 'elsewhere',
    types: ['azurerm_private_link_service'],
  },
  {
    kind: 'Resolver endpoint, for names of elsewhere',
    where: 'elsewhere',
    types: [
      'azurerm_private_dns_resolver_inbound_endpoint',
      'azurerm_private_dns_resolver_outbound_endpoint',
    ],
  },
];

/** Every way to or from somewhere else, but for what rules and routes say. */
export function readWays(templates: Templates): WayRow[] {
  return [...AWS, ...AZURE].flatMap((kind) =>
    resourcesOf(kind, templates).flatMap((resource) => {
      const to = (kind.to ?? [])
        .map((path) => sayAt(resource.properties, path, resource, templates))
        .filter((text) => text !== '')
        .join(', ');
      if (kind.unless?.test(to) === true) return [];
      const led = kind.where === 'internet' ? 'the internet' : to === '' ? NOT_SAID : to;
      return [{ kind: kind.kind, where: kind.where, to: led, resource: addressOf(resource) }];
    }),
  );
}

function resourcesOf({ types }: WayKind, templates: Templates): Resource[] {
  return types.flatMap((type) =>
    type.startsWith('Microsoft.')
      ? templates.ofType('azapi_resource').filter(({ properties }) => isArm(properties, type))
      : templates.ofType(type),
  );
}

export function isArm(properties: Resource['properties'], type: string): boolean {
  return ask(properties, 'type').some(
    ({ value }) => textOf(value)?.toLowerCase().split('@')[0] === type.toLowerCase(),
  );
}

/** How many of each way to the internet there are, of the clouds that the templates are of. */
export function soughtIn(templates: Templates, ways: readonly WayRow[]): SoughtRow[] {
  const types = templates.resources().map(({ type }) => type);
  const kinds = [
    ...(types.some((type) => /^(AWS::|aws_)/.test(type)) ? AWS : []),
    ...(types.some((type) => /^(azurerm|azapi)_/.test(type)) ? AZURE : []),
  ].filter(({ where }) => where === 'internet');
  return [...new Set(kinds.map(({ kind }) => kind))].map((what) => ({
    what,
    found: ways.filter(({ kind, where }) => kind === what && where === 'internet').length,
  }));
}

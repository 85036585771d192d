import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { EndpointRow, NetworkFacts, NetworkRow, RouteRow, SubnetRow } from './network';
import { readFlowsAws } from './network-flows-aws';
import { addressOf, leadsTo, nameOf, NOT_SAID, sayAt, sayEach } from './network-words';
import { sayPrefixList } from './prefix-lists';

type Part = Pick<NetworkFacts, 'networks' | 'endpoints' | 'flows' | 'routes'>;

/** Networks of AWS, in CloudFormation's words and Terraform's. */
export function readNetworkAws(templates: Templates): Part {
  return {
    networks: networks(templates),
    endpoints: endpoints(templates),
    flows: readFlowsAws(templates),
    routes: routes(templates),
  };
}

const ofEither = (templates: Templates, ...types: readonly string[]): Resource[] =>
  types.flatMap((type) => templates.ofType(type));

/** What is said under either language's name. */
function either(resource: Resource, templates: Templates, ...paths: readonly string[]): string[] {
  return paths.flatMap((path) => sayEach(resource.properties, path, resource, templates));
}

function networks(templates: Templates): NetworkRow[] {
  const subnets = ofEither(templates, 'AWS::EC2::Subnet', 'aws_subnet');
  const found = ofEither(templates, 'AWS::EC2::VPC', 'aws_vpc').map((network) => {
    const blocks = ofEither(templates, 'AWS::EC2::VPCCidrBlock', 'aws_vpc_ipv4_cidr_block_association');
    return {
      name: nameOf(network),
      resource: addressOf(network),
      ranges: [network, ...blocks.filter((block) => isIn(block, network, templates))].flatMap((each) =>
        either(each, templates, 'CidrBlock', 'Ipv6CidrBlock', 'cidr_block', 'ipv6_cidr_block'),
      ),
      subnets: subnets.filter((subnet) => isIn(subnet, network, templates)).map(subnetRow(templates)),
    };
  });
  const networksHere = ofEither(templates, 'AWS::EC2::VPC', 'aws_vpc');
  const others = subnets.filter((subnet) => !networksHere.some((each) => isIn(subnet, each, templates)));
  if (others.length === 0) return found;
  const elsewhere = {
    name: 'a network that is not in these templates',
    resource: '',
    ranges: [],
    subnets: others.map(subnetRow(templates)),
  };
  return [...found, elsewhere];
}

function isIn(part: Resource, network: Resource, templates: Templates): boolean {
  return ['VpcId', 'vpc_id'].some((path) =>
    leadsTo(part.properties, path, part, templates).includes(network),
  );
}

function subnetRow(templates: Templates) {
  return (subnet: Resource): SubnetRow => ({
    name: nameOf(subnet),
    resource: addressOf(subnet),
    ranges: either(subnet, templates, 'CidrBlock', 'Ipv6CidrBlock', 'cidr_block', 'ipv6_cidr_block'),
    zone: either(
      subnet,
      templates,
      'AvailabilityZoneId',
      'AvailabilityZone',
      'availability_zone_id',
      'availability_zone',
    ).join(', '),
    guards: templates
      .mentionsOf(subnet)
      .filter(({ from }) => from.type === 'AWS::EC2::SubnetNetworkAclAssociation')
      .flatMap(({ from }) => either(from, templates, 'NetworkAclId')),
  });
}

function endpoints(templates: Templates): EndpointRow[] {
  return ofEither(templates, 'AWS::EC2::VPCEndpoint', 'aws_vpc_endpoint').map((endpoint) => {
    const kind = either(endpoint, templates, 'VpcEndpointType', 'vpc_endpoint_type').join(' or ');
    return {
      name: nameOf(endpoint),
      resource: addressOf(endpoint),
      // AWS makes a gateway endpoint of one that says nothing.
      kind: `${kind === '' ? 'Gateway' : kind} endpoint`,
      service: either(endpoint, templates, 'ServiceName', 'service_name').join(' or ') || NOT_SAID,
      subnets: either(endpoint, templates, 'SubnetIds', 'subnet_ids'),
    };
  });
}

const TABLE = ['RouteTableId', 'route_table_id'];
const DESTINATIONS = [
  'DestinationCidrBlock',
  'DestinationIpv6CidrBlock',
  'DestinationPrefixListId',
  'destination_cidr_block',
  'destination_ipv6_cidr_block',
  'destination_prefix_list_id',
  'cidr_block',
  'ipv6_cidr_block',
];
const VIA: readonly (readonly [word: string, paths: readonly string[]])[] = [
  ['gateway', ['GatewayId', 'gateway_id']],
  ['egress-only internet gateway', ['EgressOnlyInternetGatewayId', 'egress_only_gateway_id']],
  ['NAT gateway', ['NatGatewayId', 'nat_gateway_id']],
  ['transit gateway', ['TransitGatewayId', 'transit_gateway_id']],
  ['core network', ['CoreNetworkArn', 'core_network_arn']],
  ['peering', ['VpcPeeringConnectionId', 'vpc_peering_connection_id']],
  ['endpoint', ['VpcEndpointId', 'vpc_endpoint_id']],
  ['interface', ['NetworkInterfaceId', 'network_interface_id']],
  ['machine', ['InstanceId', 'instance_id']],
  ['local gateway', ['LocalGatewayId', 'local_gateway_id']],
  ['carrier gateway', ['CarrierGatewayId', 'carrier_gateway_id']],
];

function routes(templates: Templates): RouteRow[] {
  const apart = ofEither(templates, 'AWS::EC2::Route', 'aws_route').map((route) => {
    const tables = TABLE.flatMap((path) => leadsTo(route.properties, path, route, templates));
    return routeRow(route, route.properties, tables, templates);
  });
  const inline = ofEither(templates, 'aws_route_table', 'aws_default_route_table').flatMap((table) =>
    ask(table.properties, 'route[]')
      .filter(({ value }) => value.kind !== 'absent')
      .map(({ value }) => routeRow(table, value, [table], templates)),
  );
  return [...apart, ...inline];
}

function routeRow(
  resource: Resource,
  route: Resource['properties'] | ReturnType<typeof ask>[number]['value'],
  tables: readonly Resource[],
  templates: Templates,
): RouteRow {
  const said = (path: string): string => sayAt(route, path, resource, templates);
  const via = VIA.flatMap(([word, paths]) =>
    paths
      .map(said)
      .filter((text) => text !== '')
      .map((text) => `${word} ${text}`),
  );
  return {
    table: tables.map(nameOf).join(', ') || TABLE.map(said).join(''),
    destination:
      DESTINATIONS.map((path) => [path, said(path)] as const)
        .filter(([, text]) => text !== '')
        .map(([path, text]) => sayPrefixList(text, path, route, resource, templates))
        .join(', ') || NOT_SAID,
    via: via.join(', ') || NOT_SAID,
    subnets: tables.flatMap((table) => subnetsOf(table, templates)),
    resource: addressOf(resource),
  };
}

function subnetsOf(table: Resource, templates: Templates): string[] {
  return templates
    .mentionsOf(table)
    .filter(({ from }) => /SubnetRouteTableAssociation$|^aws_route_table_association$/.test(from.type))
    .flatMap(({ from }) => either(from, templates, 'SubnetId', 'subnet_id'));
}

import { readNetwork } from '../../../lib/report/facts/read-network';
import type { NetworkFacts } from '../../../lib/report/facts/network';
import { readTemplates } from '../../../lib/template';
import type { Templates } from '../../../lib/template';
import { shippedReports } from '../../support/reports';

function templatesOf(name: string, json: unknown): Templates {
  const result = readTemplates([{ name, text: JSON.stringify(json) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const aws = (resources: unknown, more: object = {}): NetworkFacts =>
  readNetwork(templatesOf('a.template.json', { ...more, Resources: resources }));
const azure = (resource: unknown): NetworkFacts => readNetwork(templatesOf('main.tf.json', { resource }));

const VPC = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16' } };
const group = (rules: object): object => ({
  Type: 'AWS::EC2::SecurityGroup',
  Properties: { GroupDescription: 'x', VpcId: { Ref: 'Vpc' }, ...rules },
});
const NOWHERE = [{ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 }];

describe('networks of AWS', () => {
  test('a network has its ranges, and its subnets theirs', () => {
    const { networks } = aws({
      Vpc: VPC,
      More: {
        Type: 'AWS::EC2::VPCCidrBlock',
        Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.2.0.0/16' },
      },
      Subnet: {
        Type: 'AWS::EC2::Subnet',
        Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.1.1.0/24', AvailabilityZoneId: 'euw2-az1' },
      },
      Lone: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.9.0.0/24' } },
    });
    expect(networks.map(({ name, ranges }) => [name, ranges])).toEqual([
      ['Vpc', ['10.1.0.0/16', '10.2.0.0/16']],
      ['a network that is not in these templates', []],
    ]);
    expect(networks[0]?.subnets).toMatchObject([
      { name: 'Subnet', ranges: ['10.1.1.0/24'], zone: 'euw2-az1' },
    ]);
    expect(networks[1]?.subnets).toMatchObject([{ name: 'Lone' }]);
  });

  test('a range that is decided at deployment is said to be, with its default', () => {
    const vpc = { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: { Ref: 'Range' } } };
    const open = aws({ Vpc: vpc }, { Parameters: { Range: { Type: 'String' } } });
    expect(open.networks[0]?.ranges).toEqual(['the template does not say']);
    const byDefault = aws(
      { Vpc: vpc },
      { Parameters: { Range: { Type: 'String', Default: '10.3.0.0/16' } } },
    );
    expect(byDefault.networks[0]?.ranges).toEqual(['10.3.0.0/16 unless somebody decides otherwise']);
    const either = aws(
      { Vpc: vpc },
      { Parameters: { Range: { Type: 'String', AllowedValues: ['10.4.0.0/16', '10.5.0.0/16'] } } },
    );
    expect(either.networks[0]?.ranges.join(' or ')).toBe('10.4.0.0/16 or 10.5.0.0/16');
  });

  test('rules of groups are flows: written in the group, apart, and between groups', () => {
    const { flows } = aws({
      Vpc: VPC,
      Web: group({
        SecurityGroupIngress: [{ CidrIp: '10.0.0.0/8', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }],
        SecurityGroupEgress: NOWHERE,
      }),
      Data: group({ SecurityGroupEgress: NOWHERE }),
      Apart: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: {
          GroupId: { 'Fn::GetAtt': ['Data', 'GroupId'] },
          SourceSecurityGroupId: { 'Fn::GetAtt': ['Web', 'GroupId'] },
          IpProtocol: 'tcp',
          FromPort: 5432,
          ToPort: 5433,
        },
      },
      Machine: {
        Type: 'AWS::EC2::Instance',
        Properties: { SecurityGroupIds: [{ 'Fn::GetAtt': ['Data', 'GroupId'] }] },
      },
    });
    const said = flows.map(({ direction, from, to, protocol, ports }) =>
      [direction, from, to, protocol, ports].join(' | '),
    );
    expect(said).toContain('in | 10.0.0.0/8 | Web | tcp | 443');
    expect(said).toContain('in | Web | Data | tcp | 5432 to 5433');
    expect(said).toContain('out | Data | nothing |  | ');
    expect(flows.find(({ resource }) => resource.endsWith('Apart'))?.guards).toEqual(['Machine']);
  });

  test('a group without a rule for it lets everything out, and that is a row', () => {
    const open = aws({ Vpc: VPC, Group: group({}) });
    expect(open.flows).toMatchObject([{ direction: 'out', from: 'Group', protocol: 'any' }]);
    expect(open.flows[0]?.to).toContain('anywhere');
    expect(open.internet).toMatchObject([{ direction: 'out' }]);
    const apart = {
      Type: 'AWS::EC2::SecurityGroupEgress',
      Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, CidrIp: '10.0.0.0/8', IpProtocol: '-1' },
    };
    expect(aws({ Vpc: VPC, Group: group({}), Apart: apart }).flows).toMatchObject([{ to: '10.0.0.0/8' }]);
  });

  test('rules in Terraform’s words', () => {
    const { flows } = readNetwork(
      templatesOf('main.tf.json', {
        resource: {
          aws_security_group: {
            a: {
              name: 'a',
              ingress: [{ cidr_blocks: ['10.0.0.0/8'], protocol: '-1', from_port: 0, to_port: 0 }],
            },
          },
          aws_security_group_rule: {
            r: {
              type: 'egress',
              security_group_id: '${aws_security_group.a.id}',
              self: true,
              protocol: 'tcp',
              from_port: 80,
              to_port: 80,
            },
          },
          aws_vpc_security_group_ingress_rule: {
            n: {
              security_group_id: '${aws_security_group.a.id}',
              cidr_ipv4: '10.7.0.0/16',
              ip_protocol: 'tcp',
              from_port: 22,
            },
          },
        },
      }),
    );
    expect(
      flows.map(({ direction, from, to, protocol, ports }) =>
        [direction, from, to, protocol, ports].join(' | '),
      ),
    ).toEqual([
      'in | 10.0.0.0/8 | a | any | any',
      'out | a | a (itself) | tcp | 80',
      'in | 10.7.0.0/16 | a | tcp | 22',
    ]);
  });

  test('routes and ways lead somewhere else, or to the internet', () => {
    const { routes, ways, internet, sought } = aws({
      Vpc: VPC,
      Table: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc' } } },
      Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.1.1.0/24' } },
      Association: {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: { RouteTableId: { Ref: 'Table' }, SubnetId: { Ref: 'Subnet' } },
      },
      Gateway: { Type: 'AWS::EC2::InternetGateway' },
      Attachment: {
        Type: 'AWS::EC2::TransitGatewayVpcAttachment',
        Properties: { TransitGatewayId: 'tgw-1', VpcId: { Ref: 'Vpc' }, SubnetIds: [{ Ref: 'Subnet' }] },
      },
      Route: {
        Type: 'AWS::EC2::Route',
        Properties: {
          RouteTableId: { Ref: 'Table' },
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: { Ref: 'Gateway' },
        },
      },
    });
    expect(routes).toMatchObject([{ destination: '0.0.0.0/0', via: 'gateway Gateway', subnets: ['Subnet'] }]);
    expect(ways.map(({ kind, where, to }) => [kind, where, to])).toEqual([
      ['Internet gateway', 'internet', 'the internet'],
      ['Transit gateway', 'elsewhere', 'tgw-1'],
    ]);
    expect(internet.map(({ resource }) => resource)).toEqual(['a/Gateway', 'a/Route']);
    expect(sought.find(({ what }) => what === 'Internet gateway')?.found).toBe(1);
  });

  test('a load balancer within the network, or a private NAT gateway, is no way to the internet', () => {
    const balancer = (scheme: object): NetworkFacts =>
      aws({ B: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: scheme } });
    expect(balancer({ Scheme: 'internal' }).ways).toEqual([]);
    expect(balancer({ Scheme: 'internal' }).internet).toEqual([]);
    expect(balancer({}).ways).toMatchObject([{ where: 'internet' }]);
    expect(balancer({}).internet).toMatchObject([{ direction: 'in', property: 'Scheme' }]);
    const nat = { N: { Type: 'AWS::EC2::NatGateway', Properties: { ConnectivityType: 'private' } } };
    expect(aws(nat).ways).toEqual([]);
  });
});

const NETWORK = (rules: readonly object[]): object => ({
  azurerm_virtual_network: {
    net: {
      name: 'net',
      address_space: ['10.1.0.0/16'],
      subnet: [
        {
          name: 'work',
          address_prefixes: ['10.1.1.0/24'],
          security_group: '${azurerm_network_security_group.rules.id}',
          route_table_id: '${azurerm_route_table.table.id}',
        },
      ],
    },
  },
  azurerm_network_security_group: { rules: { name: 'rules', security_rule: rules } },
  azurerm_route_table: {
    table: {
      name: 'table',
      route: [{ name: 'r', address_prefix: '0.0.0.0/0', next_hop_type: 'Internet' }],
    },
  },
});
const rule = (name: string, more: object): object => ({
  name,
  priority: 100,
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  source_port_range: '*',
  source_address_prefix: '*',
  destination_address_prefix: '*',
  destination_port_range: '*',
  ...more,
});

describe('prefix lists', () => {
  const to = (list: unknown, more: object = {}): string | undefined =>
    aws({
      G: group({
        SecurityGroupEgress: [
          { DestinationPrefixListId: list, IpProtocol: 'tcp', FromPort: 443, ToPort: 443 },
        ],
      }),
      ...more,
    }).flows[0]?.to;

  test('of AWS are not guessed; those that are made here are told', () => {
    expect(to('pl-7ca54015')).toBe('prefix list pl-7ca54015 (its ranges are not in the templates)');
    const list = {
      Type: 'AWS::EC2::PrefixList',
      Properties: { PrefixListName: 'offices', Entries: [{ Cidr: '10.7.0.0/16' }, { Cidr: '10.8.0.0/16' }] },
    };
    expect(to({ 'Fn::GetAtt': ['L', 'PrefixListId'] }, { L: list })).toBe(
      'prefix list offices (10.7.0.0/16; 10.8.0.0/16)',
    );
  });

  test('in Terraform’s words, and as a route’s destination', () => {
    const found = readNetwork(
      templatesOf('main.tf.json', {
        data: { aws_ec2_managed_prefix_list: { s3: { name: 'com.amazonaws.eu-west-2.s3' } } },
        resource: {
          aws_route: {
            r: {
              destination_prefix_list_id: '${data.aws_ec2_managed_prefix_list.s3.id}',
              transit_gateway_id: 'tgw-1',
            },
          },
          aws_security_group: {
            g: { egress: [{ prefix_list_ids: ['pl-1'], protocol: '-1', from_port: 0, to_port: 0 }] },
          },
        },
      }),
    );
    expect(found.routes[0]?.destination).toBe(
      'prefix list com.amazonaws.eu-west-2.s3 (its ranges are not in the templates)',
    );
    expect(found.flows[0]?.to).toBe('prefix list pl-1 (its ranges are not in the templates)');
  });
});

describe('networks of Azure', () => {
  test('subnets in their network and on their own, with what guards them', () => {
    const { networks } = azure({
      ...NETWORK([]),
      azurerm_subnet: {
        own: { name: 'own', virtual_network_name: 'net', address_prefixes: ['10.1.2.0/24'] },
      },
    });
    expect(networks).toMatchObject([
      {
        name: 'net',
        ranges: ['10.1.0.0/16'],
        subnets: [
          { name: 'work', ranges: ['10.1.1.0/24'], guards: ['rules'] },
          { name: 'own', ranges: ['10.1.2.0/24'], guards: [] },
        ],
      },
    ]);
  });

  test('rules are flows, by priority; Azure’s own come last unless everything is denied before', () => {
    const { flows, internet } = azure(
      NETWORK([
        rule('deny', { priority: 4096, access: 'Deny', protocol: '*' }),
        rule('staff', {
          priority: 120,
          source_address_prefix: null,
          source_address_prefixes: ['10.20.0.0/16', '10.21.0.0/16'],
          destination_port_ranges: ['443', '8443'],
          destination_port_range: null,
        }),
      ]),
    );
    expect(
      flows.map(({ direction, action, priority, from, to, ports, guards }) =>
        [direction, action, priority, from, to, ports, guards.join()].join(' | '),
      ),
    ).toEqual([
      'in | allow | 120 | 10.20.0.0/16, 10.21.0.0/16 | any | 443, 8443 | work',
      'in | deny | 4096 | any | any | any | work',
      'out | allow | 65000 (Azure’s own rule) | VirtualNetwork | VirtualNetwork | any | work',
      'out | allow | 65001 (Azure’s own rule) | any | Internet | any | work',
      'out | deny | 65500 (Azure’s own rule) | any | any | any | work',
    ]);
    expect(internet.filter(({ direction }) => direction === 'in')).toEqual([]);
  });

  test('a rule on its own is of its group, and one that lets the internet in faces it', () => {
    const { flows, internet } = azure({
      ...NETWORK([]),
      azurerm_network_security_rule: {
        apart: rule('apart', {
          network_security_group_name: '${azurerm_network_security_group.rules.name}',
          source_address_prefix: 'Internet',
          destination_port_range: '22',
        }),
      },
    });
    expect(flows.find(({ from }) => from === 'Internet')).toMatchObject({
      group: 'rules',
      guards: ['work'],
      ports: '22',
    });
    expect(internet.filter(({ direction }) => direction === 'in')).toMatchObject([{ got: "'Internet'" }]);
  });

  test('private endpoints, peerings and routes say where they lead', () => {
    const { endpoints, ways, routes, internet } = azure({
      ...NETWORK([]),
      azurerm_storage_account: { s: { name: 'store', public_network_access_enabled: false } },
      azurerm_private_endpoint: {
        e: {
          name: 'e',
          subnet_id:
            '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/hub/subnets/x',
          private_service_connection: {
            private_connection_resource_id: '${azurerm_storage_account.s.id}',
            subresource_names: ['blob'],
          },
        },
      },
      azurerm_virtual_network_peering: {
        p: {
          virtual_network_name: 'net',
          remote_virtual_network_id:
            '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/hub',
        },
      },
      azurerm_public_ip: { ip: { name: 'ip' } },
    });
    expect(endpoints).toMatchObject([
      {
        service: 'store (blob)',
        subnets: ['hub/x'],
        target: expect.stringContaining('azurerm_storage_account.s'),
      },
    ]);
    expect(ways.map(({ kind, to }) => [kind, to])).toEqual([
      ['Public IP address', 'the internet'],
      ['Peering', 'hub'],
    ]);
    expect(routes).toMatchObject([{ destination: '0.0.0.0/0', via: 'Internet', subnets: ['work'] }]);
    expect(internet.map(({ resource }) => resource)).toContainEqual(
      expect.stringContaining('route_table.table'),
    );
  });
});

test('what is shipped does not face the internet, and says what it is joined to', () => {
  const [aws, azure] = shippedReports(['dfe/prod/aws', 'dfe/prod/azure']);
  for (const report of [aws!, azure!]) {
    expect(report.network.internet).toEqual([]);
    expect(report.network.sought.every(({ found }) => found === 0)).toBe(true);
    expect(report.network.sought.length).toBeGreaterThan(4);
  }
  expect(aws!.network.ways.map(({ kind, to }) => [kind, to])).toEqual([
    ['Transit gateway', expect.stringMatching(/^tgw-/)],
  ]);
  expect(azure!.network.ways.map(({ kind, to }) => [kind, to])).toEqual([['Peering', 'hub']]);
  expect(azure!.network.endpoints).toHaveLength(11);
});

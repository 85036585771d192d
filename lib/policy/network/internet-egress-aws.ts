import { ask } from '../../template';
import type { Resource } from '../../template';
import type { Check } from '../control';
import { all, isNoneOf, isOneOf, isRefused, require } from '../requirement';
import type { Requirement } from '../requirement';
import { nameFirewalls } from './name-firewalls';
import { isPrivateNat, noRoutesOutAws } from './routes-out';
import { egressToPrivateNetworks } from './security-group-rules';
import { refuse } from './within';

const NO_GATEWAY = 'no gateway to the internet';

const isInNetwork = ({ properties }: Resource): boolean =>
  ['VpcConfig', 'vpc_config']
    .flatMap((path) => ask(properties, path))
    .some(({ value }) => value.kind !== 'absent' && !(value.kind === 'list' && value.items.length === 0));

const ISOLATED = 'true: containers outside a VPC reach the internet by default';
const JOINED = 'true: containers may open connections that nobody asked for';

/** SageMaker runs in a network of its own, with a way out, unless it is told otherwise. */
const sagemaker: Requirement[] = [
  {
    types: 'AWS::SageMaker::NotebookInstance',
    path: 'DirectInternetAccess',
    test: isOneOf('Disabled'),
    expected: 'Disabled: SageMaker gives a notebook a way to the internet by default',
    absent: 'broken',
  },
  {
    types: 'aws_sagemaker_notebook_instance',
    path: 'direct_internet_access',
    test: isOneOf('Disabled'),
    expected: 'Disabled: SageMaker gives a notebook a way to the internet by default',
    absent: 'broken',
  },
  {
    types: 'AWS::SageMaker::Domain',
    path: 'AppNetworkAccessType',
    test: isOneOf('VpcOnly'),
    expected: 'VpcOnly: applications go out through SageMaker’s own network by default',
    absent: 'broken',
  },
  {
    types: 'aws_sagemaker_domain',
    path: 'app_network_access_type',
    test: isOneOf('VpcOnly'),
    expected: 'VpcOnly: applications go out through SageMaker’s own network by default',
    absent: 'broken',
  },
  ...(
    [
      ['AWS::SageMaker::Model', 'EnableNetworkIsolation'],
      ['aws_sagemaker_model', 'enable_network_isolation'],
    ] as const
  ).flatMap(([types, path]): Requirement[] => [
    { types, path, test: isOneOf(true), expected: JOINED, absent: 'fine', when: isInNetwork },
    {
      types,
      path,
      test: isOneOf(true),
      expected: ISOLATED,
      absent: 'broken',
      when: (resource) => !isInNetwork(resource),
    },
  ]),
];

const agents: Requirement[] = [
  {
    types: [
      'AWS::BedrockAgentCore::Runtime',
      'AWS::BedrockAgentCore::CodeInterpreterCustom',
      'AWS::BedrockAgentCore::BrowserCustom',
    ],
    path: 'NetworkConfiguration.NetworkMode',
    test: isNoneOf('PUBLIC'),
    expected: 'VPC: what an agent runs reaches the internet',
    absent: 'broken',
  },
];

const account: Requirement[] = [
  {
    types: 'AWS::EC2::VPCBlockPublicAccessOptions',
    path: 'InternetGatewayBlockMode',
    test: isOneOf('block-bidirectional'),
    expected: 'block-bidirectional: internet gateways let traffic out',
    absent: 'broken',
  },
  {
    types: 'aws_vpc_block_public_access_options',
    path: 'internet_gateway_block_mode',
    test: isOneOf('block-bidirectional'),
    expected: 'block-bidirectional: internet gateways let traffic out',
    absent: 'broken',
  },
  {
    types: 'AWS::EC2::VPCGatewayAttachment',
    path: 'InternetGatewayId',
    test: isRefused,
    expected: NO_GATEWAY,
    absent: 'fine',
  },
  {
    types: ['AWS::Route53Resolver::FirewallConfig'],
    path: 'FirewallFailOpen',
    test: isOneOf('DISABLED'),
    expected: 'DISABLED: names are looked up unfiltered when the firewall fails',
    absent: 'fine',
  },
];

/** Ways out of a network, on AWS. */
export const noInternetEgressAws: Check = all(
  refuse(
    [
      'AWS::EC2::InternetGateway',
      'AWS::EC2::EgressOnlyInternetGateway',
      'AWS::EC2::CarrierGateway',
      'AWS::EC2::VPCBlockPublicAccessExclusion',
      'aws_internet_gateway',
      'aws_internet_gateway_attachment',
      'aws_egress_only_internet_gateway',
      'aws_ec2_carrier_gateway',
      'aws_vpc_block_public_access_exclusion',
    ],
    NO_GATEWAY,
  ),
  refuse(['AWS::EC2::NatGateway', 'aws_nat_gateway'], NO_GATEWAY, (resource) =>
    isPrivateNat(resource) ? 'fine' : 'broken',
  ),
  noRoutesOutAws,
  egressToPrivateNetworks,
  require([...sagemaker, ...agents, ...account]),
  nameFirewalls,
);

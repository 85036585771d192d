import type { Resource } from '../../template';
import type { Check } from '../control';
import { all, isOneOf, require, off } from '../requirement';
import type { Requirement } from '../requirement';
import { noPublicDataAws } from './public-data-aws';
import { mayBe, refuse } from './within';

const PUBLIC_ADDRESS = 'it is given an address on the internet';

/** Interfaces that would be given public addresses. */
const addresses: Requirement[] = [
  off('AWS::EC2::Subnet', 'MapPublicIpOnLaunch', 'fine', PUBLIC_ADDRESS),
  off('AWS::EC2::Instance', 'NetworkInterfaces.AssociatePublicIpAddress', 'fine', PUBLIC_ADDRESS),
  off(
    'AWS::EC2::LaunchTemplate',
    'LaunchTemplateData.NetworkInterfaces.AssociatePublicIpAddress',
    'fine',
    PUBLIC_ADDRESS,
  ),
  off('AWS::AutoScaling::LaunchConfiguration', 'AssociatePublicIpAddress', 'fine', PUBLIC_ADDRESS),
  off(['aws_subnet', 'aws_default_subnet'], 'map_public_ip_on_launch', 'fine', PUBLIC_ADDRESS),
  off(['aws_instance', 'aws_launch_configuration'], 'associate_public_ip_address', 'fine', PUBLIC_ADDRESS),
  off('aws_launch_template', 'network_interfaces.associate_public_ip_address', 'fine', PUBLIC_ADDRESS),
  off('aws_ecs_service', 'network_configuration.assign_public_ip', 'fine', PUBLIC_ADDRESS),
  {
    types: 'AWS::ECS::Service',
    path: 'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
    test: isOneOf('DISABLED'),
    expected: `DISABLED: ${PUBLIC_ADDRESS}`,
    absent: 'fine',
  },
];

const isNotGateway = ({ properties }: Resource): boolean =>
  mayBe(properties, 'Type', ['gateway'], false) !== 'fine' &&
  mayBe(properties, 'load_balancer_type', ['gateway'], false) !== 'fine';

/** What stands in front of services. */
const frontDoors: Requirement[] = [
  {
    types: ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancing::LoadBalancer'],
    path: 'Scheme',
    test: isOneOf('internal'),
    expected: 'internal: a load balancer faces the internet by default',
    absent: 'broken',
    when: isNotGateway,
  },
  {
    types: ['aws_lb', 'aws_alb', 'aws_elb'],
    path: 'internal',
    test: isOneOf(true),
    expected: 'true: a load balancer faces the internet by default',
    absent: 'broken',
    when: isNotGateway,
  },
  {
    types: 'AWS::ApiGateway::RestApi',
    path: 'EndpointConfiguration.Types[]',
    test: isOneOf('PRIVATE'),
    expected: 'PRIVATE: an API is on the internet by default',
    absent: 'broken',
  },
  {
    types: 'aws_api_gateway_rest_api',
    path: 'endpoint_configuration.types[]',
    test: isOneOf('PRIVATE'),
    expected: 'PRIVATE: an API is on the internet by default',
    absent: 'broken',
  },
  {
    types: 'AWS::Lambda::Url',
    path: 'AuthType',
    test: isOneOf('AWS_IAM'),
    expected: 'AWS_IAM: anybody on the internet may call the function',
    absent: 'broken',
  },
  {
    types: 'aws_lambda_function_url',
    path: 'authorization_type',
    test: isOneOf('AWS_IAM'),
    expected: 'AWS_IAM: anybody on the internet may call the function',
    absent: 'broken',
  },
  {
    types: 'AWS::AppSync::GraphQLApi',
    path: 'Visibility',
    test: isOneOf('PRIVATE'),
    expected: 'PRIVATE: an API is on the internet by default',
    absent: 'broken',
  },
  off(
    'AWS::AppRunner::Service',
    'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
    'broken',
    'a service is on the internet by default',
  ),
  {
    types: 'AWS::Transfer::Server',
    path: 'EndpointType',
    test: isOneOf('VPC', 'VPC_ENDPOINT'),
    expected: 'VPC: a server is on the internet by default',
    absent: 'broken',
  },
  off(
    'AWS::EKS::Cluster',
    'ResourcesVpcConfig.EndpointPublicAccess',
    'broken',
    'EKS opens the API to the internet by default',
  ),
  off(
    'aws_eks_cluster',
    'vpc_config.endpoint_public_access',
    'broken',
    'EKS opens the API to the internet by default',
  ),
];

/** What closes a whole account, where it is there. */
const account: Requirement[] = [
  {
    types: 'AWS::EC2::VPCBlockPublicAccessOptions',
    path: 'InternetGatewayBlockMode',
    test: isOneOf('block-bidirectional', 'block-ingress'),
    expected: 'block-bidirectional: internet gateways let traffic in',
    absent: 'broken',
  },
  {
    types: 'aws_vpc_block_public_access_options',
    path: 'internet_gateway_block_mode',
    test: isOneOf('block-bidirectional', 'block-ingress'),
    expected: 'block-bidirectional: internet gateways let traffic in',
    absent: 'broken',
  },
  {
    types: 'AWS::EC2::VPCBlockPublicAccessExclusion',
    path: 'InternetGatewayExclusionMode',
    test: isOneOf('allow-egress'),
    expected: 'no exclusion: the account’s block does not hold for this network',
    absent: 'broken',
  },
  {
    types: 'AWS::EC2::SnapshotBlockPublicAccess',
    path: 'State',
    test: isOneOf('block-all-sharing', 'block-new-sharing'),
    expected: 'block-all-sharing: a snapshot can be shared with everybody',
    absent: 'broken',
  },
  {
    types: 'aws_ebs_snapshot_block_public_access',
    path: 'state',
    test: isOneOf('block-all-sharing', 'block-new-sharing'),
    expected: 'block-all-sharing: a snapshot can be shared with everybody',
    absent: 'broken',
  },
];

/** Services that are reached from the internet, as AWS has them by default or as they are told to be. */
export const noPublicServicesAws: Check = all(
  require([...addresses, ...frontDoors, ...account]),
  noPublicDataAws,
  refuse(
    ['AWS::ApiGatewayV2::Api', 'aws_apigatewayv2_api'],
    'a private REST API: HTTP and WebSocket APIs are always on the internet',
  ),
  refuse(
    [
      'AWS::CloudFront::Distribution',
      'aws_cloudfront_distribution',
      'AWS::GlobalAccelerator::Accelerator',
      'aws_globalaccelerator_accelerator',
      'AWS::ECR::PublicRepository',
      'aws_ecrpublic_repository',
    ],
    'nothing of the kind: it is on the internet by nature',
  ),
  refuse(['AWS::EC2::EIP', 'aws_eip'], 'no public address', (resource, templates) =>
    // The address of a NAT gateway lets nothing in; that it lets things out is another obligation's.
    templates.mentionsOf(resource).some(({ from }) => /NatGateway$|^aws_nat_gateway$/.test(from.type))
      ? 'fine'
      : 'broken',
  ),
);

import { add, drop, operators, REMOVE, set } from '../operator';
import { at } from '../tree';
import type { Tree } from '../tree';

const has = (path: string) => (properties: Tree) => at(properties, path) !== undefined;
const lists = (path: string) => (properties: Tree) => Array.isArray(at(properties, path));
const ANY = '0.0.0.0/0';

export const AWS_INGRESS = operators('aws', 'public-ingress', [
  [
    'anybody may call',
    'AWS::EC2::SecurityGroup',
    set('SecurityGroupIngress.-', { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: ANY }, 'CidrIp'),
    lists('SecurityGroupIngress'),
  ],
  [
    'half of the internet may call',
    'AWS::EC2::SecurityGroup',
    set('SecurityGroupIngress.-', { IpProtocol: '-1', CidrIp: '0.0.0.0/1' }, 'CidrIp'),
    lists('SecurityGroupIngress'),
  ],
  [
    'anybody may call over IPv6',
    'AWS::EC2::SecurityGroup',
    set(
      'SecurityGroupIngress.-',
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv6: '::/0' },
      'CidrIpv6',
    ),
    lists('SecurityGroupIngress'),
  ],
  [
    'a public address may call',
    'AWS::EC2::SecurityGroup',
    set('SecurityGroupIngress.0.CidrIp', '203.0.113.0/24'),
    has('SecurityGroupIngress.0.CidrIp'),
  ],
  ['anybody may call a node, by a rule of its own', 'AWS::EC2::SecurityGroupIngress', set('CidrIp', ANY)],
  [
    'anybody may log in',
    'AWS::EC2::SecurityGroupIngress',
    add(
      { GroupId: 'sg-0123456789abcdef0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: ANY },
      'CidrIp',
    ),
  ],
  ['the Kubernetes API is public', 'AWS::EKS::Cluster', set('ResourcesVpcConfig.EndpointPublicAccess', true)],
  [
    'the Kubernetes API is public by default',
    'AWS::EKS::Cluster',
    drop('ResourcesVpcConfig.EndpointPublicAccess'),
  ],
  [
    'access to a bucket is not blocked: ACLs',
    'AWS::S3::Bucket',
    set('PublicAccessBlockConfiguration.BlockPublicAcls', false),
  ],
  [
    'access to a bucket is not blocked: policy',
    'AWS::S3::Bucket',
    set('PublicAccessBlockConfiguration.BlockPublicPolicy', false),
  ],
  [
    'access to a bucket is not blocked: old ACLs',
    'AWS::S3::Bucket',
    set('PublicAccessBlockConfiguration.IgnorePublicAcls', false),
  ],
  [
    'access to a bucket is not blocked: restrictions',
    'AWS::S3::Bucket',
    drop('PublicAccessBlockConfiguration.RestrictPublicBuckets'),
  ],
  ['access to a bucket is not blocked at all', 'AWS::S3::Bucket', drop('PublicAccessBlockConfiguration')],
  ['a bucket that everybody may read', 'AWS::S3::Bucket', set('AccessControl', 'PublicRead')],
  [
    'everybody may read by the policy',
    'AWS::S3::BucketPolicy',
    set(
      'PolicyDocument.Statement.-',
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' },
      'Principal',
    ),
  ],
  [
    'everybody with an account may read by the policy',
    'AWS::S3::BucketPolicy',
    set('PolicyDocument.Statement.-', {
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
    }),
  ],
  ['nodes get addresses on the internet', 'AWS::EC2::Subnet', set('MapPublicIpOnLaunch', true)],
  [
    'a node asks for an address on the internet',
    'AWS::EC2::LaunchTemplate',
    set('LaunchTemplateData.NetworkInterfaces', [{ DeviceIndex: 0, AssociatePublicIpAddress: true }]),
    (properties) => at(properties, 'LaunchTemplateData.NetworkInterfaces') === undefined,
  ],
  [
    'a network may reach the internet again',
    'AWS::EC2::VPCBlockPublicAccessOptions',
    set('InternetGatewayBlockMode', 'off'),
  ],
  ['snapshots may be shared', 'AWS::EC2::SnapshotBlockPublicAccess', set('State', 'unblocked')],
  [
    'a public load balancer',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    add(
      { Scheme: 'internet-facing', Type: 'application', Subnets: ['subnet-0123456789abcdef0', 'subnet-1'] },
      'Scheme',
    ),
  ],
  [
    'a load balancer that is public by default',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    add({ Type: 'network', Subnets: ['subnet-0123456789abcdef0'] }),
  ],
  [
    'a URL of a function without a log-in',
    'AWS::Lambda::Url',
    add({ AuthType: 'NONE', TargetFunctionArn: 'arn:aws:lambda:eu-west-2:111122223333:function:f' }),
  ],
  [
    'a public API',
    'AWS::ApiGateway::RestApi',
    add({ Name: 'api', EndpointConfiguration: { Types: ['REGIONAL'] } }),
  ],
  [
    'a public notebook',
    'AWS::SageMaker::NotebookInstance',
    add({
      InstanceType: 'ml.t3.medium',
      RoleArn: 'arn:aws:iam::111122223333:role/r',
      DirectInternetAccess: 'Enabled',
    }),
  ],
  [
    'a function that anybody may call',
    'AWS::Lambda::Permission',
    add({ Action: 'lambda:InvokeFunction', FunctionName: 'f', Principal: '*' }),
  ],
]);

export const AWS_EGRESS = operators('aws', 'egress', [
  ['a gateway to the internet', 'AWS::EC2::InternetGateway', add({})],
  [
    'a network attached to the internet',
    'AWS::EC2::VPCGatewayAttachment',
    add({ VpcId: 'vpc-0123456789abcdef0', InternetGatewayId: 'igw-0123456789abcdef0' }),
  ],
  [
    'a NAT gateway',
    'AWS::EC2::NatGateway',
    add({ SubnetId: 'subnet-0123456789abcdef0', AllocationId: 'eipalloc-0123456789abcdef0' }),
  ],
  ['an egress-only gateway', 'AWS::EC2::EgressOnlyInternetGateway', add({ VpcId: 'vpc-0123456789abcdef0' })],
  ['an address on the internet', 'AWS::EC2::EIP', add({ Domain: 'vpc' })],
  [
    'a route to the internet',
    'AWS::EC2::Route',
    add({
      RouteTableId: 'rtb-0123456789abcdef0',
      DestinationCidrBlock: ANY,
      GatewayId: 'igw-0123456789abcdef0',
    }),
  ],
  [
    'a route to the internet through NAT',
    'AWS::EC2::Route',
    add({
      RouteTableId: 'rtb-0123456789abcdef0',
      DestinationCidrBlock: ANY,
      NatGatewayId: 'nat-0123456789abcdef0',
    }),
  ],
  [
    'machines may call anybody',
    'AWS::EC2::SecurityGroup',
    set('SecurityGroupEgress', [{ IpProtocol: '-1', CidrIp: ANY }]),
  ],
  ['machines may call anybody by default', 'AWS::EC2::SecurityGroup', drop('SecurityGroupEgress')],
  [
    'nodes may call anybody, by a rule of its own',
    'AWS::EC2::SecurityGroupEgress',
    add({ GroupId: 'sg-0123456789abcdef0', IpProtocol: '-1', CidrIp: ANY }, 'CidrIp'),
  ],
  ['the model may call out', 'AWS::SageMaker::Model', set('EnableNetworkIsolation', false)],
  // Either of isolation and a network without a way out is enough, so to take one of them away is no fault by itself.
  ['any name is resolved', 'AWS::Route53Resolver::FirewallRuleGroupAssociation', REMOVE],
  [
    'names of everybody are allowed',
    'AWS::Route53Resolver::FirewallDomainList',
    set('Domains.-', '*'),
    (properties) => !JSON.stringify(properties['Domains']).includes('"*"'),
    'a list of names says nothing until a rule uses it',
  ],
  [
    'the last rule lets every name go',
    'AWS::Route53Resolver::FirewallRuleGroup',
    set('FirewallRules.1.Action', 'ALLOW'),
  ],
]);

const serves = (service: string) => (properties: Tree) => String(properties['ServiceName']).endsWith(service);

export const AWS_ENDPOINTS = operators('aws', 'private-endpoints', [
  ['no endpoint of Bedrock', 'AWS::EC2::VPCEndpoint', REMOVE, serves('.bedrock-runtime')],
  ['no endpoint of SageMaker', 'AWS::EC2::VPCEndpoint', REMOVE, serves('.sagemaker.runtime')],
  ['no endpoint of the registry', 'AWS::EC2::VPCEndpoint', REMOVE, serves('.ecr.dkr')],
  ['no endpoint of the log service', 'AWS::EC2::VPCEndpoint', REMOVE, serves('.logs')],
  ['no endpoint of S3', 'AWS::EC2::VPCEndpoint', REMOVE, serves('.s3')],
  [
    'an endpoint without private names',
    'AWS::EC2::VPCEndpoint',
    set('PrivateDnsEnabled', false),
    has('PrivateDnsEnabled'),
  ],
  [
    'an endpoint whose policy lets anybody do anything',
    'AWS::EC2::VPCEndpoint',
    set('PolicyDocument', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    }),
  ],
  ['an endpoint without a policy', 'AWS::EC2::VPCEndpoint', drop('PolicyDocument'), serves('.s3')],
]);

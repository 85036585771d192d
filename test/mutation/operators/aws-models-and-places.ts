import { add, drop, operators, root, set } from '../operator';
import { at } from '../tree';
import type { Tree } from '../tree';

const has = (path: string) => (properties: Tree) => at(properties, path) !== undefined;
const lists = (path: string) => (properties: Tree) => Array.isArray(at(properties, path));

const POLICY = 'Policies.0.PolicyDocument.Statement.-';
const hasPolicy = lists('Policies.0.PolicyDocument.Statement');
const allow = (Action: unknown, Resource: unknown, more: Tree = {}): Tree => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

const PROFILE = 'arn:aws:bedrock:eu-west-2:111122223333:inference-profile/';
const CLAUDE = 'anthropic.claude-sonnet-4-20250514-v1:0';

const bedrockEndpoint = (properties: Tree): boolean =>
  String(properties['ServiceName']).endsWith('bedrock-runtime');

export const AWS_MODELS = operators('aws', 'model-routing', [
  [
    'a role may use an eu. profile',
    'AWS::IAM::Role',
    set(POLICY, allow('bedrock:InvokeModel', `${PROFILE}eu.${CLAUDE}`), 'Resource'),
    hasPolicy,
  ],
  [
    'a role may use a global. profile',
    'AWS::IAM::Role',
    set(
      POLICY,
      allow(['bedrock:InvokeModelWithResponseStream'], `${PROFILE}global.${CLAUDE}`, { Sid: 'Global' }),
      'Resource',
    ),
    hasPolicy,
  ],
  [
    'a role may use a us. profile by Converse',
    'AWS::IAM::Role',
    set(POLICY, allow('bedrock:Invoke*', `${PROFILE}us.${CLAUDE}`), 'Resource'),
    hasPolicy,
  ],
  [
    'a role may use any model anywhere',
    'AWS::IAM::Role',
    set(POLICY, allow('bedrock:InvokeModel', '*'), 'Resource'),
    hasPolicy,
  ],
  [
    'a role may use any model in London',
    'AWS::IAM::Role',
    set(POLICY, allow('bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-2::foundation-model/*'), 'Resource'),
    hasPolicy,
  ],
  [
    'a role may use a model in Ireland',
    'AWS::IAM::Role',
    set(
      POLICY,
      allow('bedrock:InvokeModel', `arn:aws:bedrock:eu-west-1::foundation-model/${CLAUDE}`),
      'Resource',
    ),
    hasPolicy,
  ],
  [
    'a role may use a model in any region',
    'AWS::IAM::Role',
    set(POLICY, allow('bedrock:InvokeModel', `arn:aws:bedrock:*::foundation-model/${CLAUDE}`), 'Resource'),
    hasPolicy,
  ],
  [
    'a role may do anything with Bedrock',
    'AWS::IAM::Role',
    set(POLICY, allow('bedrock:*', '*'), 'Action'),
    hasPolicy,
  ],
  [
    'an eu. profile in the environment of a Lambda',
    'AWS::Lambda::Function',
    set('Environment.Variables.MODEL_ID', `eu.${CLAUDE}`),
  ],
  [
    'a global. profile in the environment of a Lambda',
    'AWS::Lambda::Function',
    set('Environment.Variables.BEDROCK_MODEL', `global.${CLAUDE}`),
  ],
  [
    'a us. profile in the environment of a container',
    'AWS::SageMaker::Model',
    set('PrimaryContainer.Environment.FALLBACK_MODEL', `us.${CLAUDE}`),
  ],
  [
    'an eu. profile in Parameter Store',
    'AWS::SSM::Parameter',
    add({ Name: '/app/model', Type: 'String', Value: `eu.${CLAUDE}` }, 'Value'),
  ],
  [
    'an application profile copied from an eu. profile',
    'AWS::Bedrock::ApplicationInferenceProfile',
    add({
      InferenceProfileName: 'mine',
      ModelSource: { CopyFrom: `${PROFILE}eu.${CLAUDE}` },
    }),
  ],
  [
    'a guardrail that is evaluated in the EU',
    'AWS::Bedrock::Guardrail',
    set(
      'CrossRegionConfig.GuardrailProfileArn',
      'arn:aws:bedrock:eu-west-2:111122223333:guardrail-profile/eu.guardrail.v1:0',
    ),
  ],
  [
    'a guardrail that is evaluated in the US',
    'AWS::Bedrock::Guardrail',
    set('CrossRegionConfig.GuardrailProfileArn', 'us.guardrail.v1:0'),
  ],
  [
    'the endpoint of Bedrock lets any model through',
    'AWS::EC2::VPCEndpoint',
    set('PolicyDocument.Statement.0.Resource', '*'),
    bedrockEndpoint,
  ],
  [
    'the endpoint of Bedrock lets an eu. profile through',
    'AWS::EC2::VPCEndpoint',
    set('PolicyDocument.Statement.0.Resource.-', `${PROFILE}eu.${CLAUDE}`),
    bedrockEndpoint,
  ],
  ['the endpoint of Bedrock has no policy', 'AWS::EC2::VPCEndpoint', drop('PolicyDocument'), bedrockEndpoint],
  [
    'a knowledge base embeds in another region',
    'AWS::Bedrock::KnowledgeBase',
    add({
      Name: 'kb',
      RoleArn: 'arn:aws:iam::111122223333:role/kb',
      KnowledgeBaseConfiguration: {
        Type: 'VECTOR',
        VectorKnowledgeBaseConfiguration: {
          EmbeddingModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0',
        },
      },
    }),
  ],
  [
    'an agent uses an eu. profile',
    'AWS::Bedrock::Agent',
    add({ AgentName: 'agent', FoundationModel: `eu.${CLAUDE}` }),
  ],
  ['Bedrock keeps what it is asked', 'Custom::BedrockDataRetention', set('Mode', 'provider_data_share')],
  [
    'Bedrock keeps what it is asked as long as it likes',
    'Custom::BedrockDataRetention',
    set('Mode', 'default'),
  ],
]);

const region = (regionName: string) => (document: Tree) => {
  const resources = Object.values(document['artifacts'] as Record<string, Tree>);
  for (const artifact of resources.filter(({ type }) => type === 'aws:cloudformation:stack'))
    artifact['environment'] = String(artifact['environment']).replace('eu-west-2', regionName);
};

export const AWS_PLACES = operators('aws', 'uk-regions', [
  ['stacks are deployed to Ireland', 'manifest', root(region('eu-west-1'))],
  ['stacks are deployed to Virginia', 'manifest', root(region('us-east-1'))],
  ['stacks are deployed anywhere', 'manifest', root(region('unknown-region'))],
  [
    'an S3 bucket is replicated to Ireland',
    'AWS::S3::Bucket',
    set('ReplicationConfiguration', {
      Role: 'arn:aws:iam::111122223333:role/replication',
      Rules: [
        {
          Id: 'away',
          Status: 'Enabled',
          Prefix: '',
          Destination: { Bucket: 'arn:aws:s3:::copy-eu-west-1' },
        },
      ],
    }),
    (properties) => properties['ReplicationConfiguration'] === undefined,
  ],
  [
    'an access point of S3 in several regions',
    'AWS::S3::MultiRegionAccessPoint',
    add({ Name: 'everywhere', Regions: [{ Bucket: 'one' }, { Bucket: 'two' }] }),
  ],
  [
    'images are replicated to Virginia',
    'AWS::ECR::ReplicationConfiguration',
    add(
      {
        ReplicationConfiguration: {
          Rules: [{ Destinations: [{ Region: 'us-east-1', RegistryId: '111122223333' }] }],
        },
      },
      'ReplicationConfiguration.Rules.0.Destinations.0.Region',
    ),
  ],
  ['a key that can be copied to other regions', 'AWS::KMS::Key', set('MultiRegion', true)],
  [
    'a copy of a key of another region',
    'AWS::KMS::ReplicaKey',
    add({
      PrimaryKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
      KeyPolicy: { Version: '2012-10-17', Statement: [] },
    }),
  ],
  [
    'backups are copied to Ireland',
    'AWS::Backup::BackupPlan',
    add({
      BackupPlan: {
        BackupPlanName: 'daily',
        BackupPlanRule: [
          {
            RuleName: 'daily',
            TargetBackupVault: 'vault',
            CopyActions: [
              { DestinationBackupVaultArn: 'arn:aws:backup:eu-west-1:111122223333:backup-vault:copy' },
            ],
          },
        ],
      },
    }),
  ],
  [
    'a table of several regions',
    'AWS::DynamoDB::GlobalTable',
    add({
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ Region: 'eu-west-2' }, { Region: 'us-east-1' }],
    }),
  ],
  ['a database of several regions', 'AWS::RDS::GlobalCluster', add({ GlobalClusterIdentifier: 'all' })],
  [
    'a stack set for other regions',
    'AWS::CloudFormation::StackSet',
    add({
      StackSetName: 'all',
      PermissionModel: 'SELF_MANAGED',
      TemplateBody: '{"Resources":{}}',
      StackInstancesGroup: [
        { DeploymentTargets: { Accounts: ['111122223333'] }, Regions: ['eu-west-2', 'us-east-1'] },
      ],
    }),
  ],
  [
    'a secret that is copied to Ireland',
    'AWS::SecretsManager::Secret',
    add({
      KmsKeyId: 'arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      GenerateSecretString: {},
      ReplicaRegions: [{ Region: 'eu-west-1' }],
    }),
  ],
  ['a subnet in a zone of another region', 'AWS::EC2::Subnet', set('AvailabilityZone', 'us-east-1a')],
  [
    'an endpoint of a service in another region',
    'AWS::EC2::VPCEndpoint',
    set('ServiceName', 'com.amazonaws.us-east-1.bedrock-runtime'),
    has('VpcEndpointType'),
  ],
  ['an endpoint reaches into another region', 'AWS::EC2::VPCEndpoint', set('ServiceRegion', 'us-east-1')],
  [
    'a network is peered with one abroad',
    'AWS::EC2::VPCPeeringConnection',
    add({ PeerVpcId: 'vpc-0123456789abcdef0', PeerRegion: 'us-east-1', VpcId: 'vpc-0fedcba9876543210' }),
  ],
  [
    'a content delivery network',
    'AWS::CloudFront::Distribution',
    add({
      DistributionConfig: {
        Enabled: true,
        Origins: [
          { Id: 'a', DomainName: 'a.example', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
        ],
        DefaultCacheBehavior: { TargetOriginId: 'a', ViewerProtocolPolicy: 'https-only' },
      },
    }),
  ],
  [
    'records are sent to a log group abroad',
    'AWS::CloudTrail::Trail',
    set('CloudWatchLogsLogGroupArn', 'arn:aws:logs:us-east-1:111122223333:log-group:/audit/cloudtrail:*'),
  ],
  [
    'metrics are shared with a sink abroad',
    'AWS::Oam::Link',
    set('SinkIdentifier', 'arn:aws:oam:us-east-1:111122223333:sink/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
  ],
]);

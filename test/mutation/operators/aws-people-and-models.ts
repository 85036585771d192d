import { add, drop, operators, REMOVE, set } from '../operator';
import { at } from '../tree';
import type { Tree } from '../tree';

const has = (path: string) => (properties: Tree) => at(properties, path) !== undefined;
const lists = (path: string) => (properties: Tree) => Array.isArray(at(properties, path));
const POLICY = 'Policies.0.PolicyDocument.Statement.-';
const hasPolicy = lists('Policies.0.PolicyDocument.Statement');
const TRUST = 'AssumeRolePolicyDocument.Statement.-';

export const AWS_PRIVILEGE = operators('aws', 'least-privilege', [
  [
    'a role may do everything',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', Action: '*', Resource: '*' }, 'Action'),
    hasPolicy,
  ],
  [
    'a role may do everything but one thing',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', NotAction: 'iam:CreateUser', Resource: '*' }),
    hasPolicy,
  ],
  [
    'a role may do everything with S3',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', Action: 's3:*', Resource: '*' }, 'Action'),
    hasPolicy,
  ],
  [
    'a role may hand over any role',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }, 'Resource'),
    hasPolicy,
  ],
  [
    'a role may write any policy',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', Action: ['iam:*'], Resource: ['*'] }),
    hasPolicy,
  ],
  [
    'a role may read any object',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }, 'Resource'),
    hasPolicy,
  ],
  [
    'a role may decrypt with any key',
    'AWS::IAM::Role',
    set(POLICY, { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }, 'Resource'),
    hasPolicy,
  ],
  [
    'a role is an administrator',
    'AWS::IAM::Role',
    set('ManagedPolicyArns', ['arn:aws:iam::aws:policy/AdministratorAccess']),
  ],
  [
    'a role is a power user',
    'AWS::IAM::Role',
    set('ManagedPolicyArns', ['arn:aws:iam::aws:policy/PowerUserAccess']),
  ],
  [
    'a policy that may do everything',
    'AWS::IAM::ManagedPolicy',
    add(
      {
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        },
      },
      'PolicyDocument.Statement.0.Action',
    ),
  ],
  [
    'a policy of a role that may do everything',
    'AWS::IAM::Policy',
    add({
      PolicyName: 'all',
      Roles: ['r'],
      PolicyDocument: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: ['*'], Resource: '*' } },
    }),
  ],
  ['a user with a key', 'AWS::IAM::AccessKey', add({ UserName: 'someone' })],
]);

export const AWS_TRUST = operators('aws', 'foreign-trust', [
  [
    'another account may take the role',
    'AWS::IAM::Role',
    set(
      TRUST,
      { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'sts:AssumeRole' },
      'Principal.AWS',
    ),
    lists('AssumeRolePolicyDocument.Statement'),
  ],
  [
    'another account, by its number, may take the role',
    'AWS::IAM::Role',
    set(TRUST, { Effect: 'Allow', Principal: { AWS: ['123456789012'] }, Action: 'sts:AssumeRole' }),
    lists('AssumeRolePolicyDocument.Statement'),
  ],
  [
    'anybody may take the role',
    'AWS::IAM::Role',
    set(TRUST, { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }, 'Principal.AWS'),
    lists('AssumeRolePolicyDocument.Statement'),
  ],
  [
    'everybody may take the role',
    'AWS::IAM::Role',
    set(TRUST, { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }, 'Principal'),
    lists('AssumeRolePolicyDocument.Statement'),
  ],
  [
    'any repository may take the role',
    'AWS::IAM::Role',
    set(TRUST, {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' } },
    }),
    lists('AssumeRolePolicyDocument.Statement'),
  ],
  [
    'any workload of GitHub may take the role',
    'AWS::IAM::Role',
    set(TRUST, {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
    }),
    lists('AssumeRolePolicyDocument.Statement'),
  ],
  [
    'another account may read the bucket',
    'AWS::S3::BucketPolicy',
    set(
      'PolicyDocument.Statement.-',
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::b/*',
      },
      'Principal.AWS',
    ),
  ],
  [
    'another account administers the cluster',
    'AWS::EKS::AccessEntry',
    set('PrincipalArn', 'arn:aws:iam::123456789012:role/admin'),
  ],
  [
    'another account may publish',
    'AWS::SNS::TopicPolicy',
    set(
      'PolicyDocument.Statement.-',
      { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sns:Subscribe', Resource: '*' },
      'Principal.AWS',
    ),
  ],
]);

export const AWS_GUARDRAILS = operators('aws', 'guardrails', [
  [
    'hate is let through more',
    'AWS::Bedrock::Guardrail',
    set('ContentPolicyConfig.FiltersConfig.0.InputStrength', 'LOW'),
  ],
  [
    'hate is let through',
    'AWS::Bedrock::Guardrail',
    set('ContentPolicyConfig.FiltersConfig.0.OutputStrength', 'NONE'),
  ],
  ['prompt attacks are let through', 'AWS::Bedrock::Guardrail', drop('ContentPolicyConfig.FiltersConfig.5')],
  ['violence is let through', 'AWS::Bedrock::Guardrail', drop('ContentPolicyConfig.FiltersConfig.4')],
  ['no filter of content', 'AWS::Bedrock::Guardrail', drop('ContentPolicyConfig')],
  [
    'a filter that only watches',
    'AWS::Bedrock::Guardrail',
    set('ContentPolicyConfig.FiltersConfig.0.InputAction', 'NONE'),
  ],
  ['no filter of personal data', 'AWS::Bedrock::Guardrail', drop('SensitiveInformationPolicyConfig')],
  [
    'the guardrail is a draft',
    'AWS::Bedrock::EnforcedGuardrailConfiguration',
    set('GuardrailVersion', 'DRAFT'),
  ],
  ['the guardrail is not enforced', 'AWS::Bedrock::EnforcedGuardrailConfiguration', REMOVE],
  [
    'the guardrail is for one model',
    'AWS::Bedrock::EnforcedGuardrailConfiguration',
    set('ModelEnforcement.IncludedModels', ['amazon.titan-embed-text-v2:0']),
  ],
]);

export const AWS_IMAGES = operators('aws', 'images', [
  [
    'a model server from Docker Hub',
    'AWS::SageMaker::Model',
    set('PrimaryContainer.Image', 'docker.io/vllm/vllm-openai:latest'),
  ],
  [
    'a model server from Docker Hub, unnamed',
    'AWS::SageMaker::Model',
    set('PrimaryContainer.Image', 'vllm/vllm-openai:v0.11.0'),
  ],
  [
    'a model server from NVIDIA',
    'AWS::SageMaker::Model',
    set('PrimaryContainer.Image', 'nvcr.io/nvidia/tritonserver:25.09-py3'),
  ],
  [
    'a model server from Virginia',
    'AWS::SageMaker::Model',
    set(
      'PrimaryContainer.Image',
      '763104351884.dkr.ecr.us-east-1.amazonaws.com/djl-inference@sha256:9b2f6c1d4e8a7035b1c2d3e4f5061728394a5b6c7d8e9f00112233445566778a',
    ),
  ],
  [
    'a model server that moves',
    'AWS::SageMaker::Model',
    set('PrimaryContainer.Image', '111122223333.dkr.ecr.eu-west-2.amazonaws.com/serving/vllm:latest'),
    (properties) => String(at(properties, 'PrimaryContainer.Image')).includes('@sha256'),
  ],
  [
    'a container service from GitHub',
    'AWS::ECS::TaskDefinition',
    add({ Family: 'f', ContainerDefinitions: [{ Name: 'c', Image: 'ghcr.io/org/image:1' }] }),
  ],
  [
    'images from elsewhere through the registry',
    'AWS::ECR::PullThroughCacheRule',
    add({ EcrRepositoryPrefix: 'hub', UpstreamRegistryUrl: 'registry-1.docker.io' }),
  ],
  [
    'a function that is an image from elsewhere',
    'AWS::Lambda::Function',
    add({
      PackageType: 'Image',
      Role: 'arn:aws:iam::111122223333:role/r',
      Code: { ImageUri: '111122223333.dkr.ecr.us-east-1.amazonaws.com/f:latest' },
    }),
  ],
]);

const variable = (name: string): string => `PrimaryContainer.Environment.${name}`;

export const AWS_WEIGHTS = operators('aws', 'weights-and-telemetry', [
  ['weights may come from Hugging Face', 'AWS::SageMaker::Model', drop(variable('HF_HUB_OFFLINE'))],
  ['weights may come from Hugging Face: 0', 'AWS::SageMaker::Model', set(variable('HF_HUB_OFFLINE'), '0')],
  ['transformers may call out', 'AWS::SageMaker::Model', drop(variable('TRANSFORMERS_OFFLINE'))],
  ['Hugging Face is told', 'AWS::SageMaker::Model', drop(variable('HF_HUB_DISABLE_TELEMETRY'))],
  ['vLLM tells of its use', 'AWS::SageMaker::Model', set(variable('VLLM_NO_USAGE_STATS'), '0')],
  // vLLM heeds DO_NOT_TRACK as well, so to take away one of the two is no fault by itself.
  // The digest of weights is in a variable and in a tag, so to take one of them away is no fault by itself.
  [
    'weights by name from Hugging Face',
    'AWS::SageMaker::Model',
    set(variable('HF_MODEL_ID'), 'openai/gpt-oss-20b'),
  ],
  [
    'weights from a bucket of somebody else',
    'AWS::SageMaker::Model',
    set(
      'PrimaryContainer.ModelDataSource.S3DataSource.S3Uri',
      's3://jumpstart-cache-prod-us-east-1/gpt-oss-20b/',
    ),
  ],
  ['no weights of our own', 'AWS::SageMaker::Model', drop('PrimaryContainer.ModelDataSource')],
  [
    'errors are sent to a service abroad',
    'AWS::Lambda::Function',
    set('Environment.Variables.SENTRY_DSN', 'https://0a1b2c3d@o0.ingest.sentry.io/0'),
  ],
]);

const TAGGED = [
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::EC2::VPC',
  'AWS::EKS::Cluster',
  'AWS::SageMaker::Endpoint',
  'AWS::Lambda::Function',
  'AWS::IAM::Role',
  'AWS::Logs::LogGroup',
];

export const AWS_TAGS = operators(
  'aws',
  'tags',
  TAGGED.flatMap((type) => [
    [`no tags: ${type}`, type, drop('Tags'), has('Tags')] as const,
    [`a tag is missing: ${type}`, type, drop('Tags.0'), lists('Tags')] as const,
    [
      `a tag says something else: ${type}`,
      type,
      set('Tags.0.Value', 'something else'),
      lists('Tags'),
    ] as const,
  ]),
);

export const AWS_BUDGET = operators('aws', 'budget', [
  ['no budget', 'AWS::Budgets::Budget', REMOVE],
  ['a budget ten times as high', 'AWS::Budgets::Budget', set('Budget.BudgetLimit.Amount', 9_999_999)],
  [
    'a budget for the year',
    'AWS::Budgets::Budget',
    set('Budget.TimeUnit', 'ANNUALLY'),
    undefined,
    'the budget of the month is still there',
  ],
  ['nobody is told of the budget', 'AWS::Budgets::Budget', drop('NotificationsWithSubscribers')],
]);

/** Nodes that run the cluster itself are in no department's file. */
const isAskedFor = ({ NodegroupName }: Tree): boolean => !JSON.stringify(NodegroupName).includes('system');

export const AWS_ASKED = operators('aws', 'as-asked', [
  [
    'a network nobody asked for',
    'AWS::EC2::VPC',
    set('CidrBlock', '10.99.0.0/16'),
    undefined,
    'another network is one too many whatever its addresses: that is a fault of its own',
  ],
  ['another network', 'AWS::EC2::VPC', add({ CidrBlock: '10.98.0.0/16' })],
  [
    'another cluster',
    'AWS::EKS::Cluster',
    add({
      Name: 'mining',
      RoleArn: 'arn:aws:iam::111122223333:role/r',
      ResourcesVpcConfig: { SubnetIds: [], EndpointPublicAccess: false, EndpointPrivateAccess: true },
    }),
  ],
  ['no cluster', 'AWS::EKS::Cluster', REMOVE],
  [
    'a pool with bigger machines',
    'AWS::EC2::LaunchTemplate',
    set('LaunchTemplateData.InstanceType', 'p5en.48xlarge'),
    has('LaunchTemplateData.InstanceType'),
    'a launch template makes no machines until a pool uses it',
  ],
  [
    'a pool with more machines',
    'AWS::EKS::Nodegroup',
    set('ScalingConfig.MaxSize', 100),
    isAskedFor,
    'another pool is one too many whatever its size',
  ],
  [
    'another pool',
    'AWS::EKS::Nodegroup',
    add({
      ClusterName: 'training',
      NodeRole: 'arn:aws:iam::111122223333:role/r',
      Subnets: ['subnet-0123456789abcdef0'],
      InstanceTypes: ['g6.12xlarge'],
      ScalingConfig: { MinSize: 0, MaxSize: 1 },
    }),
  ],
  ['no pool', 'AWS::EKS::Nodegroup', REMOVE, isAskedFor],
  [
    'an endpoint with bigger machines',
    'AWS::SageMaker::EndpointConfig',
    set('ProductionVariants.0.InstanceType', 'ml.p5en.48xlarge'),
    undefined,
    'another configuration is one too many whatever its machines',
  ],
  ['no endpoint', 'AWS::SageMaker::Endpoint', REMOVE],
  ['an endpoint that grows further', 'AWS::ApplicationAutoScaling::ScalableTarget', set('MaxCapacity', 50)],
  [
    'an endpoint of another model',
    'AWS::SageMaker::Endpoint',
    add({ EndpointConfigName: 'another', EndpointName: 'another' }),
  ],
  [
    'a machine on its own',
    'AWS::EC2::Instance',
    add({ InstanceType: 'g6.12xlarge', ImageId: 'ami-0123456789abcdef0' }),
  ],
]);

export const AWS_SECRETS = operators('aws', 'secrets', [
  [
    'a password in a function',
    'AWS::Lambda::Function',
    set('Environment.Variables.DB_PASSWORD', 'Tr0ub4dor-and-3'),
  ],
  [
    'an access key in a function',
    'AWS::Lambda::Function',
    set('Environment.Variables.AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
  ],
  [
    'a token in a container',
    'AWS::SageMaker::Model',
    set(variable('HF_TOKEN'), 'hf_abcdefghijklmnopqrstuvwxyz012345'),
  ],
  [
    'a password in a secret',
    'AWS::SecretsManager::Secret',
    add(
      {
        Name: 's',
        KmsKeyId: 'arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        SecretString: 'Tr0ub4dor-and-3',
      },
      'SecretString',
    ),
  ],
  [
    'a password of a database',
    'AWS::RDS::DBInstance',
    add({
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      StorageEncrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      PubliclyAccessible: false,
      MasterUsername: 'admin1',
      MasterUserPassword: 'Tr0ub4dor-and-3',
    }),
  ],
  [
    'a machine that holds a password',
    'AWS::EC2::LaunchTemplate',
    set('LaunchTemplateData.UserData', 'IyEvYmluL3NoCmV4cG9ydCBEQl9QQVNTV09SRD1UcjB1YjRkb3ItYW5kLTMK'),
  ],
]);

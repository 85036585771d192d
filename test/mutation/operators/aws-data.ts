import { add, drop, operators, REMOVE, set, setting } from '../operator';
import { at } from '../tree';
import type { Tree } from '../tree';

const has = (path: string) => (properties: Tree) => at(properties, path) !== undefined;

export const AWS_KEYS = operators('aws', 'customer-keys', [
  [
    'a bucket encrypted by S3 itself',
    'AWS::S3::Bucket',
    set('BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault', {
      SSEAlgorithm: 'AES256',
    }),
  ],
  [
    'a bucket with the key of AWS',
    'AWS::S3::Bucket',
    set(
      'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID',
      'alias/aws/s3',
    ),
  ],
  [
    'a bucket with no key named',
    'AWS::S3::Bucket',
    drop('BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID'),
  ],
  ['a bucket encrypted by default', 'AWS::S3::Bucket', drop('BucketEncryption')],
  ['a log group without a key', 'AWS::Logs::LogGroup', drop('KmsKeyId')],
  ['a trail without a key', 'AWS::CloudTrail::Trail', drop('KMSKeyId')],
  ['a trail with the key of AWS', 'AWS::CloudTrail::Trail', set('KMSKeyId', 'alias/aws/cloudtrail')],
  ['a topic without a key', 'AWS::SNS::Topic', drop('KmsMasterKeyId')],
  ['a topic with the key of AWS', 'AWS::SNS::Topic', set('KmsMasterKeyId', 'alias/aws/sns')],
  ['a repository without a key', 'AWS::ECR::Repository', drop('EncryptionConfiguration')],
  ['a repository with the key of AWS', 'AWS::ECR::Repository', drop('EncryptionConfiguration.KmsKey')],
  [
    'a repository encrypted by S3',
    'AWS::ECR::Repository',
    set('EncryptionConfiguration', { EncryptionType: 'AES256' }),
  ],
  [
    'a disk that is not encrypted',
    'AWS::EC2::LaunchTemplate',
    set('LaunchTemplateData.BlockDeviceMappings.0.Ebs.Encrypted', false),
  ],
  [
    'a disk with the key of AWS',
    'AWS::EC2::LaunchTemplate',
    set('LaunchTemplateData.BlockDeviceMappings.0.Ebs.KmsKeyId', 'alias/aws/ebs'),
  ],
  [
    'a disk with no key named',
    'AWS::EC2::LaunchTemplate',
    drop('LaunchTemplateData.BlockDeviceMappings.0.Ebs.KmsKeyId'),
  ],
  ['secrets of Kubernetes without a key', 'AWS::EKS::Cluster', drop('EncryptionConfig')],
  ['a guardrail without a key', 'AWS::Bedrock::Guardrail', drop('KmsKeyArn')],
  [
    'a guardrail with the key of AWS',
    'AWS::Bedrock::Guardrail',
    set('KmsKeyArn', 'arn:aws:kms:eu-west-2:111122223333:alias/aws/bedrock'),
  ],
  [
    'captured prompts without a key',
    'AWS::SageMaker::EndpointConfig',
    drop('DataCaptureConfig.KmsKeyId'),
    has('DataCaptureConfig.KmsKeyId'),
  ],
  [
    'a database that is not encrypted',
    'AWS::RDS::DBInstance',
    add({
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      StorageEncrypted: false,
      PubliclyAccessible: false,
    }),
  ],
  ['a file system without a key', 'AWS::EFS::FileSystem', add({ Encrypted: true })],
  ['a queue without a key', 'AWS::SQS::Queue', add({ QueueName: 'q' })],
  [
    'a secret with the key of AWS',
    'AWS::SecretsManager::Secret',
    add({ Name: 's', GenerateSecretString: {} }),
  ],
  [
    'a table with the key of AWS',
    'AWS::DynamoDB::Table',
    add({
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  ],
  [
    'a notebook without a key',
    'AWS::SageMaker::NotebookInstance',
    add({
      InstanceType: 'ml.t3.medium',
      RoleArn: 'arn:aws:iam::111122223333:role/r',
      DirectInternetAccess: 'Disabled',
    }),
  ],
  ['a volume that is not encrypted', 'AWS::EC2::Volume', add({ AvailabilityZone: 'eu-west-2a', Size: 10 })],
]);

const usedByKms = 'KeyPolicy.Statement.-';

export const AWS_KEY_CARE = operators('aws', 'key-care', [
  ['a key that is not rotated', 'AWS::KMS::Key', set('EnableKeyRotation', false)],
  ['a key that is not rotated by default', 'AWS::KMS::Key', drop('EnableKeyRotation')],
  ['a key that is gone within a week', 'AWS::KMS::Key', set('PendingWindowInDays', 7)],
  ['a key that is switched off', 'AWS::KMS::Key', set('Enabled', false)],
  [
    'a key that anybody may use',
    'AWS::KMS::Key',
    set(usedByKms, { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' }, 'Principal'),
  ],
  [
    'a key that anybody with an account may use',
    'AWS::KMS::Key',
    set(
      usedByKms,
      { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'kms:*', Resource: '*' },
      'Principal.AWS',
    ),
  ],
  [
    'a key that another account may use',
    'AWS::KMS::Key',
    set(
      usedByKms,
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: '*',
      },
      'Principal.AWS',
    ),
  ],
]);

const mayExpire = (properties: Tree): boolean =>
  has('LifecycleConfiguration.Rules.0.ExpirationInDays')(properties);
const isAudit = (properties: Tree): boolean => String(properties['LogGroupName']).includes('/audit/');
const isContent = (properties: Tree): boolean => String(properties['LogGroupName']).includes('/content/');

export const AWS_LOGGING = operators('aws', 'logging', [
  [
    'the Kubernetes API keeps no audit log',
    'AWS::EKS::Cluster',
    set('Logging.ClusterLogging.EnabledTypes', [{ Type: 'api' }, { Type: 'scheduler' }]),
  ],
  [
    'the Kubernetes API keeps no authenticator log',
    'AWS::EKS::Cluster',
    drop('Logging.ClusterLogging.EnabledTypes.2'),
  ],
  ['the cluster logs nothing', 'AWS::EKS::Cluster', drop('Logging')],
  ['records of the trail are not validated', 'AWS::CloudTrail::Trail', set('EnableLogFileValidation', false)],
  [
    'records of the trail are not validated by default',
    'AWS::CloudTrail::Trail',
    drop('EnableLogFileValidation'),
  ],
  ['the trail is of one region', 'AWS::CloudTrail::Trail', set('IsMultiRegionTrail', false)],
  ['the trail is switched off', 'AWS::CloudTrail::Trail', set('IsLogging', false)],
  [
    'the trail leaves global services out',
    'AWS::CloudTrail::Trail',
    set('IncludeGlobalServiceEvents', false),
  ],
  ['no trail', 'AWS::CloudTrail::Trail', REMOVE],
  ['no flow logs', 'AWS::EC2::FlowLog', REMOVE],
  ['flow logs of what is refused only', 'AWS::EC2::FlowLog', set('TrafficType', 'REJECT')],
  [
    'no record of the names that are asked',
    'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    REMOVE,
  ],
  ['calls of models are not recorded', 'Custom::BedrockInvocationLogging', REMOVE],
  ['nobody is told of tampering', 'AWS::Events::Rule', set('State', 'DISABLED')],
]);

export const AWS_RETENTION = operators('aws', 'retention', [
  ['logs are kept for ever', 'AWS::Logs::LogGroup', drop('RetentionInDays')],
  ['audit logs are kept for 30 days', 'AWS::Logs::LogGroup', set('RetentionInDays', 30), isAudit],
  ['audit logs are kept for a day', 'AWS::Logs::LogGroup', set('RetentionInDays', 1), isAudit],
  ['prompts are kept for two years', 'AWS::Logs::LogGroup', set('RetentionInDays', 731), isContent],
  ['prompts are kept for ever', 'AWS::Logs::LogGroup', drop('RetentionInDays'), isContent],
  [
    'prompts in a bucket are kept for ten years',
    'AWS::S3::Bucket',
    set('LifecycleConfiguration.Rules.0.ExpirationInDays', 3650),
    (properties) => mayExpire(properties) && JSON.stringify(properties['BucketName']).includes('content'),
  ],
  [
    'prompts in a bucket are kept for ever',
    'AWS::S3::Bucket',
    drop('LifecycleConfiguration'),
    (properties) => mayExpire(properties) && JSON.stringify(properties['BucketName']).includes('content'),
  ],
  [
    'prompts in a bucket are kept: the rule is off',
    'AWS::S3::Bucket',
    set('LifecycleConfiguration.Rules.0.Status', 'Disabled'),
    (properties) => mayExpire(properties) && JSON.stringify(properties['BucketName']).includes('content'),
  ],
]);

const UNUSED = 'no record arrives in a bucket that no trail, flow log or copy names';

export const AWS_IMMUTABILITY = operators('aws', 'immutability', [
  [
    'records can be deleted',
    'AWS::S3::Bucket',
    drop('ObjectLockConfiguration'),
    has('ObjectLockConfiguration'),
    UNUSED,
  ],
  [
    'records can be deleted: no lock on the bucket',
    'AWS::S3::Bucket',
    set('ObjectLockEnabled', false),
    has('ObjectLockEnabled'),
    UNUSED,
  ],
  [
    'records can be deleted by who may',
    'AWS::S3::Bucket',
    set('ObjectLockConfiguration.Rule.DefaultRetention.Mode', 'GOVERNANCE'),
    // What is only tried out is locked in this mode on purpose.
    (properties) => at(properties, 'ObjectLockConfiguration.Rule.DefaultRetention.Mode') === 'COMPLIANCE',
    UNUSED,
  ],
  [
    'records can be deleted after a day',
    'AWS::S3::Bucket',
    set('ObjectLockConfiguration.Rule.DefaultRetention.Days', 1),
    has('ObjectLockConfiguration.Rule'),
  ],
  [
    'records can be overwritten',
    'AWS::S3::Bucket',
    set('VersioningConfiguration.Status', 'Suspended'),
    has('ObjectLockConfiguration.Rule'),
  ],
  ['logs can be deleted', 'AWS::Logs::LogGroup', set('DeletionProtectionEnabled', false), isAudit],
  ['images can be replaced', 'AWS::ECR::Repository', set('ImageTagMutability', 'MUTABLE')],
  ['images can be replaced by default', 'AWS::ECR::Repository', drop('ImageTagMutability')],
]);

export const AWS_DELETION = operators('aws', 'deletion', [
  ['a bucket is deleted with its stack', 'AWS::S3::Bucket', setting('DeletionPolicy', 'Delete')],
  ['a bucket is deleted when it is replaced', 'AWS::S3::Bucket', setting('UpdateReplacePolicy', 'Delete')],
  ['a key is deleted with its stack', 'AWS::KMS::Key', setting('DeletionPolicy', 'Delete')],
  [
    'a log group is deleted with its stack',
    'AWS::Logs::LogGroup',
    setting('DeletionPolicy', 'Delete'),
    isAudit,
  ],
  ['a repository is deleted with its stack', 'AWS::ECR::Repository', setting('DeletionPolicy', 'Delete')],
  [
    'a cluster can be deleted',
    'AWS::EKS::Cluster',
    set('DeletionProtection', false),
    // What is only tried out may be deleted.
    (properties) => properties['DeletionProtection'] === true,
  ],
]);

export const AWS_TLS = operators('aws', 'tls', [
  [
    'a bucket answers plain text',
    'AWS::S3::BucketPolicy',
    drop('PolicyDocument.Statement.0'),
    (properties) => at(properties, 'PolicyDocument.Statement.0.Condition.Bool') !== undefined,
  ],
  // No endpoint of AWS answers TLS 1.0 or 1.1 any more, whatever the policy of a bucket says.
  ['no policy of a bucket', 'AWS::S3::BucketPolicy', REMOVE],
  // A topic with a key takes no plain text, whatever its policy says; one without is a fault of the keys.
  [
    'a listener without encryption',
    'AWS::ElasticLoadBalancingV2::Listener',
    add({
      LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/a/1',
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [
        {
          Type: 'forward',
          TargetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-2:111122223333:targetgroup/t/1',
        },
      ],
    }),
  ],
  [
    'a listener that speaks TLS 1.0',
    'AWS::ElasticLoadBalancingV2::Listener',
    add(
      {
        LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/a/1',
        Protocol: 'HTTPS',
        Port: 443,
        SslPolicy: 'ELBSecurityPolicy-2016-08',
        DefaultActions: [],
      },
      'SslPolicy',
    ),
  ],
  [
    'node metadata without a token',
    'AWS::EC2::LaunchTemplate',
    set('LaunchTemplateData.MetadataOptions.HttpTokens', 'optional'),
  ],
  [
    'node metadata without a token by default',
    'AWS::EC2::LaunchTemplate',
    drop('LaunchTemplateData.MetadataOptions'),
  ],
]);

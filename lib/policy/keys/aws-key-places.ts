import { ask, textOf } from '../../template';
import type { Resource } from '../../template';
import type { KeyPlace } from './key-place';

const lacks =
  (...paths: readonly string[]) =>
  (resource: Resource): boolean =>
    paths.every((path) => ask(resource.properties, path).every(({ value }) => value.kind === 'absent'));

const has =
  (path: string) =>
  (resource: Resource): boolean =>
    !lacks(path)(resource);

/**
 * Machines with disks inside encrypt those in hardware, with a key of the machine's own; SageMaker refuses a key for them.
 * @see Amazon SageMaker API Reference, CreateEndpointConfig, KmsKeyId
 */
const OWN_DISKS = /^ml\.([a-z]+\d+[a-z]*d[a-z]*|g5|g6e?|gr6|g7e?|p5(e|en)?|p6[a-z0-9-]*|trn\d\w*)\./;

function hasOtherDisks(path: string): (resource: Resource) => boolean {
  return (resource) =>
    !ask(resource.properties, path).every(({ value }) => OWN_DISKS.test(textOf(value) ?? ''));
}

/** A serverless variant has no machine of its own, and takes no key. */
const isOnMachines = (variants: string, type: string) => {
  const other = hasOtherDisks(`${variants}.${type}`);
  return (resource: Resource): boolean => other(resource) && has(`${variants}.${type}`)(resource);
};

const isDirectFirehose = (resource: Resource): boolean =>
  !ask(resource.properties, 'DeliveryStreamType').some(
    ({ value }) => value.kind === 'known' && value.value !== 'DirectPut',
  );

/** Where CloudFormation's types name their key. */
export const CLOUDFORMATION_KEYS: readonly KeyPlace[] = [
  { types: 'AWS::EC2::Volume', on: ['Encrypted', true], key: 'KmsKeyId', when: lacks('SourceVolumeId') },
  { types: 'AWS::EFS::FileSystem', on: ['Encrypted', true], key: 'KmsKeyId' },
  { types: 'AWS::FSx::FileSystem', key: 'KmsKeyId', when: lacks('BackupId') },
  {
    types: ['AWS::RDS::DBCluster', 'AWS::Neptune::DBCluster', 'AWS::DocDB::DBCluster'],
    on: ['StorageEncrypted', true],
    key: 'KmsKeyId',
    when: lacks('SnapshotIdentifier', 'DBSnapshotIdentifier', 'SourceDBClusterIdentifier'),
  },
  {
    types: 'AWS::RDS::DBInstance',
    on: ['StorageEncrypted', true],
    key: 'KmsKeyId',
    when: lacks('DBClusterIdentifier', 'SourceDBInstanceIdentifier', 'DBSnapshotIdentifier'),
  },
  {
    types: ['AWS::DynamoDB::Table', 'AWS::Serverless::SimpleTable'],
    on: ['SSESpecification.SSEEnabled', true],
    key: 'SSESpecification.KMSMasterKeyId',
  },
  {
    types: 'AWS::DynamoDB::GlobalTable',
    on: ['SSESpecification.SSEEnabled', true],
    key: 'Replicas.SSESpecification.KMSMasterKeyId',
  },
  { types: ['AWS::SQS::Queue', 'AWS::SNS::Topic'], key: 'KmsMasterKeyId' },
  { types: ['AWS::Logs::LogGroup', 'AWS::SecretsManager::Secret'], key: 'KmsKeyId' },
  { types: 'AWS::CloudTrail::Trail', key: 'KMSKeyId' },
  { types: 'AWS::Bedrock::Guardrail', key: 'KmsKeyArn' },
  { types: 'AWS::Bedrock::DataAutomationProject', key: 'KmsKeyId' },
  {
    types: ['AWS::Bedrock::Agent', 'AWS::Bedrock::Flow', 'AWS::Bedrock::Prompt'],
    key: 'CustomerEncryptionKeyArn',
  },
  { types: 'AWS::Bedrock::DataSource', key: 'ServerSideEncryptionConfiguration.KmsKeyArn' },
  { types: 'AWS::BedrockAgentCore::Memory', key: 'EncryptionKeyArn' },
  {
    types: 'AWS::SageMaker::EndpointConfig',
    key: 'KmsKeyId',
    when: isOnMachines('ProductionVariants', 'InstanceType'),
  },
  { types: ['AWS::SageMaker::NotebookInstance', 'AWS::SageMaker::Domain'], key: 'KmsKeyId' },
  {
    types: 'AWS::SageMaker::EndpointConfig',
    key: 'DataCaptureConfig.KmsKeyId',
    when: has('DataCaptureConfig'),
  },
  {
    types: 'AWS::SageMaker::FeatureGroup',
    key: 'OnlineStoreConfig.SecurityConfig.KmsKeyId',
    when: has('OnlineStoreConfig'),
  },
  { types: 'AWS::AppRunner::Service', key: 'EncryptionConfiguration.KmsKey' },
  { types: 'AWS::EKS::Cluster', key: 'EncryptionConfig.Provider.KeyArn' },
  {
    types: 'AWS::ECR::Repository',
    on: ['EncryptionConfiguration.EncryptionType', 'KMS', 'KMS_DSSE'],
    key: 'EncryptionConfiguration.KmsKey',
  },
  {
    types: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
    on: ['EncryptionAtRestOptions.Enabled', true],
    key: 'EncryptionAtRestOptions.KmsKeyId',
  },
  {
    types: 'AWS::Kinesis::Stream',
    on: ['StreamEncryption.EncryptionType', 'KMS'],
    key: 'StreamEncryption.KeyId',
  },
  {
    types: 'AWS::KinesisFirehose::DeliveryStream',
    on: ['DeliveryStreamEncryptionConfigurationInput.KeyType', 'CUSTOMER_MANAGED_CMK'],
    key: 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
    when: isDirectFirehose,
  },
  {
    types: 'AWS::Glue::SecurityConfiguration',
    on: ['EncryptionConfiguration.S3Encryptions.S3EncryptionMode', 'SSE-KMS'],
    key: 'EncryptionConfiguration.S3Encryptions.KmsKeyArn',
  },
  { types: 'AWS::Redshift::Cluster', on: ['Encrypted', true], key: 'KmsKeyId' },
  { types: 'AWS::RedshiftServerless::Namespace', key: 'KmsKeyId' },
  { types: 'AWS::ElastiCache::ReplicationGroup', on: ['AtRestEncryptionEnabled', true], key: 'KmsKeyId' },
  { types: ['AWS::ElastiCache::ServerlessCache', 'AWS::MemoryDB::Cluster'], key: 'KmsKeyId' },
  { types: 'AWS::MSK::Cluster', key: 'EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId' },
  { types: 'AWS::Backup::BackupVault', key: 'EncryptionKeyArn' },
  { types: 'AWS::Kendra::Index', key: 'ServerSideEncryptionConfiguration.KmsKeyId' },
  { types: 'AWS::QBusiness::Application', key: 'EncryptionConfiguration.KmsKeyId' },
  {
    types: 'AWS::S3Vectors::VectorBucket',
    on: ['EncryptionConfiguration.SseType', 'aws:kms'],
    key: 'EncryptionConfiguration.KmsKeyArn',
  },
];

/** Where Terraform's `aws_` types name theirs. */
export const TERRAFORM_AWS_KEYS: readonly KeyPlace[] = [
  { types: ['aws_ebs_volume', 'aws_efs_file_system'], on: ['encrypted', true], key: 'kms_key_id' },
  {
    types: [
      'aws_fsx_lustre_file_system',
      'aws_fsx_ontap_file_system',
      'aws_fsx_openzfs_file_system',
      'aws_fsx_windows_file_system',
    ],
    key: 'kms_key_id',
  },
  {
    types: ['aws_rds_cluster', 'aws_docdb_cluster'],
    on: ['storage_encrypted', true],
    key: 'kms_key_id',
    when: lacks('snapshot_identifier', 'replication_source_identifier'),
  },
  { types: 'aws_neptune_cluster', on: ['storage_encrypted', true], key: 'kms_key_arn' },
  {
    types: 'aws_db_instance',
    on: ['storage_encrypted', true],
    key: 'kms_key_id',
    when: lacks('snapshot_identifier', 'replicate_source_db'),
  },
  {
    types: 'aws_dynamodb_table',
    on: ['server_side_encryption.enabled', true],
    key: 'server_side_encryption.kms_key_arn',
  },
  { types: ['aws_sqs_queue', 'aws_sns_topic'], key: 'kms_master_key_id' },
  { types: ['aws_cloudwatch_log_group', 'aws_secretsmanager_secret', 'aws_cloudtrail'], key: 'kms_key_id' },
  { types: ['aws_sagemaker_notebook_instance', 'aws_sagemaker_domain'], key: 'kms_key_id' },
  {
    types: 'aws_sagemaker_endpoint_configuration',
    key: 'kms_key_arn',
    when: isOnMachines('production_variants', 'instance_type'),
  },
  { types: 'aws_bedrock_guardrail', key: 'kms_key_arn' },
  { types: 'aws_bedrock_custom_model', key: 'custom_model_kms_key_id' },
  {
    types: ['aws_bedrockagent_agent', 'aws_bedrockagent_flow', 'aws_bedrockagent_prompt'],
    key: 'customer_encryption_key_arn',
  },
  { types: 'aws_bedrockagent_data_source', key: 'server_side_encryption_configuration.kms_key_arn' },
  { types: 'aws_apprunner_service', key: 'encryption_configuration.kms_key' },
  { types: 'aws_eks_cluster', key: 'encryption_config.provider.key_arn' },
  {
    types: 'aws_ecr_repository',
    on: ['encryption_configuration.encryption_type', 'KMS', 'KMS_DSSE'],
    key: 'encryption_configuration.kms_key',
  },
  {
    types: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
    on: ['encrypt_at_rest.enabled', true],
    key: 'encrypt_at_rest.kms_key_id',
  },
  { types: 'aws_kinesis_stream', on: ['encryption_type', 'KMS'], key: 'kms_key_id' },
  {
    types: 'aws_kinesis_firehose_delivery_stream',
    on: ['server_side_encryption.key_type', 'CUSTOMER_MANAGED_CMK'],
    key: 'server_side_encryption.key_arn',
    when: lacks('kinesis_source_configuration', 'msk_source_configuration'),
  },
  { types: 'aws_redshift_cluster', on: ['encrypted', true], key: 'kms_key_id' },
  { types: 'aws_redshiftserverless_namespace', key: 'kms_key_id' },
  {
    types: 'aws_elasticache_replication_group',
    on: ['at_rest_encryption_enabled', true],
    key: 'kms_key_id',
  },
  { types: 'aws_backup_vault', key: 'kms_key_arn' },
  { types: 'aws_kendra_index', key: 'server_side_encryption_configuration.kms_key_id' },
];

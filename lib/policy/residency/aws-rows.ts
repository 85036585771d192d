import type { Concern } from './route';

/** A property of AWS that says where data goes, in both template languages. */
export interface PlaceRow {
  readonly concern: Concern;
  /** What goes there. */
  readonly what: string;
  readonly reads: 'region' | 'arn' | 'bucket' | 'model' | 'guardrail' | 'url' | 'service';
  /** Type of a resource, and the path of its property. */
  readonly at: readonly (readonly [type: string, path: string])[];
}

const row = (
  concern: Concern,
  what: string,
  reads: PlaceRow['reads'],
  ...at: readonly (readonly [string, string])[]
): PlaceRow => ({ concern, what, reads, at });

const models = (...at: readonly (readonly [string, string])[]): PlaceRow =>
  row('model', 'prompts', 'model', ...at);

/* prettier-ignore */
export const AWS_ROWS: readonly PlaceRow[] = [
  models(['AWS::Bedrock::ApplicationInferenceProfile', 'ModelSource.CopyFrom'], ['aws_bedrock_inference_profile', 'model_source.copy_from']),
  models(['AWS::Bedrock::Agent', 'FoundationModel'], ['aws_bedrockagent_agent', 'foundation_model']),
  models(['AWS::Bedrock::Agent', 'PromptOverrideConfiguration.PromptConfigurations.FoundationModel'], ['aws_bedrockagent_agent', 'prompt_override_configuration.prompt_configurations.foundation_model']),
  models(['AWS::Bedrock::KnowledgeBase', 'KnowledgeBaseConfiguration.VectorKnowledgeBaseConfiguration.EmbeddingModelArn'], ['aws_bedrockagent_knowledge_base', 'knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_arn']),
  models(['AWS::Bedrock::DataSource', 'VectorIngestionConfiguration.ParsingConfiguration.BedrockFoundationModelConfiguration.ModelArn'], ['aws_bedrockagent_data_source', 'vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration.model_arn']),
  models(['AWS::Bedrock::DataSource', 'VectorIngestionConfiguration.ContextEnrichmentConfiguration.BedrockFoundationModelConfiguration.ModelArn']),
  models(['AWS::Bedrock::Prompt', 'Variants.ModelId'], ['aws_bedrockagent_prompt', 'variant.model_id']),
  models(['AWS::Bedrock::Flow', 'Definition.Nodes.Configuration.Prompt.SourceConfiguration.Inline.ModelId'], ['AWS::Bedrock::Flow', 'Definition.Nodes.Configuration.KnowledgeBase.ModelId'], ['aws_bedrockagent_flow', 'definition.node.configuration.prompt.source_configuration.inline.model_id'], ['aws_bedrockagent_flow', 'definition.node.configuration.knowledge_base.model_id']),
  models(['AWS::Bedrock::IntelligentPromptRouter', 'Models.ModelArn'], ['AWS::Bedrock::IntelligentPromptRouter', 'FallbackModel.ModelArn']),
  models(['aws_bedrock_provisioned_model_throughput', 'model_arn'], ['aws_bedrock_custom_model', 'base_model_identifier']),
  row('model', 'prompts', 'guardrail', ['AWS::Bedrock::Guardrail', 'CrossRegionConfig.GuardrailProfileArn'], ['aws_bedrock_guardrail', 'cross_region_config.guardrail_profile_identifier']),

  row('copy', 'objects', 'bucket', ['AWS::S3::Bucket', 'ReplicationConfiguration.Rules.Destination.Bucket'], ['aws_s3_bucket_replication_configuration', 'rule.destination.bucket'], ['aws_s3_bucket', 'replication_configuration.rules.destination.bucket']),
  row('copy', 'backups', 'arn', ['AWS::Backup::BackupPlan', 'BackupPlan.BackupPlanRule.CopyActions.DestinationBackupVaultArn'], ['aws_backup_plan', 'rule.copy_action.destination_vault_arn']),
  row('copy', 'snapshots', 'region', ['AWS::DLM::LifecyclePolicy', 'PolicyDetails.Schedules.CrossRegionCopyRules.TargetRegion'], ['AWS::DLM::LifecyclePolicy', 'PolicyDetails.Schedules.CrossRegionCopyRules.Target'], ['AWS::DLM::LifecyclePolicy', 'PolicyDetails.Actions.CrossRegionCopy.Target'], ['AWS::DLM::LifecyclePolicy', 'PolicyDetails.CrossRegionCopyTargets.TargetRegion'], ['AWS::DLM::LifecyclePolicy', 'CrossRegionCopyTargets.TargetRegion'], ['aws_dlm_lifecycle_policy', 'policy_details.schedule.cross_region_copy_rule.target'], ['aws_dlm_lifecycle_policy', 'policy_details.schedule.cross_region_copy_rule.target_region'], ['aws_dlm_lifecycle_policy', 'policy_details.action.cross_region_copy.target']),
  row('copy', 'tables', 'region', ['AWS::DynamoDB::GlobalTable', 'Replicas.Region'], ['aws_dynamodb_table', 'replica.region_name'], ['aws_dynamodb_global_table', 'replica.region_name']),
  row('copy', 'images', 'region', ['AWS::ECR::ReplicationConfiguration', 'ReplicationConfiguration.Rules.Destinations.Region'], ['aws_ecr_replication_configuration', 'replication_configuration.rule.destination.region']),
  row('copy', 'secrets', 'region', ['AWS::SecretsManager::Secret', 'ReplicaRegions.Region'], ['aws_secretsmanager_secret', 'replica.region']),
  row('copy', 'files', 'region', ['AWS::EFS::FileSystem', 'ReplicationConfiguration.Destinations.Region'], ['aws_efs_replication_configuration', 'destination.region']),
  row('copy', 'database backups', 'region', ['AWS::RDS::DBInstance', 'AutomaticBackupReplicationRegion']),
  row('copy', 'databases', 'region', ['AWS::RDS::DBCluster', 'GlobalClusterIdentifier'], ['aws_rds_cluster', 'global_cluster_identifier']),
  row('copy', 'incidents', 'region', ['AWS::SSMIncidents::ReplicationSet', 'Regions.RegionName'], ['aws_ssmincidents_replication_set', 'region.name']),

  row('region', 'what is made', 'region', ['AWS::CloudFormation::StackSet', 'StackInstancesGroup.Regions[]'], ['aws_cloudformation_stack_set_instance', 'stack_set_instance_region'], ['aws_cloudformation_stack_set_instance', 'region'], ['aws_cloudformation_stack_instances', 'regions[]']),

  row('destination', 'network traffic', 'region', ['AWS::EC2::VPCPeeringConnection', 'PeerRegion'], ['aws_vpc_peering_connection', 'peer_region'], ['AWS::EC2::TransitGatewayPeeringAttachment', 'PeerRegion'], ['aws_ec2_transit_gateway_peering_attachment', 'peer_region'], ['AWS::EC2::VPCEndpoint', 'ServiceRegion'], ['aws_vpc_endpoint', 'service_region']),
  row('destination', 'network traffic', 'service', ['AWS::EC2::VPCEndpoint', 'ServiceName'], ['aws_vpc_endpoint', 'service_name']),
  row('destination', 'records', 'url', ['AWS::KinesisFirehose::DeliveryStream', 'HttpEndpointDestinationConfiguration.EndpointConfiguration.Url'], ['AWS::KinesisFirehose::DeliveryStream', 'SplunkDestinationConfiguration.HECEndpoint'], ['aws_kinesis_firehose_delivery_stream', 'http_endpoint_configuration.url'], ['aws_kinesis_firehose_delivery_stream', 'splunk_configuration.hec_endpoint'], ['AWS::Events::ApiDestination', 'InvocationEndpoint'], ['aws_cloudwatch_event_api_destination', 'invocation_endpoint']),
];

/** A kind of resource that takes data out of its region by being there. */
export interface WholeRow {
  readonly concern: Concern;
  readonly what: string;
  readonly types: readonly string[];
  /** Where to, in words that follow "to". */
  readonly place: string;
}

/* prettier-ignore */
export const AWS_WHOLES: readonly WholeRow[] = [
  { concern: 'copy', what: 'objects', types: ['AWS::S3::MultiRegionAccessPoint', 'aws_s3control_multi_region_access_point'], place: 'buckets of several Regions' },
  { concern: 'copy', what: 'databases', types: ['AWS::RDS::GlobalCluster', 'AWS::Neptune::GlobalCluster', 'AWS::DocDB::GlobalCluster', 'AWS::ElastiCache::GlobalReplicationGroup', 'aws_rds_global_cluster', 'aws_docdb_global_cluster', 'aws_neptune_global_cluster', 'aws_elasticache_global_replication_group'], place: 'clusters of other Regions, for which it is made' },
  { concern: 'copy', what: 'keys', types: ['AWS::KMS::ReplicaKey', 'aws_kms_replica_key', 'aws_kms_replica_external_key'], place: 'another Region than that of its primary key' },
  { concern: 'destination', what: 'requests', types: ['AWS::CloudFront::Distribution', 'aws_cloudfront_distribution', 'AWS::GlobalAccelerator::Accelerator', 'aws_globalaccelerator_accelerator', 'AWS::GlobalAccelerator::EndpointGroup', 'aws_globalaccelerator_endpoint_group'], place: 'edge locations in any country of the world' },
];

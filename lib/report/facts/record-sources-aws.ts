import type { LogKind, RecordRow } from './logs';

/** A type of AWS that says what is recorded, and where to. */
export interface RecordSource {
  readonly types: readonly string[];
  readonly what: string;
  readonly kind: LogKind;
  /** Properties that name a store. */
  readonly to: readonly string[];
  /** What is recorded of it: a label and a property. */
  readonly detail: readonly (readonly [label: string, path: string])[];
  /** The switch, and what it means that it is not there. Without: it is on when a store is named. */
  readonly on?: readonly [path: string, absent: RecordRow['on']];
  /** A block without which the resource says nothing of records. */
  readonly when?: string;
}

const CALLS = 'Calls of the cloud’s API (CloudTrail)';
const FLOWS = 'Network flows';
const NAMES = 'Names that are looked up (DNS queries)';
const PROMPTS = 'Prompts and completions of Bedrock (model invocation logging)';
const CAPTURED = 'Prompts and completions of SageMaker (data capture)';
const KUBERNETES = 'Kubernetes control plane, to the log group /aws/eks/<cluster>/cluster';
const REQUESTS = 'Requests to an API (access log)';
const BALANCED = 'Requests to a load balancer (access log)';
const FIREWALL = 'Requests that a web firewall looked at';
const OBJECTS = 'Requests for objects in a bucket (server access log)';
const SETTINGS = 'How resources are configured (AWS Config)';

const row = (
  types: string | readonly string[],
  what: string,
  kind: LogKind,
  to: readonly string[],
  more: Partial<RecordSource> = {},
): RecordSource => ({ types: [types].flat(), what, kind, to, detail: [], ...more });

/* prettier-ignore */
export const RECORD_SOURCES: readonly RecordSource[] = [
  row('AWS::CloudTrail::Trail', CALLS, 'audit', ['S3BucketName', 'CloudWatchLogsLogGroupArn'], { on: ['IsLogging', 'no'], detail: [['every region: ', 'IsMultiRegionTrail'], ['tampering shows (validation of files): ', 'EnableLogFileValidation'], ['events: ', 'AdvancedEventSelectors.Name']] }),
  row('aws_cloudtrail', CALLS, 'audit', ['s3_bucket_name', 'cloud_watch_logs_group_arn'], { on: ['enable_logging', 'yes'], detail: [['every region: ', 'is_multi_region_trail'], ['tampering shows (validation of files): ', 'enable_log_file_validation'], ['events: ', 'advanced_event_selector.name']] }),
  row('AWS::EC2::FlowLog', FLOWS, 'audit', ['LogDestination', 'LogGroupName'], { detail: [['traffic: ', 'TrafficType']] }),
  row('aws_flow_log', FLOWS, 'audit', ['log_destination', 'log_group_name'], { detail: [['traffic: ', 'traffic_type']] }),
  row('AWS::Route53Resolver::ResolverQueryLoggingConfig', NAMES, 'audit', ['DestinationArn']),
  row('aws_route53_resolver_query_log_config', NAMES, 'audit', ['destination_arn']),
  row('Custom::BedrockInvocationLogging', PROMPTS, 'content', ['LogGroupName', 'BucketName']),
  row('aws_bedrock_model_invocation_logging_configuration', PROMPTS, 'content', ['logging_config.cloudwatch_config.log_group_name', 'logging_config.cloudwatch_config.large_data_delivery_s3_config.bucket_name', 'logging_config.s3_config.bucket_name'], { on: ['logging_config.text_data_delivery_enabled', 'yes'] }),
  row('AWS::SageMaker::EndpointConfig', CAPTURED, 'content', ['DataCaptureConfig.DestinationS3Uri'], { when: 'DataCaptureConfig', on: ['DataCaptureConfig.EnableCapture', 'no'], detail: [['share of calls in percent: ', 'DataCaptureConfig.InitialSamplingPercentage']] }),
  row('aws_sagemaker_endpoint_configuration', CAPTURED, 'content', ['data_capture_config.destination_s3_uri'], { when: 'data_capture_config', on: ['data_capture_config.enable_capture', 'no'], detail: [['share of calls in percent: ', 'data_capture_config.initial_sampling_percentage']] }),
  row('AWS::EKS::Cluster', KUBERNETES, 'audit', [], { on: ['Logging.ClusterLogging.EnabledTypes', 'no'], detail: [['', 'Logging.ClusterLogging.EnabledTypes.Type']] }),
  row('aws_eks_cluster', KUBERNETES, 'audit', [], { on: ['enabled_cluster_log_types', 'no'], detail: [['', 'enabled_cluster_log_types']] }),
  row('AWS::ApiGateway::Stage', REQUESTS, 'audit', ['AccessLogSetting.DestinationArn']),
  row('AWS::ApiGatewayV2::Stage', REQUESTS, 'audit', ['AccessLogSettings.DestinationArn']),
  row(['aws_api_gateway_stage', 'aws_apigatewayv2_stage'], REQUESTS, 'audit', ['access_log_settings.destination_arn']),
  row(['aws_lb', 'aws_alb'], BALANCED, 'audit', ['access_logs.bucket'], { on: ['access_logs.enabled', 'no'] }),
  row('AWS::WAFv2::LoggingConfiguration', FIREWALL, 'audit', ['LogDestinationConfigs']),
  row('aws_wafv2_web_acl_logging_configuration', FIREWALL, 'audit', ['log_destination_configs']),
  row('AWS::S3::Bucket', OBJECTS, 'audit', ['LoggingConfiguration.DestinationBucketName'], { when: 'LoggingConfiguration' }),
  row('aws_s3_bucket_logging', OBJECTS, 'audit', ['target_bucket']),
  row('AWS::Config::DeliveryChannel', SETTINGS, 'audit', ['S3BucketName']),
  row('aws_config_delivery_channel', SETTINGS, 'audit', ['s3_bucket_name']),
];

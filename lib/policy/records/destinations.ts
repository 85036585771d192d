import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { armOf } from '../arm-table';
import { pointersTo, pointsAt } from '../pointing';
import type { Place } from '../pointing';

/** audit: who did what, and what went over the network. content: prompts and completions. */
export type RecordKind = 'audit' | 'content' | 'other';

/** Where services say which bucket their audit records go to. */
const AUDIT_BUCKETS: readonly Place[] = [
  { types: 'AWS::CloudTrail::Trail', path: 'S3BucketName' },
  { types: 'AWS::EC2::FlowLog', path: 'LogDestination' },
  { types: 'AWS::Config::DeliveryChannel', path: 'S3BucketName' },
  { types: 'AWS::Route53Resolver::ResolverQueryLoggingConfig', path: 'DestinationArn' },
  { types: 'aws_cloudtrail', path: 's3_bucket_name' },
  { types: 'aws_flow_log', path: 'log_destination' },
  { types: 'aws_config_delivery_channel', path: 's3_bucket_name' },
  { types: 'aws_route53_resolver_query_log_config', path: 'destination_arn' },
];

const AUDIT_GROUPS: readonly Place[] = [
  { types: 'AWS::CloudTrail::Trail', path: 'CloudWatchLogsLogGroupArn' },
  { types: 'AWS::EC2::FlowLog', path: 'LogGroupName' },
  { types: 'AWS::EC2::FlowLog', path: 'LogDestination' },
  { types: 'AWS::Route53Resolver::ResolverQueryLoggingConfig', path: 'DestinationArn' },
  { types: 'aws_cloudtrail', path: 'cloud_watch_logs_group_arn' },
  { types: 'aws_flow_log', path: 'log_destination' },
  { types: 'aws_flow_log', path: 'log_group_name' },
  { types: 'aws_route53_resolver_query_log_config', path: 'destination_arn' },
];

/** Where Bedrock is told to write prompts and completions: CloudFormation has no type of its own for it. */
export const CONTENT: readonly Place[] = [
  { types: 'Custom::BedrockInvocationLogging', path: 'LogGroupName' },
  { types: 'Custom::BedrockInvocationLogging', path: 'BucketName' },
  {
    types: 'aws_bedrock_model_invocation_logging_configuration',
    path: 'logging_config.cloudwatch_config.log_group_name',
  },
  {
    types: 'aws_bedrock_model_invocation_logging_configuration',
    path: 'logging_config.cloudwatch_config.large_data_delivery_s3_config.bucket_name',
  },
  {
    types: 'aws_bedrock_model_invocation_logging_configuration',
    path: 'logging_config.s3_config.bucket_name',
  },
  { types: 'AWS::SageMaker::EndpointConfig', path: 'DataCaptureConfig.DestinationS3Uri' },
  { types: 'aws_sagemaker_endpoint_configuration', path: 'data_capture_config.destination_s3_uri' },
];

/** Names that AWS gives to the log groups of its own services, which no property points at. */
const CONTENT_NAME = /^\/aws\/(sagemaker\/Endpoints\/|bedrock\/)/i;
const AUDIT_NAME = /^\/aws\/eks\/[^/]+\/cluster$|^aws-waf-logs-|^\/aws\/cloudtrail/i;

const isSure = (target: Resource, templates: Templates, places: readonly Place[]): boolean =>
  pointersTo(target, templates, places).some(({ certain }) => certain);

/** What kind of records a log group or bucket of AWS takes, by who writes to it. */
export function kindOf(store: Resource, templates: Templates): RecordKind {
  if (isSure(store, templates, CONTENT)) return 'content';
  const isGroup = /LogGroup|log_group/.test(store.type);
  if (isSure(store, templates, isGroup ? AUDIT_GROUPS : AUDIT_BUCKETS)) return 'audit';
  if (!isGroup) return 'other';
  const names = ['LogGroupName', 'name'].flatMap((path) => ask(store.properties, path));
  const is = (pattern: RegExp): boolean => names.some(({ value }) => pattern.test(textOf(value) ?? ''));
  if (is(CONTENT_NAME)) return 'content';
  return is(AUDIT_NAME) ? 'audit' : 'other';
}

/** Whether diagnostic settings archive records in a storage account of Azure. */
export function isArchive(account: Resource, templates: Templates): boolean {
  return isSure(account, templates, [
    { types: 'azurerm_monitor_diagnostic_setting', path: 'storage_account_id' },
    { types: 'azurerm_monitor_aad_diagnostic_setting', path: 'storage_account_id' },
  ]);
}

/** Whether records of network flows are kept in a storage account of Azure. */
export function takesFlows(account: Resource, templates: Templates): boolean {
  return (
    isSure(account, templates, [{ types: 'azurerm_network_watcher_flow_log', path: 'storage_account_id' }]) ||
    armOf(templates, 'Microsoft.Network/networkWatchers/flowLogs').some((flowLog) =>
      ask(flowLog.properties, 'body.properties.storageId').some(
        ({ value }) => pointsAt(value, account, flowLog, templates) === 'yes',
      ),
    )
  );
}

import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnAlarmProps } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Blueprint } from '../../blueprint';
import type { AwsEnvironment } from '../environment';

interface Watch {
  /** Ends the alarm's name. */
  readonly title: string;
  readonly description: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Sum' | 'Average' | 'Maximum';
  readonly threshold: number;
  /** Seconds. @default 300 */
  readonly period?: number;
  /** Periods in a row. @default 1 */
  readonly periods?: number;
}

/** Microseconds: SageMaker counts model latency in them. */
const SLOW_MODEL = 60_000_000;
/** Milliseconds: Bedrock counts latency in them. */
const SLOW_INVOCATION = 60_000;

/** Alarms on what the environment has: model endpoints, clusters, and the delivery of records. */
export class EnvironmentAlarms extends Construct {
  constructor(scope: Construct, id: string, { blueprint }: AwsEnvironment, topicArn: string) {
    super(scope, id);
    for (const watch of watches(blueprint)) {
      new CfnAlarm(this, watch.title, alarm(watch, blueprint.environment.name, topicArn));
    }
  }
}

function alarm(watch: Watch, environment: string, topicArn: string): CfnAlarmProps {
  const {
    title,
    description,
    namespace,
    metricName,
    dimensions,
    statistic,
    threshold,
    period = 300,
    periods = 1,
  } = watch;
  return {
    alarmName: `${environment}-${title}`,
    alarmDescription: description,
    namespace,
    metricName,
    dimensions: Object.entries(dimensions).map(([name, value]) => ({ name, value })),
    statistic,
    period,
    evaluationPeriods: periods,
    threshold,
    comparisonOperator: 'GreaterThanThreshold',
    treatMissingData: 'notBreaching',
    alarmActions: [topicArn],
    okActions: [topicArn],
  };
}

function watches(blueprint: Blueprint): Watch[] {
  const { environment, endpoints, clusters } = blueprint;
  return [
    ...endpoints.flatMap((endpoint) => [
      ...(endpoint.route === 'bedrock' ? managedWatches(endpoint.name, endpoint.modelId) : []),
      ...(endpoint.route === 'sagemaker'
        ? selfHostedWatches(endpoint.name, `${environment.name}-${endpoint.name}`)
        : []),
    ]),
    ...(endpoints.some(({ route }) => route === 'bedrock')
      ? [...guardrailWatches(), ...deliveryWatches()]
      : []),
    ...clusters.flatMap(({ label, name }) => clusterWatches(label, name)),
  ];
}

function managedWatches(name: string, modelId: string): Watch[] {
  const bedrock = { namespace: 'AWS/Bedrock', dimensions: { ModelId: modelId } };
  return [
    {
      title: `${name}-server-errors`,
      description: `Bedrock failed to serve ${name}.`,
      ...bedrock,
      metricName: 'InvocationServerErrors',
      statistic: 'Sum',
      threshold: 5,
    },
    {
      title: `${name}-throttles`,
      description: `Bedrock turned calls of ${name} away.`,
      ...bedrock,
      metricName: 'InvocationThrottles',
      statistic: 'Sum',
      threshold: 20,
    },
    {
      title: `${name}-latency`,
      description: `${name} takes over a minute to answer.`,
      ...bedrock,
      metricName: 'InvocationLatency',
      statistic: 'Average',
      threshold: SLOW_INVOCATION,
      periods: 3,
    },
  ];
}

function selfHostedWatches(name: string, endpointName: string): Watch[] {
  const sagemaker = {
    namespace: 'AWS/SageMaker',
    dimensions: { EndpointName: endpointName, VariantName: 'primary' },
  };
  return [
    {
      title: `${name}-server-errors`,
      description: `The model container of ${name} failed.`,
      ...sagemaker,
      metricName: 'Invocation5XXErrors',
      statistic: 'Sum',
      threshold: 5,
    },
    {
      title: `${name}-latency`,
      description: `${name} takes over a minute to answer.`,
      ...sagemaker,
      metricName: 'ModelLatency',
      statistic: 'Average',
      threshold: SLOW_MODEL,
      periods: 3,
    },
  ];
}

function guardrailWatches(): Watch[] {
  return [
    {
      title: 'guardrail-interventions',
      description: 'The guardrail stops unusually many prompts or answers.',
      namespace: 'AWS/Bedrock/Guardrails',
      metricName: 'InvocationsIntervened',
      dimensions: { Operation: 'ApplyGuardrail' },
      statistic: 'Sum',
      threshold: 100,
    },
  ];
}

/** Recording that fails says nothing by itself. @see https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring.html */
function deliveryWatches(): Watch[] {
  return ['ModelInvocationLogsCloudWatchDeliveryFailure', 'ModelInvocationLargeDataS3DeliveryFailure'].map(
    (metricName) => ({
      title: `unrecorded-${metricName.includes('S3') ? 'large-' : ''}invocations`,
      description: 'Model calls were answered and could not be recorded.',
      namespace: 'AWS/Bedrock',
      metricName,
      dimensions: { 'Across all model IDs': 'Across all model IDs' },
      statistic: 'Sum',
      threshold: 0,
    }),
  );
}

function clusterWatches(label: string, clusterName: string): Watch[] {
  const insights = { namespace: 'ContainerInsights', dimensions: { ClusterName: clusterName } };
  return [
    {
      title: `${label}-failed-nodes`,
      description: `Nodes of ${clusterName} have failed.`,
      ...insights,
      metricName: 'cluster_failed_node_count',
      statistic: 'Maximum',
      threshold: 0,
      periods: 2,
    },
    {
      title: `${label}-gpu-memory`,
      description: `GPU memory of ${clusterName} is nearly full.`,
      ...insights,
      metricName: 'node_gpu_memory_utilization',
      statistic: 'Maximum',
      threshold: 95,
      periods: 3,
    },
  ];
}

import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnMetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';
import { logGroupName } from '../names';

/** Calls that would weaken what is recorded or where models run. Nobody makes them but a deployment. */
const WATCHED_CALLS = [
  'DeleteModelInvocationLoggingConfiguration',
  'PutModelInvocationLoggingConfiguration',
  'PutAccountDataRetention',
  'DeleteGuardrail',
  'DeleteEnforcedGuardrailConfiguration',
  'PutEnforcedGuardrailConfiguration',
  'StopLogging',
  'DeleteTrail',
  'UpdateTrail',
  'PutEventSelectors',
  'DisableKey',
  'ScheduleKeyDeletion',
  'DeleteFlowLogs',
] as const;

/**
 * Tells the owner when a prompt was processed outside London, or when what would show it is touched.
 * Bedrock writes `inferenceRegion` to both logs when it routed a call to another Region.
 */
export class ResidencyWatch extends Construct {
  constructor(scope: Construct, id: string, { blueprint }: AwsEnvironment, topicArn: string) {
    super(scope, id);
    const { environment } = blueprint;
    const elsewhere = (path: string): string => `(${path} = "*") && (${path} != "${environment.region}")`;
    const namespace = `sovereign/${environment.name}`;
    const watch = (title: string, group: string, filterPattern: string): void => {
      const metricName = `InferenceOutsideUk${title}`;
      new CfnMetricFilter(this, `${title}Filter`, {
        logGroupName: group,
        filterPattern,
        metricTransformations: [
          { metricNamespace: namespace, metricName, metricValue: '1', defaultValue: 0 },
        ],
      });
      new CfnAlarm(this, `${title}Alarm`, {
        alarmName: `${environment.name}-inference-outside-uk-${title.toLowerCase()}`,
        alarmDescription: `A model call was processed outside ${environment.region}, says the ${title.toLowerCase()} log.`,
        namespace,
        metricName,
        statistic: 'Sum',
        period: 60,
        evaluationPeriods: 1,
        threshold: 0,
        comparisonOperator: 'GreaterThanThreshold',
        treatMissingData: 'notBreaching',
        alarmActions: [topicArn],
      });
    };
    watch(
      'Invocation',
      logGroupName(environment, 'content', 'model-invocations'),
      `{ ${elsewhere('$.inferenceRegion')} }`,
    );
    watch(
      'Trail',
      logGroupName(environment, 'audit', 'cloudtrail'),
      `{ ($.eventSource = "bedrock.amazonaws.com") && ${elsewhere('$.additionalEventData.inferenceRegion')} }`,
    );
    new CfnRule(this, 'Tampering', {
      name: `${environment.name}-tampering`,
      description: 'Somebody touched what records or limits model calls.',
      eventPattern: {
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: { eventName: [...WATCHED_CALLS] },
      },
      targets: [{ id: 'alerts', arn: topicArn }],
    });
  }
}

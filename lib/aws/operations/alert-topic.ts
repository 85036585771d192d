import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { policyDocument } from '../policy-document';

/** Where alerts go: encrypted, written only by AWS services of this account, and sent to the owner's mailbox. */
export class AlertTopic extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { blueprint }: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const { environment, accountability } = blueprint;
    const topic = new CfnTopic(this, 'Resource', {
      topicName: `${environment.name}-alerts`,
      kmsMasterKeyId: keys.alerts.in(this),
      subscription: [{ protocol: 'email', endpoint: accountability.email }],
    });
    this.arn = topic.ref;
    new CfnTopicPolicy(this, 'Policy', {
      topics: [topic.ref],
      policyDocument: policyDocument(
        {
          Sid: 'ServicesPublish',
          Effect: 'Allow',
          Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
          Action: 'sns:Publish',
          Resource: topic.ref,
          Condition: { StringEquals: { 'aws:SourceAccount': environment.account } },
        },
        {
          // EventBridge says for nobody on whose behalf it publishes: with a condition, alerts would be lost in silence.
          // See https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
          Sid: 'RulesPublish',
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: topic.ref,
        },
        {
          Sid: 'DenyPlainText',
          Effect: 'Deny',
          Principal: '*',
          Action: 'sns:Publish',
          Resource: topic.ref,
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ),
    });
  }
}

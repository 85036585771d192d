import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { AwsEnvironment } from './environment';
import type { EnvironmentKeys } from './keys';
import { KeptLogGroup } from './kept-log-group';
import { bucketName, invocationLogRoleName, logGroupName } from './names';
import { policyDocument, trustServiceFor } from './policy-document';
import { PrivateBucket } from './private-bucket';

/**
 * Prompts and completions: apart from audit records, under a key of their own, and deleted after a short time.
 * Bedrock writes invocations to the log group, and those too large for a log event to the bucket.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html
 */
export class ContentStore extends Construct {
  readonly bucket: PrivateBucket;
  readonly invocationLog: KeptLogGroup;

  constructor(scope: Construct, id: string, { blueprint }: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const { environment, logging } = blueprint;
    const { account, region } = environment;
    const keyArn = keys.content.in(this);
    const name = bucketName(environment, 'content');
    const anyBedrock = `arn:aws:bedrock:${region}:${account}:*`;
    this.bucket = new PrivateBucket(this, 'Bucket', {
      bucketName: name,
      keyArn,
      statements: [
        {
          Sid: 'BedrockWritesInvocations',
          Effect: 'Allow',
          Principal: { Service: 'bedrock.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: `arn:aws:s3:::${name}/AWSLogs/${account}/BedrockModelInvocationLogs/*`,
          Condition: {
            StringEquals: { 'aws:SourceAccount': account },
            ArnLike: { 'aws:SourceArn': anyBedrock },
          },
        },
      ],
      settings: {
        lifecycleConfiguration: {
          rules: [
            {
              id: 'delete-content',
              status: 'Enabled',
              // A deleted version stays one more day: the two together are the retention.
              expirationInDays: Math.max(1, logging.contentRetentionDays - 1),
              noncurrentVersionExpiration: { noncurrentDays: 1 },
              abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
            },
          ],
        },
      },
    });
    this.invocationLog = new KeptLogGroup(this, 'InvocationLog', {
      logGroupName: logGroupName(environment, 'content', 'model-invocations'),
      keyArn,
      retentionDays: logging.contentRetentionDays,
    });
    new CfnRole(this, 'InvocationLogRole', {
      roleName: invocationLogRoleName(environment),
      description: 'Lets Bedrock write prompts and completions to their log group.',
      assumeRolePolicyDocument: trustServiceFor('bedrock.amazonaws.com', account, anyBedrock),
      policies: [
        {
          policyName: 'write',
          policyDocument: policyDocument({
            Sid: 'WriteInvocations',
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: `${this.invocationLog.arn}:log-stream:aws/bedrock/modelinvocations`,
          }),
        },
      ],
    });
  }
}

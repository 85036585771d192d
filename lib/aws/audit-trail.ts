import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { AwsEnvironment } from './environment';
import type { KeptLogGroup } from './kept-log-group';
import { bucketName, trailArn } from './names';
import { policyDocument, trustService } from './policy-document';
import type { Statement } from './policy-document';
import type { PrivateBucket } from './private-bucket';

/** Adds the trail that records every call in the account, and who reads prompts and weights. */
export function addTrail(
  scope: Construct,
  { blueprint }: AwsEnvironment,
  keyArn: string,
  landing: PrivateBucket,
  logGroup: KeptLogGroup,
): void {
  const { environment } = blueprint;
  const role = new CfnRole(scope, 'TrailLogRole', {
    description: 'Lets CloudTrail write to its log group.',
    assumeRolePolicyDocument: trustService('cloudtrail.amazonaws.com'),
    policies: [
      {
        policyName: 'write',
        policyDocument: policyDocument({
          Sid: 'WriteTrail',
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: `${logGroup.arn}:log-stream:*`,
        }),
      },
    ],
  });
  const trail = new CfnTrail(scope, 'Trail', {
    trailName: environment.name,
    isLogging: true,
    // What is tried in any other Region is recorded too, here in London.
    isMultiRegionTrail: true,
    includeGlobalServiceEvents: true,
    enableLogFileValidation: true,
    s3BucketName: landing.bucket.ref,
    kmsKeyId: keyArn,
    cloudWatchLogsLogGroupArn: `${logGroup.arn}:*`,
    cloudWatchLogsRoleArn: role.attrArn,
    advancedEventSelectors: [
      { name: 'Management', fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }] },
      {
        name: 'Who reads prompts and weights',
        fieldSelectors: [
          { field: 'eventCategory', equalTo: ['Data'] },
          { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
          {
            field: 'resources.ARN',
            startsWith: [
              `arn:aws:s3:::${bucketName(environment, 'content')}/`,
              `arn:aws:s3:::${bucketName(environment, 'weights')}/`,
            ],
          },
        ],
      },
    ],
  });
  trail.addResourceDependency(landing.policy);
  trail.addResourceDependency(logGroup.logGroup);
}

/** What a bucket's policy says so that the trail can write to it. */
export function trailStatements(
  environment: AwsEnvironment['blueprint']['environment'],
  bucketArn: string,
): Statement[] {
  const fromTrail = { StringEquals: { 'aws:SourceArn': trailArn(environment) } };
  return [
    {
      Sid: 'TrailLooksAtBucket',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:GetBucketAcl',
      Resource: bucketArn,
      Condition: fromTrail,
    },
    {
      Sid: 'TrailWrites',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${bucketArn}/AWSLogs/${environment.account}/*`,
      Condition: { StringEquals: { ...fromTrail.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
  ];
}

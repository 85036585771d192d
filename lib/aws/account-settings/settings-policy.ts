import type { AwsEnvironment } from '../environment';
import { invocationLogRoleName, roleArn } from '../names';
import { policyDocument } from '../policy-document';
import type { PolicyDocument, Statement } from '../policy-document';

type Environment = AwsEnvironment['blueprint']['environment'];

/** What the account-settings function may do: set, and read back, exactly the settings it knows. */
export function settingsPolicy(
  environment: Environment,
  computeKeyArn: string,
  logArn: string,
): PolicyDocument {
  return policyDocument(
    ...modelStatements(environment),
    ...networkStatements(environment),
    {
      Sid: 'BucketSettings',
      Effect: 'Allow',
      Action: ['s3:PutAccountPublicAccessBlock', 's3:GetAccountPublicAccessBlock'],
      Resource: '*',
    },
    { Sid: 'LookAtVolumeKey', Effect: 'Allow', Action: 'kms:DescribeKey', Resource: computeKeyArn },
    {
      Sid: 'WriteLog',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: `${logArn}:log-stream:*`,
    },
  );
}

function modelStatements(environment: Environment): Statement[] {
  return [
    {
      Sid: 'ModelSettings',
      Effect: 'Allow',
      Action: [
        'bedrock:PutModelInvocationLoggingConfiguration',
        'bedrock:GetModelInvocationLoggingConfiguration',
        'bedrock:PutAccountDataRetention',
        'bedrock:GetAccountDataRetention',
      ],
      // These calls are about the account and name no resource.
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': environment.region } },
    },
    {
      Sid: 'HandOverInvocationLogRole',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: roleArn(environment, invocationLogRoleName(environment)),
      Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
    },
  ];
}

function networkStatements({ account, region }: Environment): Statement[] {
  return [
    {
      Sid: 'VolumeSettings',
      Effect: 'Allow',
      Action: [
        'ec2:EnableEbsEncryptionByDefault',
        'ec2:GetEbsEncryptionByDefault',
        'ec2:ModifyEbsDefaultKmsKeyId',
        'ec2:GetEbsDefaultKmsKeyId',
        'ec2:DescribeSecurityGroupRules',
      ],
      // These calls are about the account and name no resource.
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': region } },
    },
    {
      Sid: 'CloseDefaultSecurityGroups',
      Effect: 'Allow',
      Action: ['ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'],
      Resource: [
        `arn:aws:ec2:${region}:${account}:security-group/*`,
        `arn:aws:ec2:${region}:${account}:security-group-rule/*`,
      ],
    },
  ];
}

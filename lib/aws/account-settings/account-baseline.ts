import { CfnSnapshotBlockPublicAccess, CfnVPCBlockPublicAccessOptions } from 'aws-cdk-lib/aws-ec2';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { KeptLogGroup } from '../kept-log-group';
import { bucketName, invocationLogRoleName, logGroupName, roleArn } from '../names';
import { policyDocument, trustService } from '../policy-document';
import type { Statement } from '../policy-document';
import { addAccountSetting, settingsFunctionName } from './account-setting';
import { HANDLER } from './handler';

/**
 * What is set once for the whole account. A stage has an account to itself, so nothing else depends on these.
 * The function runs outside any VPC and calls AWS APIs of the Region only: see docs/decisions.
 */
export class AccountBaseline extends Construct {
  constructor(scope: Construct, id: string, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const { blueprint } = environment;
    const { account } = blueprint.environment;
    new CfnVPCBlockPublicAccessOptions(this, 'VpcBlockPublicAccess', { internetGatewayBlockMode: 'block-bidirectional' });
    new CfnSnapshotBlockPublicAccess(this, 'SnapshotBlockPublicAccess', { state: 'block-all-sharing' });

    const settingsFunction = this.makeFunction(environment, keys);
    const settings = [
      addAccountSetting(this, 'BedrockInvocationLogging', environment, {
        LogGroupName: logGroupName(blueprint.environment, 'content', 'model-invocations'),
        RoleArn: roleArn(blueprint.environment, invocationLogRoleName(blueprint.environment)),
        BucketName: bucketName(blueprint.environment, 'content'),
      }),
      addAccountSetting(this, 'BedrockDataRetention', environment, { Mode: 'none' }),
      addAccountSetting(this, 'EbsEncryptionByDefault', environment, { KeyArn: keys.compute.in(this) }),
      addAccountSetting(this, 'S3AccountPublicAccessBlock', environment, { AccountId: account }),
    ];
    for (const setting of settings) setting.node.addDependency(settingsFunction);
  }

  private makeFunction(environment: AwsEnvironment, keys: EnvironmentKeys): CfnFunction {
    const { blueprint } = environment;
    const log = new KeptLogGroup(this, 'SettingsLog', {
      logGroupName: logGroupName(blueprint.environment, 'audit', 'account-settings'),
      keyArn: keys.audit.in(this),
      retentionDays: blueprint.logging.auditRetentionDays,
    });
    const role = new CfnRole(this, 'SettingsRole', {
      // The guard rails of the organisation know the role by its name.
      roleName: settingsFunctionName(environment),
      description: 'Sets and reads back the account settings that no CloudFormation type covers.',
      assumeRolePolicyDocument: trustService('lambda.amazonaws.com'),
      policies: [{ policyName: 'settings', policyDocument: policyDocument(...settingsStatements(environment, keys.compute.in(this), log.arn)) }],
    });
    const settingsFunction = new CfnFunction(this, 'SettingsFunction', {
      functionName: settingsFunctionName(environment),
      description: 'Sets and reads back the account settings that no CloudFormation type covers.',
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      handler: 'index.handler',
      code: { zipFile: HANDLER },
      role: role.attrArn,
      timeout: 120,
      memorySize: 256,
      loggingConfig: { logGroup: log.logGroupName, logFormat: 'JSON' },
    });
    settingsFunction.node.addDependency(log);
    return settingsFunction;
  }
}

function settingsStatements({ blueprint }: AwsEnvironment, computeKeyArn: string, logArn: string): Statement[] {
  const { environment } = blueprint;
  const { account, region } = environment;
  return [
    {
      Sid: 'BedrockAccountSettings',
      Effect: 'Allow',
      Action: [
        'bedrock:PutModelInvocationLoggingConfiguration',
        'bedrock:GetModelInvocationLoggingConfiguration',
        'bedrock:PutAccountDataRetention',
        'bedrock:GetAccountDataRetention',
      ],
      // These calls are about the account and name no resource.
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': region } },
    },
    {
      Sid: 'HandOverInvocationLogRole',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: roleArn(environment, invocationLogRoleName(environment)),
      Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
    },
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
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': region } },
    },
    {
      Sid: 'CloseDefaultSecurityGroups',
      Effect: 'Allow',
      Action: ['ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'],
      Resource: [`arn:aws:ec2:${region}:${account}:security-group/*`, `arn:aws:ec2:${region}:${account}:security-group-rule/*`],
    },
    {
      Sid: 'BucketSettings',
      Effect: 'Allow',
      Action: ['s3:PutAccountPublicAccessBlock', 's3:GetAccountPublicAccessBlock'],
      Resource: '*',
    },
    { Sid: 'LookAtVolumeKey', Effect: 'Allow', Action: 'kms:DescribeKey', Resource: computeKeyArn },
    { Sid: 'WriteLog', Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: `${logArn}:log-stream:*` },
  ];
}

import { CfnSnapshotBlockPublicAccess, CfnVPCBlockPublicAccessOptions } from 'aws-cdk-lib/aws-ec2';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';
import type { EnvironmentKeys } from '../keys';
import { KeptLogGroup } from '../kept-log-group';
import { bucketName, invocationLogRoleName, logGroupName, roleArn } from '../names';
import { trustService } from '../policy-document';
import { addAccountSetting, settingsFunctionName } from './account-setting';
import { HANDLER } from './handler';
import { settingsPolicy } from './settings-policy';

/**
 * What is set once for the whole account. A stage has an account to itself, so nothing else depends on these.
 * The function runs outside any VPC and calls AWS APIs of the Region only: see docs/decisions.
 */
export class AccountBaseline extends Construct {
  constructor(scope: Construct, id: string, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const { blueprint } = environment;
    const { account } = blueprint.environment;
    new CfnVPCBlockPublicAccessOptions(this, 'VpcBlockPublicAccess', {
      internetGatewayBlockMode: 'block-bidirectional',
    });
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
      policies: [
        {
          policyName: 'settings',
          policyDocument: settingsPolicy(blueprint.environment, keys.compute.in(this), log.arn),
        },
      ],
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

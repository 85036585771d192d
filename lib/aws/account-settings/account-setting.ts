import { CfnResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AwsEnvironment } from '../environment';

/** The settings that the account-settings function knows, with their properties. */
export interface AccountSettings {
  /** Every model invocation is recorded. @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html */
  readonly BedrockInvocationLogging: { LogGroupName: string; RoleArn: string; BucketName: string };
  /** What Bedrock itself keeps. @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutAccountDataRetention.html */
  readonly BedrockDataRetention: { Mode: 'none' };
  /** Volumes that nobody thought about. */
  readonly EbsEncryptionByDefault: { KeyArn: string };
  readonly S3AccountPublicAccessBlock: { AccountId: string };
  /** A VPC's default security group, which cannot be deleted, left without rules. */
  readonly ClosedDefaultSecurityGroup: { GroupId: string };
}

/** Seconds that CloudFormation waits for the function before it fails the deployment. */
const SERVICE_TIMEOUT_SECONDS = 180;

/** The function's name is fixed, so that the settings of any stack can name it. */
export function settingsFunctionName({ blueprint }: AwsEnvironment): string {
  return `${blueprint.environment.name}-account-settings`;
}

/** A setting that no CloudFormation type covers, made by the account-settings function. */
export function addAccountSetting<K extends keyof AccountSettings>(
  scope: Construct,
  setting: K,
  environment: AwsEnvironment,
  properties: AccountSettings[K],
): CfnResource {
  const { account, region } = environment.blueprint.environment;
  return new CfnResource(scope, setting, {
    type: `Custom::${setting}`,
    properties: {
      ServiceToken: `arn:aws:lambda:${region}:${account}:function:${settingsFunctionName(environment)}`,
      ServiceTimeout: SERVICE_TIMEOUT_SECONDS,
      ...properties,
    },
  });
}

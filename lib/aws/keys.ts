import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { AwsEnvironment } from './environment';
import { trailArn } from './names';
import { policyDocument } from './policy-document';
import type { Statement } from './policy-document';
import { PublishedValue } from './published-value';
import { retain } from './retain';

/** What each key protects. */
export const KEY_PURPOSES = {
  audit: 'audit records: CloudTrail, network flows, DNS queries, control planes',
  content: 'prompts and completions',
  compute: 'volumes of nodes and model containers, and Kubernetes secrets',
  models: 'model weights, container images and guardrails',
  alerts: 'alert messages',
} as const;

export type KeyPurpose = keyof typeof KEY_PURPOSES;

/** ARNs of the environment's keys, by purpose. */
export type EnvironmentKeys = Readonly<Record<KeyPurpose, { in: (scope: Construct) => string }>>;

/** Days between a request to delete a key and its end: the longest that KMS allows. */
const DELETION_WINDOW_DAYS = 30;

/** A customer-managed key for each purpose, or the department's own where it names one. */
export class Keys extends Construct {
  readonly keys: EnvironmentKeys;

  constructor(scope: Construct, id: string, environment: AwsEnvironment) {
    super(scope, id);
    const key = (purpose: KeyPurpose): { in: (scope: Construct) => string } => {
      const existing = environment.asked.keys[purpose];
      return existing === undefined ? this.make(purpose, environment) : { in: () => existing };
    };
    this.keys = {
      audit: key('audit'),
      content: key('content'),
      compute: key('compute'),
      models: key('models'),
      alerts: key('alerts'),
    };
  }

  private make(purpose: KeyPurpose, environment: AwsEnvironment): PublishedValue {
    const { name } = environment.blueprint.environment;
    const title = `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}`;
    const key = new CfnKey(this, title, {
      description: `${name}: ${KEY_PURPOSES[purpose]}`,
      enableKeyRotation: true,
      multiRegion: false,
      pendingWindowInDays: DELETION_WINDOW_DAYS,
      keyPolicy: policyDocument(...keyStatements(purpose, environment)),
    });
    // Without its key, what it protects is lost.
    retain(key);
    new CfnAlias(this, `${title}Alias`, { aliasName: `alias/${name}/${purpose}`, targetKeyId: key.ref });
    return new PublishedValue(this, `${title}KeyArn`, key.attrArn);
  }
}

function keyStatements(purpose: KeyPurpose, environment: AwsEnvironment): Statement[] {
  const { account } = environment.blueprint.environment;
  return [
    {
      // IAM policies in the account decide who else may use the key; nobody outside it can be given it there.
      Sid: 'AccountAdministersKey',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
    ...SERVICES_BY_PURPOSE[purpose](environment),
  ];
}

const SERVICES_BY_PURPOSE: Readonly<Record<KeyPurpose, (environment: AwsEnvironment) => Statement[]>> = {
  audit: (environment) => [
    useByLogs(environment),
    useByCloudTrail(environment),
    readByLogArchive(environment),
  ],
  content: (environment) => [
    useByLogs(environment),
    useByService('Bedrock', 'bedrock.amazonaws.com', environment),
  ],
  compute: (environment) => [useByAutoScaling(environment), grantByAutoScaling(environment)],
  models: () => [],
  alerts: (environment) => [
    useByService('CloudWatch', 'cloudwatch.amazonaws.com', environment),
    useByEventBridge(),
    useByService('Budgets', 'budgets.amazonaws.com', environment),
  ],
};

const USE = ['kms:Decrypt', 'kms:GenerateDataKey*'] as const;

function useByService(title: string, service: string, { blueprint }: AwsEnvironment): Statement {
  return {
    Sid: `${title}UsesKey`,
    Effect: 'Allow',
    Principal: { Service: service },
    Action: USE,
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': blueprint.environment.account } },
  };
}

function useByLogs({ blueprint }: AwsEnvironment): Statement {
  const { account, region } = blueprint.environment;
  return {
    Sid: 'LogGroupsUseKey',
    Effect: 'Allow',
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    Resource: '*',
    Condition: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:*` },
    },
  };
}

function useByCloudTrail({ blueprint }: AwsEnvironment): Statement {
  return {
    Sid: 'CloudTrailUsesKey',
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: ['kms:GenerateDataKey*', 'kms:DescribeKey', 'kms:Decrypt'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceArn': trailArn(blueprint.environment) } },
  };
}

/** EventBridge publishes to a topic without saying on whose behalf, so there is nothing to hold a condition to. */
function useByEventBridge(): Statement {
  return {
    Sid: 'EventBridgeUsesKey',
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: USE,
    Resource: '*',
  };
}

function readByLogArchive({ blueprint, estate }: AwsEnvironment): Statement {
  return {
    Sid: 'LogArchiveReads',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${estate.logArchive.account}:root` },
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': `s3.${blueprint.environment.region}.amazonaws.com` } },
  };
}

/**
 * Node groups start instances through Auto Scaling's own role. It is named by condition and not as principal,
 * because KMS refuses a key policy that names a role before AWS has created it.
 */
function autoScalingRole({
  blueprint,
}: AwsEnvironment): Pick<Statement, 'Principal'> & { arn: string; account: string } {
  const { account } = blueprint.environment;
  const arn = `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
  return { Principal: { AWS: '*' }, arn, account };
}

function useByAutoScaling(environment: AwsEnvironment): Statement {
  const { Principal, arn, account } = autoScalingRole(environment);
  return {
    Sid: 'AutoScalingUsesKey',
    Effect: 'Allow',
    Principal,
    Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:CallerAccount': account }, ArnEquals: { 'aws:PrincipalArn': arn } },
  };
}

function grantByAutoScaling(environment: AwsEnvironment): Statement {
  const { Principal, arn, account } = autoScalingRole(environment);
  return {
    Sid: 'AutoScalingGrantsKeyToVolumes',
    Effect: 'Allow',
    Principal,
    Action: 'kms:CreateGrant',
    Resource: '*',
    Condition: {
      StringEquals: { 'kms:CallerAccount': account },
      ArnEquals: { 'aws:PrincipalArn': arn },
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
    },
  };
}

import { policyDocument } from '../policy-document';
import type { PolicyDocument } from '../policy-document';
import { DEPLOYMENT_ROLES } from './deployment-roles';

interface Kept {
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
}

/** What may not be touched, by the statement that says so. */
const KEPT: Readonly<Record<string, Kept>> = {
  KeepTrails: {
    Action: [
      'cloudtrail:DeleteTrail',
      'cloudtrail:PutEventSelectors',
      'cloudtrail:StopLogging',
      'cloudtrail:UpdateTrail',
    ],
    Resource: '*',
  },
  KeepNetworkRecords: {
    Action: [
      'ec2:DeleteFlowLogs',
      'route53resolver:DeleteResolverQueryLogConfig',
      'route53resolver:DisassociateResolverQueryLogConfig',
    ],
    Resource: '*',
  },
  KeepModelRecords: {
    Action: [
      'bedrock:DeleteEnforcedGuardrailConfiguration',
      'bedrock:DeleteModelInvocationLoggingConfiguration',
      'bedrock:PutAccountDataRetention',
      'bedrock:PutEnforcedGuardrailConfiguration',
      'bedrock:PutModelInvocationLoggingConfiguration',
    ],
    Resource: '*',
  },
  KeepLogGroups: {
    Action: [
      'logs:DeleteLogGroup',
      'logs:DeleteLogStream',
      'logs:DeleteRetentionPolicy',
      'logs:DisassociateKmsKey',
      'logs:PutRetentionPolicy',
    ],
    Resource: [
      'arn:aws:logs:*:*:log-group:/*/audit/*',
      'arn:aws:logs:*:*:log-group:/*/content/*',
      'arn:aws:logs:*:*:log-group:/aws/containerinsights/*',
      'arn:aws:logs:*:*:log-group:/aws/eks/*',
    ],
  },
  KeepArchives: {
    Action: [
      's3:BypassGovernanceRetention',
      's3:DeleteBucket',
      's3:DeleteBucketPolicy',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketVersioning',
      's3:PutLifecycleConfiguration',
    ],
    Resource: ['arn:aws:s3:::*-audit-archive-*', 'arn:aws:s3:::*-audit-landing-*'],
  },
  // Whoever could change these would be exempt from everything above and below.
  KeepExemptions: {
    Action: [
      'iam:AttachRolePolicy',
      'iam:CreateRole',
      'iam:DeleteRole*',
      'iam:PutRolePolicy',
      'iam:UpdateAssumeRolePolicy',
      'lambda:*FunctionCode',
      'lambda:*FunctionConfiguration',
    ],
    Resource: ['arn:aws:iam::*:role/*-account-settings', 'arn:aws:lambda:*:*:function:*-account-settings'],
  },
  KeepKeys: {
    Action: ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:ScheduleKeyDeletion'],
    Resource: '*',
  },
};

/** What records, and what was recorded, stays: only deployments change how things are recorded. */
export function protectedRecords(): PolicyDocument {
  return policyDocument(
    ...Object.entries(KEPT).map(([Sid, { Action, Resource }]) => ({
      Sid,
      Effect: 'Deny' as const,
      Action,
      Resource,
      Condition: { ArnNotLike: { 'aws:PrincipalArn': DEPLOYMENT_ROLES } },
    })),
  );
}

import { policyDocument } from '../policy-document';
import type { PolicyDocument, Statement } from '../policy-document';
import { DEPLOYMENT_ROLES } from './deployment-roles';

/** What records, and what was recorded, stays. */
export function protectedRecords(): PolicyDocument {
  const unlessDeployed = { ArnNotLike: { 'aws:PrincipalArn': DEPLOYMENT_ROLES } };
  const deny = (Sid: string, Action: readonly string[], Resource: string | readonly string[]): Statement => ({
    Sid,
    Effect: 'Deny',
    Action,
    Resource,
    Condition: unlessDeployed,
  });
  return policyDocument(
    deny('KeepTrails', ['cloudtrail:DeleteTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'], '*'),
    deny('KeepFlowLogs', ['ec2:DeleteFlowLogs', 'route53resolver:DeleteResolverQueryLogConfig', 'route53resolver:DisassociateResolverQueryLogConfig'], '*'),
    deny(
      'KeepInvocationLogs',
      [
        'bedrock:DeleteEnforcedGuardrailConfiguration',
        'bedrock:DeleteModelInvocationLoggingConfiguration',
        'bedrock:PutAccountDataRetention',
        'bedrock:PutEnforcedGuardrailConfiguration',
        'bedrock:PutModelInvocationLoggingConfiguration',
      ],
      '*',
    ),
    deny(
      'KeepLogGroups',
      ['logs:DeleteLogGroup', 'logs:DeleteLogStream', 'logs:DeleteRetentionPolicy', 'logs:DisassociateKmsKey', 'logs:PutRetentionPolicy'],
      ['arn:aws:logs:*:*:log-group:/*/audit/*', 'arn:aws:logs:*:*:log-group:/*/content/*', 'arn:aws:logs:*:*:log-group:/aws/eks/*'],
    ),
    deny(
      'KeepArchives',
      ['s3:BypassGovernanceRetention', 's3:DeleteBucket', 's3:DeleteBucketPolicy', 's3:PutBucketObjectLockConfiguration', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'],
      ['arn:aws:s3:::*-audit-archive-*', 'arn:aws:s3:::*-audit-landing-*'],
    ),
    deny('KeepKeys', ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:ScheduleKeyDeletion'], '*'),
  );
}

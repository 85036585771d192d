import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { addTrail, trailStatements } from './audit-trail';
import type { AwsEnvironment } from './environment';
import type { EnvironmentKeys } from './keys';
import { KeptLogGroup } from './kept-log-group';
import { bucketName, deploymentRoleArn, logGroupName } from './names';
import { policyDocument, trustService } from './policy-document';
import type { Statement } from './policy-document';
import { PrivateBucket } from './private-bucket';

/** Days that records wait in the landing bucket: long enough to notice and mend a failed replication. */
const LANDING_DAYS = 30;

/**
 * Audit records: CloudTrail writes to a landing bucket, from which S3 copies each object, within the Region,
 * into an archive that is locked for the whole retention. They are two because AWS does not say that its log
 * services can write to a bucket with a default lock.
 */
export class LogArchive extends Construct {
  readonly trailLogGroup: KeptLogGroup;

  constructor(scope: Construct, id: string, environment: AwsEnvironment, keys: EnvironmentKeys) {
    super(scope, id);
    const key = keys.audit.in(this);
    const archive = this.makeArchive(environment, key);
    const landing = this.makeLanding(environment, key, archive);
    this.trailLogGroup = new KeptLogGroup(this, 'TrailLog', {
      logGroupName: logGroupName(environment.blueprint.environment, 'audit', 'cloudtrail'),
      keyArn: key,
      retentionDays: environment.blueprint.logging.auditRetentionDays,
    });
    addTrail(this, environment, key, landing, this.trailLogGroup);
  }

  private makeArchive({ blueprint, estate }: AwsEnvironment, keyArn: string): PrivateBucket {
    const { environment, logging } = blueprint;
    const name = bucketName(environment, 'audit-archive');
    const arn = `arn:aws:s3:::${name}`;
    return new PrivateBucket(this, 'Archive', {
      bucketName: name,
      keyArn,
      statements: [
        {
          Sid: 'LogArchiveReads',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${estate.logArchive.account}:root` },
          Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
          Resource: [arn, `${arn}/*`],
        },
      ],
      settings: {
        objectLockEnabled: true,
        objectLockConfiguration: {
          objectLockEnabled: 'Enabled',
          rule: {
            defaultRetention: {
              mode: logging.auditLock === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE',
              days: logging.auditRetentionDays,
            },
          },
        },
        lifecycleConfiguration: {
          rules: [
            {
              id: 'delete-when-the-lock-ends',
              status: 'Enabled',
              expirationInDays: logging.auditRetentionDays + 1,
              noncurrentVersionExpiration: { noncurrentDays: 1 },
            },
          ],
        },
      },
    });
  }

  private makeLanding({ blueprint }: AwsEnvironment, keyArn: string, archive: PrivateBucket): PrivateBucket {
    const { environment } = blueprint;
    const name = bucketName(environment, 'audit-landing');
    const arn = `arn:aws:s3:::${name}`;
    const role = this.makeReplicationRole(keyArn, arn, archive.arn);
    const landing = new PrivateBucket(this, 'Landing', {
      bucketName: name,
      keyArn,
      statements: [...trailStatements(environment, arn), ...denyDeletion(environment, arn)],
      settings: {
        lifecycleConfiguration: {
          rules: [
            {
              id: 'delete-after-copying',
              status: 'Enabled',
              expirationInDays: LANDING_DAYS,
              noncurrentVersionExpiration: { noncurrentDays: 1 },
            },
          ],
        },
        replicationConfiguration: {
          role: role.attrArn,
          rules: [
            {
              id: 'to-the-archive',
              status: 'Enabled',
              priority: 1,
              filter: { prefix: '' },
              deleteMarkerReplication: { status: 'Disabled' },
              sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } },
              destination: {
                bucket: archive.arn,
                encryptionConfiguration: { replicaKmsKeyId: keyArn },
                metrics: { status: 'Enabled', eventThreshold: { minutes: 15 } },
                replicationTime: { status: 'Enabled', time: { minutes: 15 } },
              },
            },
          ],
        },
      },
    });
    landing.bucket.addResourceDependency(archive.bucket);
    return landing;
  }

  private makeReplicationRole(keyArn: string, from: string, to: string): CfnRole {
    return new CfnRole(this, 'ReplicationRole', {
      description: 'Copies audit records from the landing bucket to the locked archive.',
      assumeRolePolicyDocument: trustService('s3.amazonaws.com'),
      policies: [
        {
          policyName: 'replicate',
          policyDocument: policyDocument(
            {
              Sid: 'ReadSettings',
              Effect: 'Allow',
              Action: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
              Resource: from,
            },
            {
              Sid: 'ReadRecords',
              Effect: 'Allow',
              Action: [
                's3:GetObjectVersionForReplication',
                's3:GetObjectVersionAcl',
                's3:GetObjectVersionTagging',
              ],
              Resource: `${from}/*`,
            },
            {
              Sid: 'WriteCopies',
              Effect: 'Allow',
              Action: ['s3:ReplicateObject', 's3:ReplicateTags'],
              Resource: `${to}/*`,
            },
            {
              Sid: 'UseKey',
              Effect: 'Allow',
              Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
              Resource: keyArn,
            },
          ),
        },
      ],
    });
  }
}

/** Records leave the landing bucket by its lifecycle only, and only a deployment changes that. */
function denyDeletion(
  environment: AwsEnvironment['blueprint']['environment'],
  bucketArn: string,
): Statement[] {
  return [
    {
      Sid: 'NobodyDeletes',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      Resource: `${bucketArn}/*`,
    },
    {
      Sid: 'OnlyDeploymentsChangeSettings',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:PutLifecycleConfiguration',
        's3:PutReplicationConfiguration',
        's3:PutBucketPolicy',
        's3:DeleteBucketPolicy',
      ],
      Resource: bucketArn,
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': deploymentRoleArn(environment) } },
    },
  ];
}

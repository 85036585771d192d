import { ask } from '../../template';
import type { Resource } from '../../template';
import type { Check, Fault } from '../control';
import { isNoneOf, isOneOf } from '../requirement';
import type { Requirement } from '../requirement';
import { kindOf } from './destinations';
import { isProduction } from './kept-for';
import { judgeSettings } from './settings';

/** What CloudFormation deletes with its stack unless it is told not to, and what of it cannot be had back. */
const KEPT = [
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::EFS::FileSystem',
  'AWS::FSx::FileSystem',
  'AWS::OpenSearchService::Domain',
  'AWS::Neptune::DBCluster',
  'AWS::DocDB::DBCluster',
  'AWS::Redshift::Cluster',
  'AWS::Backup::BackupVault',
  'AWS::Kendra::Index',
];
/** CloudFormation takes a snapshot of these by default. */
const SNAPSHOT = ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'];

const isInCluster = ({ properties }: Resource): boolean =>
  ask(properties, 'DBClusterIdentifier').some(({ value }) => value.kind !== 'absent');

/** Deleting or replacing a stack leaves its data. */
export const deletionPolicies: Check = (templates, context) => {
  const whole =
    context.asked === undefined
      ? []
      : ['AWS::ECR::Repository', 'AWS::Logs::LogGroup', 'AWS::Bedrock::GuardrailVersion'];
  const groups = templates
    .ofType('AWS::Logs::LogGroup')
    .filter((group) => whole.length === 0 && kindOf(group, templates) === 'audit');
  return [
    ...[...KEPT, ...whole].flatMap((type) => templates.ofType(type)),
    ...groups,
    ...SNAPSHOT.flatMap((type) => templates.ofType(type)).filter((each) => !isInCluster(each)),
  ].flatMap((resource) =>
    ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap((path) =>
      judgeSettings(
        {
          path,
          test: isOneOf('Retain', 'Snapshot', 'RetainExceptOnCreate'),
          expected: 'Retain: CloudFormation deletes what is stored with the resource otherwise',
          absent: SNAPSHOT.includes(resource.type) ? 'fine' : 'broken',
        },
        resource,
        templates,
        context,
      ),
    ),
  );
};

const PROTECTED = {
  test: isOneOf(true),
  expected: 'true: one call deletes it otherwise',
  absent: 'broken',
} as const;
const NOT_FORCED = {
  test: isNoneOf(true),
  expected: 'false: what is in it goes with it otherwise',
  absent: 'fine',
} as const;

export const AWS_KEPT_ROWS: readonly Requirement[] = [
  {
    types: ['AWS::RDS::DBCluster', 'AWS::Neptune::DBCluster', 'AWS::DocDB::DBCluster'],
    path: 'DeletionProtection',
    ...PROTECTED,
  },
  {
    types: 'AWS::RDS::DBInstance',
    path: 'DeletionProtection',
    ...PROTECTED,
    when: (resource) => !isInCluster(resource),
  },
  { types: 'AWS::DynamoDB::Table', path: 'DeletionProtectionEnabled', ...PROTECTED },
  {
    types: 'AWS::DynamoDB::GlobalTable',
    path: 'Replicas.DeletionProtectionEnabled',
    ...PROTECTED,
  },
  {
    types: 'AWS::EKS::Cluster',
    path: 'DeletionProtection',
    ...PROTECTED,
    when: (_resource, _templates, context) => isProduction(context),
  },
  {
    types: 'AWS::Logs::LogGroup',
    path: 'DeletionProtectionEnabled',
    ...PROTECTED,
    when: (_resource, _templates, context) => context.asked !== undefined,
  },
  {
    types: 'AWS::S3::Bucket',
    path: 'VersioningConfiguration.Status',
    test: isOneOf('Enabled'),
    expected: 'Enabled: what is overwritten or deleted is lost otherwise',
    absent: 'broken',
    when: (_resource, _templates, context) => context.asked !== undefined,
  },
  { types: 'AWS::ECR::Repository', path: 'EmptyOnDelete', ...NOT_FORCED },
  {
    types: ['aws_db_instance'],
    path: 'deletion_protection',
    ...PROTECTED,
    when: ({ properties }) => ask(properties, 'replicate_source_db')[0]?.value.kind === 'absent',
  },
  {
    types: ['aws_rds_cluster', 'aws_docdb_cluster', 'aws_neptune_cluster'],
    path: 'deletion_protection',
    ...PROTECTED,
  },
  { types: 'aws_dynamodb_table', path: 'deletion_protection_enabled', ...PROTECTED },
  {
    types: [
      'aws_db_instance',
      'aws_rds_cluster',
      'aws_docdb_cluster',
      'aws_neptune_cluster',
      'aws_redshift_cluster',
    ],
    path: 'skip_final_snapshot',
    test: isNoneOf(true),
    expected: 'false: no snapshot is left otherwise',
    absent: 'fine',
  },
  { types: ['aws_s3_bucket', 'aws_backup_vault'], path: 'force_destroy', ...NOT_FORCED },
  { types: 'aws_ecr_repository', path: 'force_delete', ...NOT_FORCED },
];

/** Terraform leaves the stores of audit records: it refuses to destroy them, or a lock of theirs does. */
export const auditStores: Check = (templates, context) =>
  templates
    .ofType('aws_s3_bucket')
    .filter((bucket) => kindOf(bucket, templates) === 'audit' && !isLocked(bucket))
    .flatMap((bucket): Fault[] =>
      judgeSettings(
        {
          path: 'lifecycle.prevent_destroy',
          test: isOneOf(true),
          expected: 'true, because audit records arrive here',
          absent: 'broken',
        },
        bucket,
        templates,
        context,
      ),
    );

function isLocked({ properties }: Resource): boolean {
  return ask(properties, 'object_lock_enabled').some(
    ({ value }) => value.kind === 'known' && String(value.value) === 'true',
  );
}

import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { judgePart } from '../judge-part';
import { all, isNoneOf, isOneOf, require } from '../requirement';
import type { Requirement } from '../requirement';

const FLAGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
const FLAGS_TERRAFORM = [
  'block_public_acls',
  'block_public_policy',
  'ignore_public_acls',
  'restrict_public_buckets',
];
const CLOSED = 'true: a flag that is not set is off, and all four are needed to keep a bucket closed';
const CLOSED_BLOCK = 'all four flags, and true: a bucket that has none is not kept closed';
const PUBLIC_ACLS = isNoneOf('PublicRead', 'PublicReadWrite', 'AuthenticatedRead');
const PUBLIC_ACLS_TERRAFORM = isNoneOf('public-read', 'public-read-write', 'authenticated-read');
const NO_PUBLIC_ACL = 'an access control list that is private';

const flagRows: Requirement[] = [
  ...FLAGS.map((flag) => ({
    types: 'AWS::S3::AccessPoint',
    path: `PublicAccessBlockConfiguration.${flag}`,
    test: isOneOf(true),
    expected: CLOSED,
    absent: 'fine' as const,
  })),
  ...FLAGS_TERRAFORM.map((flag) => ({
    types: ['aws_s3_bucket_public_access_block', 'aws_s3_account_public_access_block'],
    path: flag,
    test: isOneOf(true),
    expected: CLOSED,
    absent: 'broken' as const,
  })),
];

/** Buckets that everybody could be let into. */
export const noOpenBuckets: Check = all(
  require([
    ...flagRows,
    {
      types: 'AWS::S3::Bucket',
      path: 'AccessControl',
      test: PUBLIC_ACLS,
      expected: NO_PUBLIC_ACL,
      absent: 'fine',
    },
    {
      types: ['aws_s3_bucket', 'aws_s3_bucket_acl'],
      path: 'acl',
      test: PUBLIC_ACLS_TERRAFORM,
      expected: NO_PUBLIC_ACL,
      absent: 'fine',
    },
  ]),
  blockInEachBucket,
  blockForEachBucket,
);

/** CloudFormation says it in the bucket. A block that is not there at all is one fault and not four. */
function blockInEachBucket(templates: Templates, context: Context): Fault[] {
  return templates
    .ofType('AWS::S3::Bucket')
    .flatMap((bucket) =>
      ask(bucket.properties, 'PublicAccessBlockConfiguration').flatMap((block) =>
        (block.value.kind === 'map' ? FLAGS : ['']).flatMap((path) =>
          judgePart(
            { path, test: isOneOf(true), expected: path === '' ? CLOSED_BLOCK : CLOSED, absent: 'broken' },
            bucket,
            block,
            templates,
            context,
          ),
        ),
      ),
    );
}

/** Terraform says whether a bucket is closed in a resource of its own. */
function blockForEachBucket(templates: Templates): Fault[] {
  if (templates.ofType('aws_s3_account_public_access_block').length > 0) return [];
  return templates
    .ofType('aws_s3_bucket')
    .filter((bucket) => !isBlocked(bucket, templates))
    .map((subject) => ({
      subject,
      path: '',
      verdict: 'broken',
      got: 'no aws_s3_bucket_public_access_block',
      expected: 'one for this bucket, with all four of its flags true',
    }));
}

function isBlocked(bucket: Resource, templates: Templates): boolean {
  const names = namesIn(bucket, 'bucket');
  return templates
    .ofType('aws_s3_bucket_public_access_block')
    .some(
      (block) =>
        templates.mentionsOf(bucket).some(({ from }) => from === block) ||
        namesIn(block, 'bucket').some((name) => names.includes(name)),
    );
}

function namesIn(resource: Resource, path: string): string[] {
  return ask(resource.properties, path).flatMap(({ value }) =>
    value.kind === 'known' ? [String(value.value)] : [],
  );
}

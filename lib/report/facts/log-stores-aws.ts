import { copiesOf, expiriesOf, partsOf, recordKindOf } from '../../policy';
import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { LogKind, LogLock, StoreRow } from './logs';
import { addressOf, either, isSaid, NOT_SAID, numbersAt, spoken, wordsOf } from './spoken';
import { whoMay } from './who-may-aws';

const GROUPS = [
  ['AWS::Logs::LogGroup', 'LogGroupName', 'RetentionInDays', 'DeletionProtectionEnabled'],
  ['aws_cloudwatch_log_group', 'name', 'retention_in_days', 'deletion_protection_enabled'],
] as const;

/** Log groups, buckets that records are sent to, and the buckets that those are copied to. */
export function awsStores(templates: Templates): StoreRow[] {
  return [
    ...GROUPS.flatMap(([type, ...names]) =>
      templates.ofType(type).map((group) => groupRow(group, names, templates)),
    ),
    ...['AWS::S3::Bucket', 'aws_s3_bucket'].flatMap((type) => bucketRows(templates.ofType(type), templates)),
  ];
}

function groupRow(
  group: Resource,
  [name, retention, guard]: readonly [string, string, string],
  templates: Templates,
): StoreRow {
  const { properties } = group;
  const { all } = numbersAt(properties, retention);
  const words = spoken(properties, retention, '0');
  const isProtected = spoken(properties, guard, 'false') === 'true';
  return {
    resource: addressOf(group),
    name: spoken(properties, name, group.address),
    is: 'CloudWatch log group',
    kind: recordKindOf(group, templates),
    // Terraform writes for ever as 0.
    kept: words === '0' ? 'for ever' : `${words} days`,
    days: all.filter((days) => days > 0),
    lock: isProtected
      ? { state: 'loose', words: 'deletion protection, which whoever may change the group can switch off' }
      : { state: 'none', words: 'no lock: a log group cannot be locked' },
    deletedBy:
      whoMay(['logs:DeleteLogGroup', 'logs:DeleteLogStream'], group, templates) +
      (isProtected ? '; deletion protection has to be switched off first' : ''),
    shortenedBy: whoMay(['logs:PutRetentionPolicy'], group, templates),
    copiedTo: [],
  };
}

function bucketRows(buckets: readonly Resource[], templates: Templates): StoreRow[] {
  const kinds = new Map<Resource, LogKind>();
  for (const bucket of buckets) {
    const kind = recordKindOf(bucket, templates);
    if (kind === 'other') continue;
    kinds.set(bucket, kind);
    for (const { archive } of copiesOf(bucket, templates)) {
      if (archive !== undefined) kinds.set(archive, kind);
    }
  }
  return buckets.flatMap((bucket) => {
    const kind = kinds.get(bucket);
    return kind === undefined ? [] : [bucketRow(bucket, kind, templates)];
  });
}

function bucketRow(bucket: Resource, kind: LogKind, templates: Templates): StoreRow {
  const lock = lockOf(bucket, templates);
  const ends = expiriesOf(bucket, templates).map(({ value }) => value);
  const deletes = whoMay(['s3:DeleteObject', 's3:DeleteObjectVersion'], bucket, templates);
  const bypasses = whoMay(['s3:BypassGovernanceRetention'], bucket, templates);
  const changes = whoMay(['s3:PutLifecycleConfiguration'], bucket, templates);
  const relocks = whoMay(['s3:PutBucketObjectLockConfiguration'], bucket, templates);
  const until =
    lock.days === undefined
      ? 'while the lock of a record lasts'
      : `for ${String(lock.days)} days after a record is written`;
  return {
    resource: addressOf(bucket),
    name: spoken(
      bucket.properties,
      bucket.type === 'AWS::S3::Bucket' ? 'BucketName' : 'bucket',
      bucket.address,
    ),
    is: 'S3 bucket',
    kind,
    kept:
      ends.length === 0
        ? 'for ever: no rule deletes them'
        : `${either(ends.map((value) => wordsOf(value)))} days, by a rule`,
    days: numbers(ends.map((value) => wordsOf(value))),
    lock,
    deletedBy:
      lock.state === 'locked'
        ? `nobody ${until}, the root user of the account neither`
        : lock.state === 'loose'
          ? `who may bypass the lock: ${bypasses}`
          : deletes,
    shortenedBy:
      lock.state === 'locked' ? `nobody, for what is written already; for new records: ${relocks}` : changes,
    copiedTo: copiesOf(bucket, templates).flatMap(({ enabled, archive }) =>
      enabled === 'no'
        ? []
        : [archive === undefined ? 'a bucket that is not among the templates' : addressOf(archive)],
    ),
  };
}

const numbers = (words: readonly string[]): number[] =>
  [...new Set(words.filter((text) => /^\d+$/.test(text)).map(Number))].sort((a, b) => a - b);

/** The lock that each object gets when it is written. */
function lockOf(bucket: Resource, templates: Templates): LogLock {
  const isCamel = bucket.type === 'AWS::S3::Bucket';
  const said = partsOf(bucket, 'lock', templates).filter(({ holder, block }) =>
    isSaid(holder.properties, block),
  );
  const [part] = said;
  if (part === undefined) return { state: 'none', words: 'no lock' };
  const at = (name: string): string => `${part.block}.${isCamel ? name : name.toLowerCase()}`;
  const modes = ask(part.holder.properties, at('Mode')).map(({ value }) => wordsOf(value));
  const inYears = isSaid(part.holder.properties, at('Years'));
  const { all, decided } = numbersAt(part.holder.properties, at(inYears ? 'Years' : 'Days'));
  const days = decided && all[0] !== undefined ? { days: all[0] * (inYears ? 365 : 1) } : {};
  const words = `S3 Object Lock, ${either(modes)}, ${spoken(part.holder.properties, at(inYears ? 'Years' : 'Days'))} ${inYears ? 'years' : 'days'}`;
  if (modes.every((mode) => mode === 'COMPLIANCE')) return { state: 'locked', words, ...days };
  if (modes.some((mode) => mode === 'GOVERNANCE' || mode === NOT_SAID))
    return { state: 'loose', words, ...days };
  return { state: 'unknown', words, ...days };
}

import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { isAtLeast, isOneOf, judge } from '../requirement';
import { copiesOf, isThere, partsOf } from './bucket-parts';
import { kindOf } from './destinations';
import { auditDays, isTrial } from './kept-for';
import { missing } from './settings';

/** Buckets that take audit records are locked, or copy each record to one that is. */
export const lockedBuckets: Check = (templates, context) =>
  ['AWS::S3::Bucket', 'aws_s3_bucket']
    .flatMap((type) => templates.ofType(type))
    .filter((bucket) => kindOf(bucket, templates) === 'audit')
    .flatMap((bucket) => [
      ...judgeVersioning(bucket, templates, context),
      ...judgeBucket(bucket, templates, context),
    ]);

function judgeBucket(bucket: Resource, templates: Templates, context: Context): Fault[] {
  const copies = copiesOf(bucket, templates);
  if (copies.length === 0 || partsOf(bucket, 'lock', templates).some(isThere))
    return judgeLock(bucket, templates, context);
  return copies.flatMap(({ part, path, enabled, archive }): Fault[] => [
    ...(enabled === 'yes'
      ? []
      : [
          {
            subject: part.holder,
            path: `${path}.${bucket.type === 'AWS::S3::Bucket' ? 'Status' : 'status'}`,
            verdict: enabled === 'no' ? ('broken' as const) : ('cannot-tell' as const),
            got: enabled === 'no' ? 'a rule that is off' : 'a rule that may be off',
            expected: 'records are copied to the archive: Enabled',
          },
        ]),
    ...(archive === undefined
      ? [
          {
            subject: part.holder,
            path,
            verdict: 'cannot-tell' as const,
            got: 'a bucket that is not among the templates',
            expected: 'an archive that is locked',
          },
        ]
      : [...judgeLock(archive, templates, context), ...judgeVersioning(archive, templates, context)]),
  ]);
}

function judgeLock(bucket: Resource, templates: Templates, context: Context): Fault[] {
  const days = auditDays(context);
  const trial = isTrial(context);
  const isCamel = bucket.type === 'AWS::S3::Bucket';
  const faults = partsOf(bucket, 'lock', templates).flatMap(({ holder, block }) => {
    const name = (camel: string): string => `${block}.${isCamel ? camel : camel.toLowerCase()}`;
    const inYears = ask(holder.properties, name('Years')).some(({ value }) => value.kind !== 'absent');
    return [
      ...judge(
        {
          path: name('Mode'),
          test: trial ? isOneOf('COMPLIANCE', 'GOVERNANCE') : isOneOf('COMPLIANCE'),
          expected: trial
            ? 'a lock, because audit records arrive here'
            : 'COMPLIANCE, because audit records arrive here: nobody can shorten it',
          absent: 'broken',
        },
        holder,
        templates,
        context,
      ),
      ...judge(
        {
          path: name(inYears ? 'Years' : 'Days'),
          test: isAtLeast(inYears ? Math.floor(days / 365) : days),
          expected: `a lock of at least ${String(days)} days`,
          absent: 'broken',
        },
        holder,
        templates,
        context,
      ),
    ];
  });
  return isCamel ? [...faults, ...judgeSwitches(bucket, templates, context)] : faults;
}

function judgeVersioning(bucket: Resource, templates: Templates, context: Context): Fault[] {
  const isLocked = ['ObjectLockEnabled', 'object_lock_enabled'].some((path) =>
    ask(bucket.properties, path).some(
      ({ value }) => value.kind === 'known' && String(value.value) === 'true',
    ),
  );
  return partsOf(bucket, 'versioning', templates).flatMap((part) =>
    isThere(part) || isLocked
      ? judge(
          {
            path: part.block,
            test: isOneOf('Enabled', true),
            expected: 'Enabled: what is overwritten is lost otherwise',
            absent: 'fine',
          },
          part.holder,
          templates,
          context,
        )
      : [missing(bucket, part.block, 'Enabled: what is overwritten is lost otherwise', templates)],
  );
}

/** CloudFormation says twice that a bucket takes a lock. */
function judgeSwitches(bucket: Resource, templates: Templates, context: Context): Fault[] {
  return [
    { path: 'ObjectLockConfiguration.ObjectLockEnabled', wanted: 'Enabled', absent: 'fine' } as const,
    { path: 'ObjectLockEnabled', wanted: true, absent: 'broken' } as const,
  ].flatMap(({ path, wanted, absent }) =>
    judge(
      {
        path,
        test: isOneOf(wanted),
        expected: `${String(wanted)}: the bucket takes no lock otherwise`,
        absent,
      },
      bucket,
      templates,
      context,
    ),
  );
}

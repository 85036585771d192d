import { ask } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { judgePart } from '../judge-part';
import { faultOf, judgeText, worst } from '../judge-text';
import { isAtLeast, judge } from '../requirement';
import type { Requirement, Test, Verdict } from '../requirement';
import { copiesOf, isThere, partsOf } from './bucket-parts';
import { kindOf } from './destinations';
import type { RecordKind } from './destinations';
import { auditDays, contentDays } from './kept-for';
import { missing } from './settings';

/** A number of days that ends; 0 is never in Terraform. */
function isAtMost(most: number): Test {
  return (value) => {
    if (value.kind !== 'known')
      return value.kind === 'map' || value.kind === 'list' ? 'broken' : 'cannot-tell';
    const number = Number(value.value);
    return Number.isFinite(number) && number > 0 && number <= most ? 'fine' : 'broken';
  };
}

/** Every log group ends its records, when its kind of record has to end. */
export const logGroupRetention: Check = (templates, context) =>
  [
    ['AWS::Logs::LogGroup', 'RetentionInDays'] as const,
    ['aws_cloudwatch_log_group', 'retention_in_days'] as const,
  ].flatMap(([type, path]) =>
    templates
      .ofType(type)
      .flatMap((group) =>
        judge({ path, ...retentionOf(kindOf(group, templates), context) }, group, templates, context),
      ),
  );

function retentionOf(kind: RecordKind, context: Context): Pick<Requirement, 'test' | 'expected' | 'absent'> {
  const least = auditDays(context);
  const most = contentDays(context);
  switch (kind) {
    case 'content':
      return {
        test: isAtMost(most),
        expected: `at most ${String(most)} days, because prompts and completions arrive here: they are kept for ever by default`,
        absent: 'broken',
      };
    case 'audit':
      return {
        test: isAtLeast(least),
        expected: `at least ${String(least)} days, because audit records arrive here, and an end: they are kept for ever by default`,
        absent: 'broken',
      };
    case 'other':
      // In an environment that is judged whole, what is no content is a record of what was done.
      return context.asked === undefined ? ENDS : { ...retentionOf('audit', context) };
  }
}

const ENDS = {
  test: isAtMost(Infinity),
  expected: 'a number of days: records are kept for ever by default',
  absent: 'broken',
} as const;

/** Buckets of content are emptied in time, and those of audit records are not emptied early. */
export const bucketRetention: Check = (templates, context) =>
  ['AWS::S3::Bucket', 'aws_s3_bucket']
    .flatMap((type) => templates.ofType(type))
    .flatMap((bucket): Fault[] => {
      const kind = kindOf(bucket, templates);
      if (kind === 'content') return judgeContent(bucket, templates, context);
      if (kind !== 'audit') return [];
      const archives = copiesOf(bucket, templates).flatMap(({ archive }) =>
        archive === undefined ? [] : [archive],
      );
      const isCopied = copiesOf(bucket, templates).length > 0;
      return (isCopied ? archives : [bucket]).flatMap((each) => judgeAudit(each, templates, context));
    });

interface Rule {
  readonly holder: Resource;
  readonly item: Answer;
  readonly camel: boolean;
  /** What it says of whether it is on. */
  readonly status: readonly Answer[];
}

const OFF = /^(Disabled|false)$/;

function rulesOf(bucket: Resource, templates: Templates): Rule[] {
  const camel = bucket.type === 'AWS::S3::Bucket';
  return partsOf(bucket, 'lifecycle', templates).flatMap(({ holder, block }) =>
    ask(holder.properties, `${block}[]`)
      .filter(({ value }) => value.kind === 'map')
      .map((item): Rule => ({
        holder,
        item,
        camel,
        status: ask(item.value, camel ? 'Status' : block === 'rule' ? 'status' : 'enabled'),
      })),
  );
}

/** Whether a rule is on: one that is off by default is off. */
function isOn({ status }: Rule): Verdict {
  return worst(status.map(({ value }) => judgeText(value, (text) => (OFF.test(text) ? 'broken' : 'fine'))));
}

/** Whether a rule is surely off. One that may be on empties a bucket. */
function isOff({ status }: Rule): boolean {
  return status.every(({ value }) => value.kind === 'known' && OFF.test(String(value.value)));
}

const EXPIRES = { camel: 'ExpirationInDays', snake: 'expiration.days' };
const OLD = {
  camel: 'NoncurrentVersionExpiration.NoncurrentDays',
  snake: 'noncurrent_version_expiration.noncurrent_days',
};
const nameIn = ({ camel }: Rule, names: typeof EXPIRES): string => (camel ? names.camel : names.snake);

/** What the rules of a bucket that are on, or may be, say of after how many days objects end. */
export function expiriesOf(bucket: Resource, templates: Templates): Answer[] {
  return rulesOf(bucket, templates)
    .filter((rule) => !isOff(rule))
    .flatMap((rule) => ask(rule.item.value, nameIn(rule, EXPIRES)))
    .filter(({ value }) => value.kind !== 'absent');
}

function judgeContent(bucket: Resource, templates: Templates, context: Context): Fault[] {
  const most = contentDays(context);
  const rules = rulesOf(bucket, templates).filter((rule) => isOn(rule) !== 'broken');
  const [part] = partsOf(bucket, 'lifecycle', templates);
  const expected = `prompts and completions, which arrive here, are deleted after at most ${String(most)} days`;
  const ends = (names: typeof EXPIRES): Fault[] => {
    const saying = rules.filter((rule) =>
      ask(rule.item.value, nameIn(rule, names)).some(({ value }) => value.kind !== 'absent'),
    );
    if (saying.length === 0) return [missing(part?.holder ?? bucket, part?.block ?? '', expected, templates)];
    const faults = saying.map((rule) => [
      ...judgePart(
        { path: nameIn(rule, names), test: isAtMost(most), expected, absent: 'broken' },
        rule.holder,
        rule.item,
        templates,
        context,
      ),
      ...rule.status.flatMap(({ path, value }) =>
        faultOf(
          rule.holder,
          `${rule.item.path}.${path}`,
          judgeText(value, () => 'fine'),
          value,
          expected,
        ),
      ),
    ]);
    // Several rules may each be about some of the objects: the soonest one counts.
    return faults.some((each) => each.length === 0) ? [] : faults.flat();
  };
  const isVersioned = partsOf(bucket, 'versioning', templates).some(isThere);
  return [...ends(EXPIRES), ...(isVersioned ? ends(OLD) : [])];
}

function judgeAudit(bucket: Resource, templates: Templates, context: Context): Fault[] {
  const least = auditDays(context);
  const rules = rulesOf(bucket, templates).filter((rule) => !isOff(rule));
  return rules.flatMap((rule) =>
    judgePart(
      {
        path: nameIn(rule, EXPIRES),
        test: isAtLeast(least),
        expected: `audit records, which arrive here, are kept for at least ${String(least)} days`,
        absent: 'fine',
      },
      rule.holder,
      rule.item,
      templates,
      context,
    ),
  );
}

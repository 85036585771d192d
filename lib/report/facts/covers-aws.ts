import { accountIn, pointersTo, pointsAt, textsIn } from '../../policy';
import type { Statement } from '../../policy';
import { ask, HOLE, referencesIn, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { matchesWildcard } from '../../values';
import type { Certainty } from './allowance';

/** A name that no pattern names but those that name everything. */
const UNNAMED = '\u0001';

/** What ARNs of a resource say after the account; whatever the region and account. */
function samplesOf(target: Resource): { service: string; names: readonly string[] } | undefined {
  const named = (...paths: string[]): string => {
    const texts = paths
      .flatMap((path) => ask(target.properties, path))
      .flatMap(({ value }) => (value.kind === 'known' ? [String(value.value)] : []));
    return texts[0] ?? UNNAMED;
  };
  if (/S3::Bucket$|^aws_s3_bucket$/.test(target.type)) {
    const name = named('BucketName', 'bucket');
    return { service: 's3', names: [name, `${name}/${UNNAMED}`] };
  }
  if (/LogGroup$|log_group$/.test(target.type)) {
    const name = `log-group:${named('LogGroupName', 'name')}`;
    return { service: 'logs', names: [name, `${name}:${UNNAMED}`] };
  }
  if (/IAM::Role$|^aws_iam_role$/.test(target.type)) {
    return { service: 'iam', names: [`role/${named('RoleName', 'name')}`] };
  }
  if (/KMS::|^aws_kms_/.test(target.type)) return { service: 'kms', names: [`key/${UNNAMED}`] };
  return undefined;
}

/** Whether a statement is about a resource, or something in it. What is uncertain may be. */
export function statementCovers(statement: Statement, target: Resource, templates: Templates): Certainty {
  const { resource: holder } = statement;
  const isItsOwn = statement.kind === 'resource' && isAttached(holder, target, templates);
  // A policy of one resource says nothing of another.
  if (statement.kind === 'resource' && !isItsOwn) return 'no';
  const covers = (value: Possible): Certainty => valueCovers(value, target, holder, templates, isItsOwn);
  if (statement.notResources.length > 0)
    return statement.notResources.some((value) => covers(value) === 'yes') ? 'no' : 'yes';
  return best(statement.resources.map(covers));
}

/** Whether a policy is that of a resource: in it, or beside it and naming it. */
function isAttached(holder: Resource, target: Resource, templates: Templates, depth = 0): boolean {
  if (holder === target) return true;
  if (holder.mode === 'data' && depth < 2)
    return templates.mentionsOf(holder).some(({ from }) => isAttached(from, target, templates, depth + 1));
  return pointersTo(
    target,
    templates,
    ['Bucket', 'bucket', 'key_id', 'ResourceArn', 'policy_document', 'PolicyDocument', 'policy'].map(
      (path) => ({
        types: holder.type,
        path,
      }),
    ),
  ).some(({ from }) => from === holder);
}

function valueCovers(
  value: Possible,
  target: Resource,
  from: Resource,
  templates: Templates,
  isItsOwn: boolean,
): Certainty {
  const points = pointsAt(value, target, from, templates);
  if (points !== 'no') return points;
  const samples = samplesOf(target);
  return best(
    textsIn(value).map((text): Certainty => {
      if (/^\*+$/.test(text)) return 'yes';
      if (samples === undefined || !text.startsWith('arn:')) return 'no';
      const [, , service = '', , , ...rest] = text.replaceAll(HOLE, '*').split(':');
      const isMeant =
        matchesWildcard(service, samples.service) &&
        samples.names.some((name) => matchesWildcard(rest.join(':'), name));
      if (!isMeant) return 'no';
      if (!text.includes(HOLE) || isItsOwn) return 'yes';
      // What the hole is filled with is another resource, unless it is not known at all.
      return referencesIn(value).length === 0 ? 'maybe' : 'no';
    }),
  );
}

export function best(all: readonly Certainty[]): Certainty {
  if (all.includes('yes')) return 'yes';
  return all.includes('maybe') ? 'maybe' : 'no';
}

/** The account that a text names as a whole: by its number, or by its root. */
export function accountNamed(value: Possible): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  return /^\d{12}$|:root$/.test(text) || text === accountIn(text) ? accountIn(text) : undefined;
}

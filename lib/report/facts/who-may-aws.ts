import { pointsAt, rolesOf, statementsOf } from '../../policy';
import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { matchesWildcard } from '../../values';
import { addressOf, wordsOf } from './spoken';

type Said = ReturnType<typeof statementsOf>[number];

/** Who is allowed to do something to a log group or bucket, as far as the templates say. */
export function whoMay(actions: readonly string[], store: Resource, templates: Templates): string {
  const about = statementsOf(templates).filter((statement) => isAbout(statement, actions, store, templates));
  const denied = about.filter((each) => each.effect === 'Deny' && each.kind === 'resource' && isForAll(each));
  const [forAll] = denied.filter(({ conditions }) => conditions.length === 0);
  if (forAll !== undefined) {
    return 'nobody, while the policy of the bucket denies it to everybody';
  }
  const [forOthers] = denied.filter(({ conditions }) => conditions.some(({ key }) => /principal/i.test(key)));
  if (forOthers !== undefined) {
    const but = forOthers.conditions.flatMap(({ values }) => values.map((value) => wordsOf(value)));
    return `nobody but ${but.join(', ')}, while the policy of the bucket says so`;
  }
  const allowed = about.filter(
    ({ effect, kind }) => effect === 'Allow' && (kind === 'identity' || kind === 'resource'),
  );
  const names = [...new Set(allowed.flatMap((statement) => holdersOf(statement, templates)))].sort();
  return names.length === 0
    ? 'administrators of the account; these templates allow it to nobody else'
    : `administrators of the account; these templates allow it to ${names.join(', ')}`;
}

const isForAll = ({ principals }: Said): boolean =>
  principals.some(({ type, id }) => (type === '*' || type === 'AWS') && textOf(id) === '*');

function isAbout(
  { actions: said, notActions, resources, notResources, resource, kind }: Said,
  actions: readonly string[],
  store: Resource,
  templates: Templates,
): boolean {
  const takes = (patterns: readonly Possible[], action: string): boolean =>
    patterns.some((pattern) =>
      matchesWildcard((textOf(pattern) ?? '').replaceAll(HOLE, '*').toLowerCase(), action.toLowerCase()),
    );
  const isMeant = actions.some(
    (action) => takes(said, action) || (notActions.length > 0 && !takes(notActions, action)),
  );
  if (!isMeant) return false;
  if (kind === 'resource' && !/BucketPolicy|bucket_policy/.test(resource.type)) return false;
  return notResources.length > 0 || resources.some((value) => reaches(value, store, resource, templates));
}

/** Whether what a statement is for takes in a store, by reference, by name or by a wildcard. */
function reaches(value: Possible, store: Resource, from: Resource, templates: Templates): boolean {
  if (pointsAt(value, store, from, templates) === 'yes') return true;
  const text = textOf(value);
  if (text === undefined || text === HOLE) return false;
  if (!/[*?]/.test(text)) return false;
  const names = ['BucketName', 'LogGroupName', 'bucket', 'name']
    .flatMap((path) => ask(store.properties, path))
    .flatMap((answer) => (answer.value.kind === 'absent' ? [] : [textOf(answer.value) ?? '']));
  const [, , service = '*', , , ...rest] = text.split(':');
  if (text !== '*' && !/^(\*|s3|logs)$/.test(service)) return false;
  const pattern = text === '*' ? '*' : rest.join(':').replaceAll(HOLE, '*');
  const isBucket = /Bucket|s3_bucket/.test(store.type);
  if (text !== '*' && service !== '*' && (service === 's3') !== isBucket) return false;
  const called = names.length === 0 ? ['*'] : names;
  return called.some((name) =>
    (isBucket ? [name, `${name}/x`] : [`log-group:${name}`, `log-group:${name}:x`]).some((each) =>
      matchesWildcard(pattern, each),
    ),
  );
}

function holdersOf({ resource, kind, principals }: Said, templates: Templates): string[] {
  if (kind === 'resource') return principals.map(({ id }) => wordsOf(id));
  const roles = rolesOf(resource, templates);
  return (roles.length > 0 ? roles : [resource]).map(addressOf);
}

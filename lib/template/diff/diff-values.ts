import { ABSENT } from '../value';
import type { Mapping, Value } from '../value';
import type { PropertyChange } from './change';
import { expand, isOrdered, join, plainPath } from './key-of';

/** One text for what means the same, on the side that the value is from. */
type KeyOf = (value: Value, path: string) => string;

export interface Keys {
  readonly before: KeyOf;
  readonly after: KeyOf;
}

/** Names by which an item of a set stays the same item while it changes. */
const IDENTITIES = [
  'Sid', 'sid', 'Id', 'id', 'name', 'Name', 'Key', 'key', 'PolicyName', 'VariantName', 'DeviceName', 'RuleNumber',
  'priority', 'Priority', 'category', 'category_group', 'alias', 'AttributeName', 'type', 'Type',
]; // prettier-ignore

/** Every property that differs, as deep as both sides have the same shape. */
export function diffValues(
  givenBefore: Value,
  givenAfter: Value,
  keys: Keys,
  path = '',
): readonly PropertyChange[] {
  const before = expand(givenBefore);
  const after = expand(givenAfter);
  const at = plainPath(path);
  if (keys.before(before, at) === keys.after(after, at)) return [];
  if (before.kind === 'map' && after.kind === 'map') return diffMaps(before, after, keys, path);
  const isSet = before.kind === 'list' || after.kind === 'list';
  const isSomething = before.kind !== 'absent' && after.kind !== 'absent';
  if (isSet && isSomething && !isOrdered(at)) return diffSets(itemsOf(before), itemsOf(after), keys, path);
  return [{ path, before, after }];
}

function diffMaps(before: Mapping, after: Mapping, keys: Keys, path: string): PropertyChange[] {
  const names = [...new Set([...before.entries.keys(), ...after.entries.keys()])].filter(
    (name) => name !== '//',
  );
  return names
    .sort()
    .flatMap((name) =>
      diffValues(
        before.entries.get(name) ?? ABSENT,
        after.entries.get(name) ?? ABSENT,
        keys,
        join(path, name),
      ),
    );
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items.map(expand) : [value];
}

function diffSets(
  before: readonly Value[],
  after: readonly Value[],
  keys: Keys,
  path: string,
): PropertyChange[] {
  const at = plainPath(path);
  const gone = distinct(before, (item) => keys.before(item, at));
  const come = distinct(after, (item) => keys.after(item, at));
  for (const key of [...gone.keys()]) if (come.delete(key)) gone.delete(key);
  const pairs: [string, Value, Value][] = [];
  for (const [key, item] of [...gone]) {
    const name = identityOf(item);
    const same = name === undefined ? [] : [...come].filter(([, other]) => identityOf(other) === name);
    const [match] = same;
    if (name === undefined || match === undefined || same.length > 1) continue;
    pairs.push([name.split('=')[1] ?? '', item, match[1]]);
    gone.delete(key);
    come.delete(match[0]);
  }
  // What is left on each side is the same item if there is only one, and it has no name of its own.
  const [lastGone, ...othersGone] = gone.values();
  const [lastCome, ...othersCome] = come.values();
  const isAlone = othersGone.length === 0 && othersCome.length === 0;
  if (isAlone && isNameless(lastGone) && isNameless(lastCome)) {
    pairs.push(['', lastGone, lastCome]);
    gone.clear();
    come.clear();
  }
  return [
    ...pairs.flatMap(([name, one, other]) => diffValues(one, other, keys, `${path}[${name}]`)),
    ...sorted(gone).map((item) => ({ path: `${path}[]`, before: item, after: ABSENT })),
    ...sorted(come).map((item) => ({ path: `${path}[]`, before: ABSENT, after: item })),
  ];
}

function isNameless(item: Value | undefined): item is Mapping {
  return item?.kind === 'map' && identityOf(item) === undefined;
}

function distinct(items: readonly Value[], keyOf: (item: Value) => string): Map<string, Value> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function sorted(items: ReadonlyMap<string, Value>): Value[] {
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** `Sid=ReadModels`; undefined for an item without such a name. */
function identityOf(item: Value): string | undefined {
  if (item.kind !== 'map') return undefined;
  for (const name of IDENTITIES) {
    const value = item.entries.get(name);
    if (value?.kind === 'known') return `${name}=${String(value.value).replace(/[[\]=]/g, '_')}`;
  }
  return undefined;
}

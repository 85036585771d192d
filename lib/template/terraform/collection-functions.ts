import { ABSENT, HOLE, known, listOf, mapOf, oneOf } from '../value';
import type { Value } from '../value';
import { inDoubt } from './items';
import { formatList, zipMap } from './text-functions';
import type { TerraformFunction } from './text-functions';

const MOST_NUMBERS = 1024;

/** Functions of lists and maps. What they hold is never lost: an item that may be there is judged as if it were. */
export const COLLECTION_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  concat: (lists) => listOf(lists.flatMap(itemsIn)),
  setunion: (lists) => listOf(lists.flatMap(itemsIn)),
  flatten: ([list]) => (list?.kind === 'list' ? listOf(list.items.flatMap(flatten)) : undefined),
  compact: ([list]) =>
    list?.kind === 'list' ? listOf(list.items.filter((item) => !isEmpty(item))) : undefined,
  reverse: ([list]) => (list?.kind === 'list' ? listOf(list.items.toReversed()) : undefined),
  slice: ([list, from, to]) =>
    list?.kind === 'list' && from?.kind === 'known' && to?.kind === 'known'
      ? listOf(list.items.slice(Number(from.value), Number(to.value)))
      : undefined,
  merge: (maps) => merge(maps),
  keys: ([map]) =>
    map?.kind === 'map' ? listOf([...map.entries.keys()].map((key) => known(key))) : undefined,
  values: ([map]) => (map?.kind === 'map' ? listOf([...map.entries.values()]) : undefined),
  length: ([value]) => length(value),
  lookup: ([map, key, fallback]) => lookup(map, key, fallback),
  element: ([list, index]) =>
    list?.kind === 'list' && list.items.length > 0 && index?.kind === 'known'
      ? list.items[Number(index.value) % list.items.length]
      : list?.kind === 'list' && list.items.length > 0
        ? oneOf(list.items)
        : undefined,
  one: ([list]) =>
    list?.kind === 'list' ? (list.items[0] ?? ABSENT) : list?.kind === 'reference' ? list : undefined,
  contains: ([list, wanted]) => contains(list, wanted),
  alltrue: ([list]) => everyIs(list, true),
  anytrue: ([list]) => {
    const noneIs = everyIs(list, false);
    return noneIs?.kind === 'known' ? known(noneIs.value !== true) : undefined;
  },
  can: ([value]) =>
    value === undefined || value.kind === 'unknown' ? undefined : known(value.kind !== 'absent'),
  range: (args) => range(args),
  formatlist: formatList,
  zipmap: zipMap,
};

/** What a list adds to another; what is not known adds something that is not known. */
function itemsIn(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'absent') return [];
  if (value.kind !== 'unknown' || value.likely?.kind !== 'list') return [value];
  return value.likely.items.map((item) => inDoubt(item, value.why));
}

function flatten(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items.flatMap(flatten);
  return value.kind === 'unknown' && value.likely?.kind === 'list'
    ? itemsIn(value).flatMap(flatten)
    : [value];
}

function isEmpty(value: Value): boolean {
  return value.kind === 'absent' || (value.kind === 'known' && value.value === '');
}

/** Later maps win. Undefined when some map is not known at all: it may hold anything. */
function merge(maps: readonly Value[]): Value | undefined {
  const entries = new Map<string, Value>();
  for (const map of maps) {
    if (map.kind === 'absent') continue;
    const likely = map.kind === 'unknown' ? map.likely : map;
    if (likely?.kind !== 'map' && likely?.kind !== 'absent') return undefined;
    if (likely.kind === 'absent') continue;
    for (const [key, value] of likely.entries)
      entries.set(key, map.kind === 'unknown' ? inDoubt(value, map.why) : value);
  }
  return mapOf(entries);
}

function length(value: Value | undefined): Value | undefined {
  if (value?.kind === 'list') return known(value.items.length);
  if (value?.kind === 'map') return known(value.entries.size);
  return value?.kind === 'known' ? known(String(value.value).length) : undefined;
}

function lookup(map?: Value, key?: Value, fallback?: Value): Value | undefined {
  if (map?.kind !== 'map') return undefined;
  if (key?.kind !== 'known' || map.entries.has(HOLE))
    return oneOf([...map.entries.values(), ...(fallback === undefined ? [] : [fallback])]);
  return map.entries.get(String(key.value)) ?? fallback ?? ABSENT;
}

function contains(list?: Value, wanted?: Value): Value | undefined {
  if (list?.kind !== 'list' || wanted?.kind !== 'known') return undefined;
  const isThere = list.items.some(
    (item) => item.kind === 'known' && String(item.value) === String(wanted.value),
  );
  return isThere || list.items.every(({ kind }) => kind === 'known') ? known(isThere) : undefined;
}

function everyIs(list: Value | undefined, wanted: boolean): Value | undefined {
  if (list?.kind !== 'list' || !list.items.every((item) => item.kind === 'known')) return undefined;
  return known(list.items.every((item) => String(item.value) === String(wanted)));
}

function range(args: readonly Value[]): Value | undefined {
  const numbers = args.flatMap((arg) => (arg.kind === 'known' ? [Number(arg.value)] : []));
  if (numbers.length !== args.length || numbers.length > 2) return undefined;
  const [start, end] = numbers.length === 1 ? [0, numbers[0] ?? 0] : [numbers[0] ?? 0, numbers[1] ?? 0];
  const count = end - start;
  return count >= 0 && count <= MOST_NUMBERS
    ? listOf(Array.from({ length: count }, (_, index) => known(start + index)))
    : undefined;
}

import { known, oneOf, undecided, unknown } from '../value';
import type { Value } from '../value';

type Item = readonly [key: Value, value: Value];

/**
 * Keys and values of what `for` goes over, those of a default too; undefined when they are not known.
 * A list's keys are its places.
 */
export function itemsOf(over: Value): Item[] | undefined {
  return itemsWith(over, (item, index) => [known(index), item]);
}

/** Keys and values that `for_each` goes over: a set's are its own keys. Undefined when they are not known. */
export function itemsOfEach(over: Value): Item[] | undefined {
  return itemsWith(over, (item) => [item, item]);
}

function itemsWith(over: Value, inList: (item: Value, index: number) => Item): Item[] | undefined {
  switch (over.kind) {
    case 'list':
      return over.items.map(inList);
    case 'map':
      return [...over.entries].map(([key, item]) => [known(key), item]);
    case 'absent':
      return [];
    case 'options':
      return together(over.of.map((option) => itemsWith(option, inList)));
    case 'unknown': {
      if (over.likely === undefined) return undefined;
      // Whoever decides otherwise decides the values as well.
      return itemsWith(over.likely, inList)?.map(([key, item]) => [key, inDoubt(item, over.why)]);
    }
    case 'reference':
      // A resource that is made several times stands for each of them.
      return over.attribute === '' ? [[unknown('its key is only known at deployment'), over]] : undefined;
    default:
      return undefined;
  }
}

/** What is in one of several: each key once, with whatever it may be. */
function together(each: readonly (Item[] | undefined)[]): Item[] | undefined {
  const items: Item[] = [];
  for (const some of each) {
    if (some === undefined) return undefined;
    for (const item of some) {
      const same = items.findIndex(([key]) => isSame(key, item[0]));
      const before = items[same];
      if (before === undefined) items.push(item);
      else items[same] = [before[0], oneOf([before[1], item[1]])];
    }
  }
  return items;
}

function isSame(one: Value, other: Value): boolean {
  return one.kind === 'known' && other.kind === 'known' && one.value === other.value;
}

/** A value that somebody may decide otherwise. */
export function inDoubt(value: Value, why: string): Value {
  if (value.kind === 'unknown') return value;
  return value.kind === 'reference' ? undecided(why, [value]) : unknown(why, { likely: value });
}

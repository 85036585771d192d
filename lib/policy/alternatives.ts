import { ask } from '../template';
import type { Possible, Value } from '../template';

/** The items of a list, each with everything that it may turn out to be. None for an empty or absent list. */
export function alternatives(value: Value): Possible[][] {
  const items = new Map<string, Possible[]>();
  for (const { path, value: item } of ask(value, '[]')) {
    items.set(path, [...(items.get(path) ?? []), item]);
  }
  return [...items.values()].filter((each) => each.some(({ kind }) => kind !== 'absent'));
}

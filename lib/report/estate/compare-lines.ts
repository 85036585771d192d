import { compareNumbered } from '../../values';

/** A property of something, in words. A name may come more than once, each time with another value. */
export type Line = readonly [name: string, value: string];

/** A property that is not the same everywhere. */
export interface Difference {
  readonly name: string;
  /** One for each thing that was compared. Empty: it has no such property. */
  readonly values: readonly string[];
}

/** Compares things by their lines: only what is not the same in all of them is left. */
export function compareLines(things: readonly (readonly Line[])[]): {
  readonly compared: number;
  readonly differences: readonly Difference[];
} {
  const tables = things.map(tableOf);
  const names = merge(tables.map((table) => [...table.keys()]));
  const all = names.map((name) => ({ name, values: tables.map((table) => table.get(name) ?? '') }));
  return {
    compared: names.length,
    differences: all.filter(({ values }) => new Set(values).size > 1),
  };
}

/** Several values are one, in whichever order they come. */
function tableOf(lines: readonly Line[]): Map<string, string> {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of lines) values.set(name, [...(values.get(name) ?? []), value]);
  return new Map(
    [...values].map(([name, all]) => [name, [...new Set(all)].sort(compareNumbered).join('; ')]),
  );
}

/** Every name once, each before the one that follows it in its own list. */
function merge(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    list.forEach((name, index) => {
      if (merged.includes(name)) return;
      const next = list.slice(index + 1).find((each) => merged.includes(each));
      merged.splice(next === undefined ? merged.length : merged.indexOf(next), 0, name);
    });
  }
  return merged;
}

import { remember } from '../values';
import { ABSENT, oneOf, unknown } from './value';
import type { Mapping, Options, Value } from './value';

/** A value that a property may have, on its own. */
export type Possible = Exclude<Value, Options>;

export interface Answer {
  /** The path asked, with the places in lists filled in. */
  readonly path: string;
  readonly value: Possible;
}

/**
 * Everything that a property may be.
 * @param path names separated by dots. A name is looked up in each item of a list; `*` is every entry of a map; `[]`
 *   at the end is every item of a list.
 * @returns never empty: what is not there is answered with `absent`, what cannot be seen with `unknown`
 */
export function ask(value: Value, path: string): Answer[] {
  return follow(value, stepsOf(path), 0, '');
}

const stepsOf = remember((path: string): readonly string[] => (path === '' ? [] : path.split('.')));

/** The one value of a property, options and all. Lists on the way are looked into only when they have one item. */
export function valueAt(value: Value, path: string): Value {
  return oneOf(ask(value, path).map((answer) => answer.value));
}

/** @param at which of the steps comes next */
function follow(value: Value, steps: readonly string[], at: number, path: string): Answer[] {
  if (value.kind === 'options') return value.of.flatMap((option) => follow(option, steps, at, path));
  const step = steps[at];
  if (step === undefined) return whole(value, path);
  if (step.endsWith('[]')) {
    // '[]' alone is the items of the value itself.
    const list = step === '[]' ? [] : [step.slice(0, -2)];
    return follow(value, list, 0, path).flatMap((answer) => eachItem(answer, steps, at + 1));
  }
  switch (value.kind) {
    case 'map':
      return followMap(value, steps, at, path);
    case 'list':
      return value.items.length === 0
        ? [{ path: join(path, step), value: ABSENT }]
        : value.items.flatMap((item, index) => follow(item, steps, at, join(path, String(index))));
    case 'unknown':
      return value.likely === undefined
        ? [{ path: join(path, steps.slice(at).join('.')), value }]
        : follow(value.likely, steps, at, path).map((answer) => unlessDecided(answer, value.why));
    case 'reference':
    case 'text': {
      const deployed = unknown('it is only known once deployed');
      return [{ path: join(path, steps.slice(at).join('.')), value: deployed }];
    }
    case 'known':
    case 'absent':
      return [{ path: join(path, steps.slice(at).join('.')), value: ABSENT }];
  }
}

/** An answer that is found in a default. */
function unlessDecided({ path, value }: Answer, why: string): Answer {
  return { path, value: value.kind === 'unknown' ? value : unknown(why, { likely: value }) };
}

/** A default may itself be one of several things. */
function whole(value: Possible, path: string): Answer[] {
  if (value.kind !== 'unknown' || value.likely?.kind !== 'options') return [{ path, value }];
  return value.likely.of.map((likely) => ({ path, value: { ...value, likely } }));
}

function followMap(map: Mapping, steps: readonly string[], at: number, path: string): Answer[] {
  const step = steps[at] ?? '';
  if (step !== '*') return follow(map.entries.get(step) ?? ABSENT, steps, at + 1, join(path, step));
  if (map.entries.size === 0) return [{ path, value: ABSENT }];
  return [...map.entries].flatMap(([key, entry]) => follow(entry, steps, at + 1, join(path, key)));
}

function eachItem({ path, value }: Answer, steps: readonly string[], at: number): Answer[] {
  if (value.kind === 'unknown' && value.likely?.kind === 'list') {
    return eachItem({ path, value: value.likely }, steps, at).map((answer) =>
      unlessDecided(answer, value.why),
    );
  }
  if (value.kind !== 'list') return follow(value, steps, at, path);
  if (value.items.length === 0) return [{ path, value: ABSENT }];
  return value.items.flatMap((item, index) => follow(item, steps, at, join(path, String(index))));
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

/** Values never change, so what is below one is looked up once, however many controls ask. */
const found = new WeakMap<Value, readonly Answer[]>();

/** Every scalar and text below a value, with its path; the default of a parameter too. */
export function leaves(value: Value, path = ''): readonly Answer[] {
  if (path !== '') {
    return leaves(value).map((leaf) => ({
      path: leaf.path === '' ? path : join(path, leaf.path),
      value: leaf.value,
    }));
  }
  const before = found.get(value);
  if (before !== undefined) return before;
  const answers: Answer[] = [];
  collect(value, '', answers);
  found.set(value, answers);
  return answers;
}

function collect(value: Value, path: string, into: Answer[]): void {
  switch (value.kind) {
    case 'map':
      for (const [key, entry] of value.entries) collect(entry, join(path, key), into);
      return;
    case 'list':
      for (const [index, item] of value.items.entries()) collect(item, join(path, String(index)), into);
      return;
    case 'options':
      for (const option of value.of) collect(option, path, into);
      return;
    case 'absent':
      return;
    case 'unknown':
      if (value.likely?.kind === 'map' || value.likely?.kind === 'list') collect(value.likely, path, into);
      else into.push({ path, value });
      return;
    default:
      into.push({ path, value });
  }
}

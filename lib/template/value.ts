import { isDeepStrictEqual } from 'node:util';

/**
 * What a property holds, as far as the template says. Nothing is guessed: what is only decided when the template is
 * deployed is `unknown`, with the reason, and what may be one of several things is `options`.
 */
export type Value = Known | List | Mapping | Options | Reference | Text | Unknown | Absent;

export type Scalar = string | number | boolean;

export interface Known {
  readonly kind: 'known';
  readonly value: Scalar;
  /** The attribute it is taken from, when that of another resource is known: both what it is and where it leads. */
  readonly from?: Reference;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface Mapping {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
}

/** One of these, by a condition or a parameter with allowed values. Each of them may be what is deployed. */
export interface Options {
  readonly kind: 'options';
  readonly of: readonly Value[];
}

/** Something of another resource that only exists after that is made, such as its id. */
export interface Reference {
  readonly kind: 'reference';
  /** Address of the resource. */
  readonly address: string;
  /** Stack of the resource, when it is another one than that of the property. */
  readonly stack?: string;
  /** `Arn`, `id`; empty for CloudFormation's `Ref`. */
  readonly attribute: string;
}

/** Text of which some parts are not known. */
export interface Text {
  readonly kind: 'text';
  readonly parts: readonly Value[];
}

export interface Unknown {
  readonly kind: 'unknown';
  /** In words that follow "because". */
  readonly why: string;
  /** What it is unless somebody decides otherwise: the default of a parameter. */
  readonly likely?: Value;
  /** What is mentioned on the way to it. */
  readonly mentions?: readonly Reference[];
}

export interface Absent {
  readonly kind: 'absent';
}

export const ABSENT: Absent = { kind: 'absent' };

export function known(value: Scalar): Known {
  return { kind: 'known', value };
}

export function listOf(items: readonly Value[]): List {
  return { kind: 'list', items };
}

export function mapOf(entries: Iterable<readonly [string, Value]>): Mapping {
  return { kind: 'map', entries: new Map(entries) };
}

export function unknown(why: string, more: Pick<Unknown, 'likely' | 'mentions'> = {}): Unknown {
  return { kind: 'unknown', why, ...more };
}

/** One of several values. Nested options become one level; a single option is that value. */
export function oneOf(values: readonly Value[]): Value {
  const flat = values.flatMap((value) => (value.kind === 'options' ? value.of : [value]));
  const [first, ...others] = flat;
  if (first === undefined) return ABSENT;
  return others.length === 0 ? first : { kind: 'options', of: flat };
}

/** What a condition decides between. The same twice is no choice: a list or map is then what it is. */
export function either(met: Value, otherwise: Value): Value {
  return isDeepStrictEqual(met, otherwise) ? met : oneOf([met, otherwise]);
}

/**
 * What a change makes of each thing that a value may be. What it makes of a default stays a default.
 * @param change is never handed options, nor what is unknown but for its default
 */
export function eachOf(value: Value, change: (value: Value) => Value): Value {
  if (value.kind === 'options') return oneOf(value.of.map((option) => eachOf(option, change)));
  if (value.kind !== 'unknown' || value.likely === undefined) return change(value);
  const likely = eachOf(value.likely, change);
  return likely.kind === 'unknown' ? likely : { ...value, likely };
}

/** Every resource that is mentioned in a value. */
export function referencesOf(value: Value): readonly Reference[] {
  switch (value.kind) {
    case 'known':
      return value.from === undefined ? [] : [value.from];
    case 'reference':
      return [value];
    case 'text':
      return value.parts.flatMap(referencesOf);
    case 'unknown':
      return [...(value.mentions ?? []), ...(value.likely === undefined ? [] : referencesOf(value.likely))];
    case 'options':
      return value.of.flatMap(referencesOf);
    case 'list':
      return value.items.flatMap(referencesOf);
    case 'map':
      return [...value.entries.values()].flatMap(referencesOf);
    case 'absent':
      return [];
  }
}

/** What is not decided, for a reason of its own; what it is made of is still mentioned. */
export function undecided(why: string, values: readonly (Value | undefined)[]): Unknown {
  const mentions = values.flatMap((value) => (value === undefined ? [] : referencesOf(value)));
  return unknown(why, mentions.length === 0 ? {} : { mentions });
}

/** Options multiply when texts are joined; beyond this many the text is left in parts. */
const MAX_OPTIONS = 64;

/** Parts put one after the other: known text if all are known, one of several if some part is. */
export function concatenate(parts: readonly Value[]): Value {
  const flat = parts.flatMap((part) => (part.kind === 'text' ? part.parts : [part]));
  const index = flat.findIndex(({ kind }) => kind === 'options');
  const options = flat[index];
  if (options?.kind === 'options' && options.of.length <= MAX_OPTIONS) {
    const others = flat.filter(({ kind }) => kind === 'options').length;
    if (others <= 3) {
      return oneOf(
        options.of.map((option) => concatenate([...flat.slice(0, index), option, ...flat.slice(index + 1)])),
      );
    }
  }
  const joined: Value[] = [];
  for (const part of flat) {
    const last = joined.at(-1);
    if (part.kind === 'absent') continue;
    if (part.kind === 'known' && last?.kind === 'known')
      joined[joined.length - 1] = known(String(last.value) + String(part.value));
    else joined.push(part.kind === 'known' ? { ...part, value: String(part.value) } : part);
  }
  const [only, ...more] = joined;
  if (only === undefined) return known('');
  if (more.length > 0) return { kind: 'text', parts: joined };
  return only;
}

/** Stands in {@link textOf} for a part of text that is not known. */
export const HOLE = '\uFFFC';

/**
 * The text of a value, with a hole for each part that is not known; the default of a parameter is filled in.
 * Undefined for what is not text.
 */
export function textOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'known':
      return String(value.value);
    case 'text':
      return value.parts.map((part) => textOf(part) ?? HOLE).join('');
    case 'unknown':
      return value.likely === undefined ? HOLE : textOf(value.likely);
    case 'reference':
      return HOLE;
    default:
      return undefined;
  }
}

/** Whether everything in a value is decided by the template. References are: the template says to what. */
export function isDecided(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return false;
    case 'text':
      return value.parts.every(isDecided);
    case 'list':
      return value.items.every(isDecided);
    case 'options':
      return value.of.every(isDecided);
    default:
      return true;
  }
}

/** Why a value is not decided by the template: the first reason found in it. */
export function whyUnknown(value: Value): string | undefined {
  switch (value.kind) {
    case 'unknown':
      return value.why;
    case 'text':
      return firstOf(value.parts);
    case 'list':
      return firstOf(value.items);
    case 'options':
      return firstOf(value.of);
    default:
      return undefined;
  }
}

function firstOf(values: readonly Value[]): string | undefined {
  for (const value of values) {
    const why = whyUnknown(value);
    if (why !== undefined) return why;
  }
  return undefined;
}

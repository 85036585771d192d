import { ask, HOLE, textOf } from '../template';
import type { Possible, Resource, Templates } from '../template';
import type { Check, Context, Fault } from './control';

export type Verdict = 'fine' | 'broken' | 'cannot-tell';

/** Judges one value that a property may have. It is handed neither what is absent nor what is unknown. */
export type Test = (value: Possible, resource: Resource, templates: Templates, context: Context) => Verdict;

/** What a property has to be. */
export interface Requirement {
  /** Resource types as the cloud spells them. */
  readonly types: string | readonly string[];
  /** As {@link ask} takes it. */
  readonly path: string;
  readonly test: Test;
  /** In words that follow "expected". */
  readonly expected: string;
  /** What it means that the property is not there: what the cloud does then. */
  readonly absent: Verdict;
  /** Whether the requirement is for this resource. Default: it is. */
  readonly when?: (resource: Resource, templates: Templates, context: Context) => boolean;
}

/** A requirement on one line. */
export function row(
  types: Requirement['types'],
  path: string,
  test: Test,
  expected: string,
  absent: Verdict,
  when?: Requirement['when'],
): Requirement {
  return { types, path, test, expected, absent, ...(when === undefined ? {} : { when }) };
}

/** A switch that has to be off, and why. */
export function off(types: Requirement['types'], path: string, absent: Verdict, why: string): Requirement {
  return row(types, path, isOneOf(false), `false: ${why}`, absent);
}

/** A check that is a table: each row is judged on each resource of its types. */
export function require(rows: readonly Requirement[]): Check {
  return (templates, context) =>
    rows.flatMap((row) =>
      [row.types]
        .flat()
        .flatMap((type) => templates.ofType(type))
        .filter((resource) => row.when?.(resource, templates, context) ?? true)
        .flatMap((resource) => judge(row, resource, templates, context)),
    );
}

/** Several checks, one after the other. */
export function all(...checks: readonly Check[]): Check {
  return (templates, context) => checks.flatMap((check) => check(templates, context));
}

/** Judges one property of one resource. */
export function judge(
  row: Omit<Requirement, 'types' | 'when'>,
  resource: Resource,
  templates: Templates,
  context: Context,
): Fault[] {
  const faults: Fault[] = [];
  for (const { path, value } of ask(resource.properties, row.path)) {
    const verdict = judgeValue(value, row, (known) => row.test(known, resource, templates, context));
    if (verdict === 'fine') continue;
    faults.push({ subject: resource, path, verdict, got: describe(value), expected: row.expected });
  }
  return faults;
}

function judgeValue(
  value: Possible,
  row: Pick<Requirement, 'absent'>,
  test: (value: Possible) => Verdict,
): Verdict {
  if (value.kind === 'absent') return row.absent;
  if (value.kind === 'text') return judgeByDefault(value, test);
  if (value.kind !== 'unknown') return test(value);
  // A default that breaks the obligation breaks it until somebody decides otherwise.
  const likely = value.likely;
  if (likely === undefined || likely.kind === 'options') return 'cannot-tell';
  return judgeValue(likely, row, test) === 'broken' ? 'broken' : 'cannot-tell';
}

/** Text that parameters are part of breaks the obligation already if it does with their defaults. */
function judgeByDefault(value: Possible, test: (value: Possible) => Verdict): Verdict {
  const verdict = test(value);
  const byDefault = textOf(value);
  if (verdict !== 'cannot-tell' || byDefault === undefined || byDefault.includes(HOLE)) return verdict;
  return test({ kind: 'known', value: byDefault }) === 'broken' ? 'broken' : verdict;
}

/** A value as it is shown to people, on one line. */
export function describe(value: Possible): string {
  switch (value.kind) {
    case 'absent':
      return 'nothing';
    case 'unknown':
      return value.likely === undefined || value.likely.kind === 'options'
        ? `nothing that can be read here: ${value.why}`
        : `${describe(value.likely)} unless somebody decides otherwise: ${value.why}`;
    case 'known':
      return typeof value.value === 'string' ? `'${shorten(value.value)}'` : String(value.value);
    case 'text':
      return `'${shorten((textOf(value) ?? '').replaceAll(HOLE, '…'))}'`;
    case 'reference':
      return `${value.address}${value.attribute === '' ? '' : `.${value.attribute}`}`;
    case 'list':
      return value.items.length === 0 ? 'an empty list' : `a list of ${String(value.items.length)}`;
    case 'map':
      return 'a block';
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** The property is one of these scalars. `'true'` is `true`, as both template languages have it. */
export function isOneOf(...wanted: readonly (string | number | boolean)[]): Test {
  const texts = wanted.map(String);
  return (value) => {
    if (value.kind === 'known') return texts.includes(String(value.value)) ? 'fine' : 'broken';
    return undecided(value);
  };
}

/** The property is none of these scalars. */
export function isNoneOf(...refused: readonly (string | number | boolean)[]): Test {
  const texts = refused.map(String);
  return (value) => {
    if (value.kind === 'known') return texts.includes(String(value.value)) ? 'broken' : 'fine';
    return undecided(value);
  };
}

export function isAtLeast(least: number): Test {
  return (value) => {
    if (value.kind !== 'known') return undecided(value);
    const number = Number(value.value);
    return Number.isFinite(number) && number >= least ? 'fine' : 'broken';
  };
}

/** The text matches in full. Parts that are not known make it undecided. */
export function matches(pattern: RegExp): Test {
  return (value) => {
    if (value.kind === 'known') return pattern.test(String(value.value)) ? 'fine' : 'broken';
    return undecided(value);
  };
}

/** There is something, whatever it is: a key, a log destination. Empty text and an empty list are nothing. */
export const isPresent: Test = (value) => {
  if (value.kind === 'known') return value.value === '' || value.value === false ? 'broken' : 'fine';
  if (value.kind === 'list') return value.items.length === 0 ? 'broken' : 'fine';
  return 'fine';
};

/** The property must not be there at all. Use with `absent: 'fine'`. */
export const isRefused: Test = (value) =>
  value.kind === 'list' && value.items.length === 0 ? 'fine' : 'broken';

/** What to say of a value that is not a plain one: a reference or text with holes is decided at deployment. */
function undecided(value: Possible): Verdict {
  return value.kind === 'map' || value.kind === 'list' ? 'broken' : 'cannot-tell';
}

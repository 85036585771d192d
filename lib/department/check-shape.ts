import { z } from 'zod';
import { didYouMean, failure, success } from '../values';
import type { Issue, Result } from '../values';
import type { Path, SourceData } from './read-yaml';

/** Data in the shape of its schema that still knows on which line each part stood. */
export interface Sourced<T> extends SourceData {
  readonly value: T;
}

type ZodIssue = z.core.$ZodIssue;

/** Holds a file's data against its schema. Every departure is an issue; none hides another. */
export function checkShape<T>(source: SourceData, schema: z.ZodType<T>, room: string): Result<Sourced<T>> {
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return success({ ...source, value: parsed.data });
  return failure(parsed.error.issues.flatMap((problem) => explain(problem, source, schema, room)));
}

/** `stages.prod.aws.network.zones[0]` */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** The value as it stands in the file, short enough for a message. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `'${value.length > 80 ? `${value.slice(0, 77)}...` : value}'`;
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'object' && value !== null) return 'a map';
  return JSON.stringify(value);
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined),
    data,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function explain(problem: ZodIssue, source: SourceData, schema: z.ZodType, room: string): Issue[] {
  if (problem.code === 'unrecognized_keys') {
    return problem.keys.map((key) => ({
      code: `${room}/unknown-key`,
      file: source.file,
      ...source.locate([...problem.path, key], 'key'),
      path: formatPath([...problem.path, key]),
      got: `the key '${key}'`,
      expected: 'a key of the schema',
      hint: didYouMean(key, knownKeys(schema, problem.path)),
    }));
  }
  const got = valueAt(source.data, problem.path);
  const place = {
    file: source.file,
    ...source.locate(problem.path, problem.code === 'invalid_key' ? 'key' : 'value'),
    path: formatPath(problem.path),
  };
  const expected = expectation(problem);
  if (got === undefined) {
    const hint = schemasAt(schema, problem.path).find(({ description }) => description !== undefined);
    return [{ code: `${room}/missing`, ...place, got: 'nothing', expected, hint: hint?.description }];
  }
  return [
    {
      code: `${room}/${slugOf(problem)}`,
      ...place,
      got: gotOf(problem, got),
      expected,
      hint: hintFor(problem, got),
    },
  ];
}

function gotOf(problem: ZodIssue, got: unknown): string {
  if (problem.code === 'invalid_key') return `the name '${String(problem.path.at(-1))}'`;
  if (problem.code === 'too_big' && typeof got === 'string') return `${String(got.length)} characters`;
  return quote(got);
}

function slugOf(problem: ZodIssue): string {
  switch (problem.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-allowed';
    case 'too_big':
      return 'too-large';
    case 'too_small':
      return 'too-small';
    case 'invalid_key':
      return 'bad-name';
    default:
      return 'bad-format';
  }
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function expectation(problem: ZodIssue): string {
  switch (problem.code) {
    case 'invalid_type':
      return TYPE_WORDS[problem.expected] ?? problem.expected;
    case 'invalid_value':
      return oneOf(problem.values.map(String));
    case 'invalid_union':
      return problem.discriminator === undefined
        ? unionExpectation(problem)
        : oneOf('options' in problem ? (problem.options ?? []).map(String) : []);
    case 'invalid_key':
      return problem.issues[0]?.message ?? 'a different name';
    case 'too_big':
      return `at most ${String(problem.maximum)}${unitOf(problem.origin)}`;
    case 'too_small':
      return `at least ${String(problem.minimum)}${unitOf(problem.origin)}`;
    default:
      return problem.message;
  }
}

function unionExpectation(problem: Extract<ZodIssue, { code: 'invalid_union' }>): string {
  const [first] = problem.errors.flatMap((branch) => branch.slice(0, 1));
  return first === undefined ? problem.message : expectation(first);
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}

function oneOf(values: readonly string[]): string {
  const [only] = values;
  return values.length === 1 && only !== undefined ? `'${only}'` : `one of ${values.join(', ')}`;
}

function hintFor(problem: ZodIssue, got: unknown): string | undefined {
  const path = formatPath(problem.path);
  if (path === 'classification' && typeof got === 'string' && /SECRET/i.test(got)) {
    return 'SECRET and TOP SECRET are not handled in commercial public cloud regions; this product stops at OFFICIAL-SENSITIVE';
  }
  if (path.endsWith('.aws.region')) return 'the only AWS Region in the UK is eu-west-2';
  if (path.endsWith('.azure.region')) return 'the Azure regions in the UK are uksouth and ukwest';
  if (problem.code === 'invalid_type' && problem.expected === 'string' && typeof got === 'number') {
    return 'put it in quotes, so that YAML reads it as text';
  }
  if (problem.code === 'invalid_value' && typeof got === 'string')
    return didYouMean(got, problem.values.map(String));
  return undefined;
}

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Record<string, JsonSchema>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** The keys that the schema knows at `path`. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((one) => Object.keys(one.properties ?? {}));
}

/** What stands in the schema at `path`. The JSON Schema is walked because it says so in one way for every type. */
function schemasAt(schema: z.ZodType, path: Path): JsonSchema[] {
  let level: JsonSchema[] = [z.toJSONSchema(schema, { io: 'input' }) as JsonSchema];
  for (const step of path) level = level.flatMap(alternatives).flatMap((one) => stepInto(one, step));
  return level.flatMap(alternatives);
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
}

function stepInto(schema: JsonSchema, step: PropertyKey): JsonSchema[] {
  const next =
    typeof step === 'number'
      ? schema.items
      : (schema.properties?.[String(step)] ?? schema.additionalProperties);
  return typeof next === 'object' ? [next] : [];
}

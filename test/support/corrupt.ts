import fc from 'fast-check';

// Templates that are not what they should be: cut short, of other types, without keys, in circles, too deep, too long.

/** A template spoilt in one way. */
export interface Corruption {
  readonly name: string;
  readonly text: string;
}

type Spoil = (text: string, pick: (below: number) => number) => string;

/** Places of every value in a JSON text, as paths. */
function pathsOf(json: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof json !== 'object' || json === null) return [path];
  return [
    path,
    ...Object.entries(json).flatMap(([key, value]) =>
      pathsOf(value, [...path, Array.isArray(json) ? Number(key) : key]),
    ),
  ];
}

/** Replaces what is at a path chosen by chance; undefined takes it away. */
function change(text: string, pick: (below: number) => number, value: unknown, rename?: string): string {
  const json = JSON.parse(text);
  const paths = pathsOf(json).filter((path) => path.length > 0);
  const path = paths[pick(paths.length)]!;
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce((inner, key) => inner[key], json);
  if (rename !== undefined && !Array.isArray(parent)) {
    Object.defineProperty(parent, rename, { value: parent[last], enumerable: true, configurable: true });
    Reflect.deleteProperty(parent as object, last);
  } else if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else parent[last] = value;
  return JSON.stringify(json);
}

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const nested = (levels: number): unknown => JSON.parse(deep(levels));

const SPOILS: Readonly<Record<string, Spoil>> = {
  'cut short': (text, pick) => text.slice(0, pick(text.length)),
  'a number': (text, pick) => change(text, pick, 7),
  'text for anything': (text, pick) => change(text, pick, 'x'),
  'a list for anything': (text, pick) => change(text, pick, []),
  'a map for anything': (text, pick) => change(text, pick, {}),
  nothing: (text, pick) => change(text, pick, null),
  'true for anything': (text, pick) => change(text, pick, true),
  'a key gone': (text, pick) => change(text, pick, undefined),
  ...Object.fromEntries(
    ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''].map((key): [string, Spoil] => [
      `a key called '${key}'`,
      (text, pick) => change(text, pick, undefined, key),
    ]),
  ),
  'a parameter that is itself': (text, pick) => change(text, pick, { Ref: 'Loop' }),
  'a local that is itself': (text, pick) => change(text, pick, '${local.loop}'),
  'a template that does not end': (text, pick) => change(text, pick, '${local.loop'),
  'a function without arguments': (text, pick) => change(text, pick, { 'Fn::If': [] }),
  'a function of nothing': (text, pick) => change(text, pick, { 'Fn::Sub': null }),
  'nested 300 deep': (text, pick) => change(text, pick, nested(300)),
  'nested 10,000 deep': (text, pick) => {
    const at = text.indexOf(':', pick(text.length)) + 1;
    return text.slice(0, at) + deep(10_000) + text.slice(at);
  },
  'an expression 3,000 deep': (text, pick) =>
    change(text, pick, `\${${'('.repeat(3000)}1${')'.repeat(3000)}}`),
  'a long text': (text, pick) => change(text, pick, 'a'.repeat(1_000_000)),
  'a long list': (text, pick) => change(text, pick, Array(2_000).fill('x')),
  'a null byte': (text, pick) => change(text, pick, 'a\u0000b'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'half a character': (text, pick) => change(text, pick, '\uD800'),
};

/** A template spoilt in a way and at a place drawn at random. */
export function corrupted(text: string): fc.Arbitrary<Corruption> {
  return fc
    .tuple(fc.constantFrom(...Object.keys(SPOILS)), fc.nat(2 ** 30))
    .map(([name, seed]) => ({ name, text: SPOILS[name]!(text, (below) => seed % Math.max(1, below)) }));
}

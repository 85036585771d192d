import { CLOUDFORMATION_ENCODINGS, condition } from '../mutation/cloudformation-encodings';
import { expressionOf, TERRAFORM_ENCODINGS } from '../mutation/terraform-encodings';
import type { Encoding } from '../mutation/terraform-encodings';
import type { Tree } from '../mutation/tree';

// The same template in other words. What is deployed is the same, whatever anybody says when it is.

type Path = readonly (string | number)[];

/** How the properties of a format can be said again. */
export interface Language {
  readonly ways: Readonly<Record<string, Encoding>>;
  /** Where each property is that may be said in another way. */
  readonly places: (document: Tree) => Path[];
  /** Names that an encoding declares, to be told apart from those of the next one. */
  readonly declared: RegExp;
}

const isObject = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('${');

/** Says every value under a place again, but for what is in a function already. */
function within(value: unknown, path: Path, isWhole: (value: unknown) => boolean): Path[] {
  if (isWhole(value)) return [path];
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      within(inner, [...path, Array.isArray(value) ? Number(key) : key], isWhole),
    ),
  ];
}

function isFunction(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

/** Encodings but for those that leave the value to whoever deploys. */
function sure(encodings: Readonly<Record<string, Encoding>>, ...open: string[]): Record<string, Encoding> {
  return Object.fromEntries(
    Object.entries(encodings).filter(([name]) => name !== 'literal' && !open.includes(name)),
  );
}

export const CLOUDFORMATION: Language = {
  declared: /Mutant(?!On|Switch)/g,
  ways: {
    ...sure(CLOUDFORMATION_ENCODINGS, 'parameter default'),
    'Fn::Sub of nothing': (value) => (isText(value) ? { 'Fn::Sub': value } : undefined),
    'Fn::Split': (value) =>
      isText(value) && !/\||\{\{resolve:/.test(value)
        ? { 'Fn::Select': [0, { 'Fn::Split': ['|', `${value}|none`] }] }
        : undefined,
    'Fn::If in Fn::If': (value, _, root) => {
      const name = condition(root);
      return { 'Fn::If': [name, { 'Fn::If': [name, value, { Ref: 'AWS::NoValue' }] }, value] };
    },
  },
  places: (document) =>
    Object.entries((document['Resources'] ?? {}) as Record<string, Tree>).flatMap(([id, resource]) =>
      Object.entries((resource['Properties'] ?? {}) as Tree).flatMap(([key, value]) =>
        within(value, ['Resources', id, 'Properties', key], isFunction),
      ),
    ),
};

/** What is said of a resource and not by it takes no expressions. */
const META = new Set(['//', 'lifecycle', 'depends_on', 'provider', 'count', 'for_each', 'provisioner']);

const isScalar = (value: unknown): boolean => typeof value !== 'object' && value !== undefined;

export const TERRAFORM: Language = {
  declared: /(?<!module\.)mutant(?!_on)/g,
  ways: {
    ...sure(TERRAFORM_ENCODINGS, 'variable default'),
    'validated variable': (value, _, root) => {
      if (!isText(value)) return undefined;
      root['variable'] = {
        ...root['variable'],
        mutant: {
          type: 'string',
          validation: {
            condition: `\${contains([${expressionOf(value)}], var.mutant)}`,
            error_message: 'There is no other.',
          },
        },
      };
      return '${var.mutant}';
    },
    'item of a list': (value) => (isText(value) ? `\${["none", ${expressionOf(value)}][1]}` : undefined),
    'for expression': (value) =>
      isText(value) ? `\${one([for each_one in [${expressionOf(value)}] : each_one])}` : undefined,
    coalesce: (value) => (isText(value) ? `\${coalesce(null, ${expressionOf(value)})}` : undefined),
    try: (value) => (isText(value) ? `\${try(${expressionOf(value)}, "none")}` : undefined),
  },
  places: (document) =>
    Object.entries((document['resource'] ?? {}) as Record<string, Record<string, Tree>>).flatMap(
      ([type, byName]) =>
        Object.entries(byName).flatMap(([name, body]) =>
          Object.entries(body)
            .filter(([key]) => !META.has(key))
            .flatMap(([key, value]) =>
              within(value, ['resource', type, name, key], () => false).filter(
                (path) =>
                  (key === 'body' || isArgument(valueAt(document, path))) &&
                  !isOfOneMaking(valueAt(document, path)),
              ),
            ),
        ),
    ),
};

/** Surely an argument and not a block, which takes no expression. */
function isArgument(value: unknown): boolean {
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}

/** What is only there for one making of a resource or block cannot be said elsewhere. */
function isOfOneMaking(value: unknown): boolean {
  return /\$\{.*(\beach\.|\bcount\.|\bself\.|\.value\b)/.test(JSON.stringify(value));
}

function valueAt(document: Tree, path: Path): unknown {
  return path.reduce<any>((inner, key) => inner[key], document);
}

/** One property to say again: which, and in which way, each counted round. */
export interface Choice {
  readonly place: number;
  readonly way: number;
}

/** A document with properties said in other ways, and what was said how. */
export function sayAgain(
  original: Tree,
  language: Language,
  choices: readonly Choice[],
): { document: Tree; said: string[] } {
  const document = structuredClone(original);
  const places = language.places(original);
  const ways = Object.entries(language.ways);
  const taken: Path[] = [];
  const said: string[] = [];
  for (const [index, choice] of choices.entries()) {
    const path = places[choice.place % places.length] ?? [];
    const value = valueAt(original, path);
    if (path.length === 0 || value === null || taken.some((other) => overlap(path, other))) continue;
    const usable = ways.flatMap(([name, encode]): [string, unknown, Tree][] => {
      const root: Tree = {};
      const again = encode(structuredClone(value), structuredClone(value), root);
      return again === undefined ? [] : [[name, again, root]];
    });
    if (usable.length === 0) continue;
    const [name, again, root] = usable[choice.way % usable.length]!;
    const [own, sections] = JSON.parse(
      JSON.stringify([again, root]).replace(language.declared, (word) => `${word}${String(index)}`),
    ) as [unknown, Tree];
    for (const [section, entries] of Object.entries(sections))
      document[section] = { ...document[section], ...(entries as Tree) };
    (valueAt(document, path.slice(0, -1)) as Tree)[path.at(-1)!] = own;
    taken.push(path);
    said.push(`${path.join('.')} as ${name}`);
  }
  return { document, said };
}

function overlap(one: Path, other: Path): boolean {
  return one.slice(0, other.length).join('\n') === other.slice(0, one.length).join('\n');
}

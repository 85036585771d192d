import { LineCounter, Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import type { CollectionTag, ScalarTag, Tags } from 'yaml';
import { failure, success } from '../../values';
import type { Result } from '../../values';
import type { Json } from '../json';
import type { TemplateFile } from '../template';

const FUNCTIONS = [
  'Base64',
  'Cidr',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Select',
  'Split',
  'Sub',
  'Transform',
  'And',
  'Equals',
  'Not',
  'Or',
  'Length',
  'ToJsonString',
  'ForEach',
  'GetStackOutput',
];

const longName = (tag: string): string => (tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`);

/** `!Sub text` means `{"Fn::Sub": text}`, for each function and each kind of argument. */
const TAGS = [...FUNCTIONS, 'Ref', 'Condition'].flatMap((name): (ScalarTag | CollectionTag)[] => {
  const inFull = (argument: unknown): YAMLMap => {
    const map = new YAMLMap();
    map.items.push(new Pair(new Scalar(longName(name)), argument));
    return map;
  };
  return [
    // A scalar stays one: what it stands for is plain data.
    { tag: `!${name}`, resolve: (text: string) => ({ [longName(name)]: text }) },
    { tag: `!${name}`, collection: 'seq', resolve: inFull },
    { tag: `!${name}`, collection: 'map', resolve: inFull },
  ];
});

const TIMESTAMP = 'tag:yaml.org,2002:timestamp';
/** Aliases that refer to aliases make much of little. */
const MAX_ALIASES = 1000;

/** Reads one document of YAML, in which functions are written short or in full. */
export function parseCloudFormationYaml({ name, text }: TemplateFile): Result<Json> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    // A date, as in the version of a policy, is text to CloudFormation.
    customTags: (tags) => [...tags.filter((tag) => nameOf(tag) !== TIMESTAMP), ...TAGS],
    lineCounter: lines,
    version: '1.1',
    prettyErrors: false,
    logLevel: 'error',
  });
  // A tag that is not one of CloudFormation's would otherwise be left out without a word.
  const [error] = [
    ...document.errors,
    ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
  ];
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    return notYaml(name, line, col, error.message);
  }
  try {
    const json = document.toJS({ maxAliasCount: MAX_ALIASES }) as Json;
    return holdsItself(json, new Set())
      ? notYaml(name, 1, 1, 'an alias inside what it stands for')
      : success(json);
  } catch (error) {
    // Too many aliases, or one without its anchor.
    return notYaml(name, 1, 1, error instanceof Error ? error.message : String(error));
  }
}

/** Whether a value is inside itself, by an alias. No JSON can be, and every reader counts on that. */
function holdsItself(json: Json, around: Set<Json>): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (around.has(json)) return true;
  around.add(json);
  const found = Object.values(json).some((inner: Json) => holdsItself(inner, around));
  around.delete(json);
  return found;
}

function notYaml(file: string, line: number, column: number, got: string): Result<Json> {
  return failure([
    { code: 'template/not-readable', file, line, column, path: '', got, expected: 'one document of YAML' },
  ]);
}

function nameOf(tag: Tags[number]): string {
  return typeof tag === 'string' ? tag : tag.tag;
}

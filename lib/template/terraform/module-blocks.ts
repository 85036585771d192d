import { entriesOf, isList, isObject, textAt, valueUnder } from '../json';
import type { Json, JsonObject } from '../json';

/** One file of a module, parsed. */
export interface ModuleFile {
  readonly name: string;
  readonly json: Json;
}

/** A `resource` or `data` block. */
export interface Block {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  readonly file: string;
  /** From the root of the file. */
  readonly keys: readonly (string | number)[];
}

/** A block with one label, such as `module`. */
export interface NamedBlock {
  readonly name: string;
  readonly body: JsonObject;
  readonly file: string;
}

/** Everything that the files of one folder say. */
export interface Module {
  readonly resources: readonly Block[];
  readonly variables: ReadonlyMap<string, JsonObject>;
  readonly locals: ReadonlyMap<string, Json>;
  readonly outputs: ReadonlyMap<string, Json>;
  readonly calls: readonly NamedBlock[];
  readonly providers: readonly NamedBlock[];
  readonly terraform: readonly JsonObject[];
  /** What `terraform.tfvars` and `*.auto.tfvars` give to variables. */
  readonly given: ReadonlyMap<string, Json>;
  /** Blocks that are not what they should be. */
  readonly malformed: readonly { readonly address: string; readonly file: string }[];
}

const OVERRIDE = /(^|\/|_)override\.tf(\.json)?$/;
const VARIABLES = /\.tfvars(\.json)?$/;

/**
 * Every block of a folder's files, whichever way JSON writes it: HCL converted has lists where others have maps.
 * Override files come last, as Terraform has it.
 */
export function readBlocks(files: readonly ModuleFile[]): Module {
  const code = files.filter(({ name }) => !VARIABLES.test(name));
  const malformed: { address: string; file: string }[] = [];
  const named = (section: string): NamedBlock[] => readNamed(code, section, malformed);
  const calls = merge(named('module'), ({ name }) => name);
  return {
    resources: merge(
      [...readResources(code, 'resource', malformed), ...readResources(code, 'data', malformed)],
      ({ mode, type, name }) => `${mode} ${type} ${name}`,
    ),
    malformed,
    calls,
    variables: new Map(merge(named('variable'), ({ name }) => name).map(({ name, body }) => [name, body])),
    outputs: new Map(merge(named('output'), ({ name }) => name).map(({ name, body }) => [name, body.value])),
    locals: new Map(overridesLast(code).flatMap(({ json }) => inEach(valueUnder(json, 'locals')))),
    providers: merge(named('provider'), ({ name, body }) => `${name} ${textAt(body, 'alias') ?? ''}`),
    terraform: code.flatMap(({ json }) => eachIn(valueUnder(json, 'terraform'))).filter(isObject),
    given: new Map(files.filter(({ name }) => VARIABLES.test(name)).flatMap(({ json }) => entriesOf(json))),
  };
}

function overridesLast(files: readonly ModuleFile[]): ModuleFile[] {
  return [
    ...files.filter(({ name }) => !OVERRIDE.test(name)),
    ...files.filter(({ name }) => OVERRIDE.test(name)),
  ];
}

/** Lays blocks of override files over those they are for. Others of one name are each kept. */
function merge<B extends { readonly body: JsonObject; readonly file: string }>(
  blocks: readonly B[],
  nameOf: (block: B) => string,
): B[] {
  const overrides = blocks.filter(({ file }) => OVERRIDE.test(file));
  const plain = blocks.filter(({ file }) => !OVERRIDE.test(file));
  if (overrides.length === 0) return plain;
  return [
    ...plain.map((block) =>
      overrides
        .filter((override) => nameOf(override) === nameOf(block))
        .reduce((below, { body }) => ({ ...below, body: { ...below.body, ...body } }), block),
    ),
    // One that overrides nothing is a mistake of its own; what it says is judged.
    ...overrides.filter((override) => !plain.some((block) => nameOf(block) === nameOf(override))),
  ];
}

type Malformed = { address: string; file: string }[];

function readResources(
  files: readonly ModuleFile[],
  section: 'resource' | 'data',
  malformed: Malformed,
): Block[] {
  const blocks: Block[] = [];
  for (const { name: file, json } of files) {
    if (valueUnder(json, section) !== undefined && !isBlock(valueUnder(json, section)))
      malformed.push({ address: section, file });
    for (const [type, byName] of inEach(valueUnder(json, section))) {
      if (!isBlock(byName)) malformed.push({ address: type, file });
      for (const [name, body] of inEach(byName)) {
        eachIn(body).forEach((each, index) => {
          const keys = [section, type, name, ...(isList(body) ? [index] : [])];
          const mode = section === 'data' ? 'data' : 'managed';
          if (isObject(each)) blocks.push({ mode, type, name, body: each, file, keys });
          else malformed.push({ address: `${type}.${name}`, file });
        });
      }
    }
  }
  return blocks;
}

function readNamed(files: readonly ModuleFile[], section: string, malformed: Malformed): NamedBlock[] {
  return files.flatMap(({ name: file, json }) =>
    inEach(valueUnder(json, section)).flatMap(([name, body]) =>
      eachIn(body).flatMap((each) => {
        if (isObject(each)) return [{ name, body: each, file }];
        malformed.push({ address: `${section}.${name}`, file });
        return [];
      }),
    ),
  );
}

function isBlock(json: Json): boolean {
  return isObject(json) || (isList(json) && json.every((item) => isObject(item)));
}

function eachIn(json: Json): readonly Json[] {
  if (json === undefined) return [];
  return isList(json) ? json : [json];
}

/** Entries of a map, or of each map in a list. */
function inEach(json: Json): [string, Json][] {
  return eachIn(json)
    .flatMap(entriesOf)
    .filter(([key]) => key !== '//');
}

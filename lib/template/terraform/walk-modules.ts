import { posix } from 'node:path';
import { entriesOf, textAt } from '../json';
import type { JsonObject } from '../json';
import type { Resource, Unread } from '../template';
import { known, mapOf, oneOf, unknown } from '../value';
import type { Mapping, Value } from '../value';
import type { Names } from './evaluate';
import { instancesOf } from './instances';
import type { Makings } from './makings';
import { readBlocks } from './module-blocks';
import type { Block, Module, ModuleFile, NamedBlock } from './module-blocks';
import { ModuleScope } from './module-scope';

/** Modules call modules; deeper than this is not followed. */
const MAX_CALLS = 12;
/** Calls of calls multiply; more than this are not followed. */
const MAX_MODULES = 1000;
/** Arguments about a resource, which are not its properties. */
const META = ['count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'provisioner', 'connection'];

/** What is found on the way through a root module and those it calls. */
export interface Findings {
  readonly resources: Resource[];
  readonly unread: Unread[];
  readonly providers: Map<string, Mapping>;
  /** What is made or not. */
  readonly makings: Makings;
  modules: number;
}

export interface Call {
  readonly module: Module;
  readonly folder: string;
  readonly rootFolder: string;
  readonly folders: ReadonlyMap<string, readonly ModuleFile[]>;
  readonly readText: (path: string) => string | undefined;
  /** `module.network["a"].`, or empty for the root. */
  readonly prefix: string;
  readonly variables: ReadonlyMap<string, Value> | undefined;
  /** What the module calls a provider, and which one that is. */
  readonly providers: ReadonlyMap<string, string>;
  readonly stack: string;
  readonly depth: number;
}

/** A module that is called, once for each key. */
type Called = readonly {
  readonly key: string | undefined;
  readonly scope: ModuleScope;
  readonly module: Module;
}[];

/** Reads a module's resources and those of the modules that it calls. */
export function walkModules(call: Call, found: Findings): ModuleScope {
  const { module, prefix } = call;
  const called = new Map<string, Called>();
  const providers = new Map(call.providers);
  const region = (block: Block): Value =>
    found.providers.get(providerOf(block, providers))?.entries.get('region') ??
    unknown('no provider says the region');
  const scope = new ModuleScope(module, {
    prefix,
    folder: call.folder,
    rootFolder: call.rootFolder,
    variables: call.variables,
    awsRegion: region,
    readText: call.readText,
    makings: found.makings,
    moduleOutput: (name, output, key) => outputOf(called.get(name), output, key),
  });
  for (const provider of module.providers) readProvider(provider, scope, call, providers, found);
  for (const { address, file } of module.malformed)
    found.unread.push({ address: prefix + address, why: 'it is not a block', file });
  // Calls may use each other's outputs, whichever is written first.
  for (const block of inOrderOfUse(module.calls))
    called.set(block.name, followCall(block, scope, { ...call, providers }, found));
  for (const block of module.resources)
    found.resources.push(...readBlock(block, scope, { ...call, providers }, found.makings));
  return scope;
}

/** Those that others take outputs from come first; what goes in circles comes last. */
function inOrderOfUse(calls: readonly NamedBlock[]): NamedBlock[] {
  const texts = new Map(calls.map((call) => [call, JSON.stringify(call.body)]));
  const ordered: NamedBlock[] = [];
  let waiting = [...calls];
  while (waiting.length > 0) {
    const ready = waiting.filter((call) =>
      waiting.every(
        (other) =>
          other === call || !new RegExp(`\\bmodule\\.${escape(other.name)}\\b`).test(texts.get(call) ?? ''),
      ),
    );
    const next = ready.length === 0 ? waiting : ready;
    ordered.push(...next);
    waiting = waiting.filter((call) => !next.includes(call));
  }
  return ordered;
}

function escape(name: string): string {
  return name.replace(/[^\w-]/g, '\\$&');
}

function outputOf(called: Called | undefined, output: string, key: Value | undefined): Value | undefined {
  if (called === undefined || called.length === 0) return undefined;
  const wanted = key?.kind === 'known' ? String(key.value) : undefined;
  const chosen = called.filter((instance) => wanted === undefined || instance.key === wanted);
  return oneOf(
    (chosen.length === 0 ? called : chosen).map(({ scope, module }) =>
      scope.resolve(module.outputs.get(output)),
    ),
  );
}

function followCall(
  { name, body, file }: NamedBlock,
  scope: ModuleScope,
  call: Call,
  found: Findings,
): Called {
  const source = textAt(body, 'source') ?? '';
  const folder = posix.normalize(posix.join(call.folder, source));
  const files = /^\.\.?(\/|$)/.test(source) ? call.folders.get(folder) : undefined;
  const unread = (why: string): Called => {
    found.unread.push({ address: `${call.prefix}module.${name}`, why, file });
    return [];
  };
  if (files === undefined) return unread(`module '${source}' is not among the files that were read`);
  if (call.depth >= MAX_CALLS) return unread('modules call each other too deep');
  const module = readBlocks(files);
  return instancesOf(body, call.prefix, found.makings, (json) => scope.resolve(json)).flatMap(
    ({ key, names }) => {
      if ((found.modules += 1) > MAX_MODULES) return unread('modules are called too often');
      const suffix = key === undefined ? '' : `["${key}"]`;
      const inner: Call = {
        ...call,
        module,
        folder,
        prefix: `${call.prefix}module.${name}${suffix}.`,
        variables: new Map(entriesOf(body).map(([argument, json]) => [argument, scope.resolve(json, names)])),
        providers: handedOn(body, call.providers),
        depth: call.depth + 1,
      };
      return [{ key, scope: walkModules(inner, found), module }];
    },
  );
}

/** Default providers are handed on by themselves, others by name. */
function handedOn(body: JsonObject, providers: ReadonlyMap<string, string>): Map<string, string> {
  const inherited = [...providers].filter(([name]) => !name.includes('.'));
  const given = entriesOf(body.providers).flatMap(([name, value]) => {
    const theirs = typeof value === 'string' ? plainName(value) : undefined;
    return theirs === undefined ? [] : [[name, providers.get(theirs) ?? theirs] as const];
  });
  return new Map([...inherited, ...given]);
}

/** `aws.london`, however it is written: a provider is named, not worked out. */
function plainName(text: string): string {
  return text.replace(/^\$\{\s*(.*?)\s*\}$/, '$1');
}

function readProvider(
  { name, body }: NamedBlock,
  scope: ModuleScope,
  call: Call,
  providers: Map<string, string>,
  found: Findings,
): void {
  const alias = textAt(body, 'alias');
  const own = alias === undefined ? name : `${name}.${alias}`;
  const key = call.prefix === '' ? own : `${own}.${call.prefix.replace(/\.$/, '')}`;
  const resolved = scope.resolve(body);
  if (resolved.kind !== 'map') return;
  providers.set(own, key);
  found.providers.set(key, resolved);
}

/** Which provider makes a resource. */
function providerOf({ type, body }: Block, providers: ReadonlyMap<string, string>): string {
  const named = textAt(body, 'provider');
  const own = named === undefined ? type.replace(/_.*$/s, '') : plainName(named);
  return providers.get(own) ?? own;
}

function readBlock(block: Block, scope: ModuleScope, call: Call, makings: Makings): Resource[] {
  const { mode, type, name, body } = block;
  const address = `${call.prefix}${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  const provider = providerOf(block, call.providers);
  const isPlain = body.provider === undefined && provider === type.replace(/_.*$/s, '');
  const part = (isMeta: boolean, names: Names): Mapping => {
    const kept = Object.entries(body).filter(
      ([key]) => META.includes(key) === isMeta && !['//', 'count', 'for_each', 'provider'].includes(key),
    );
    const resolved = scope.resolve(Object.fromEntries(kept), names);
    return resolved.kind === 'map' ? resolved : mapOf([]);
  };
  return instancesOf(body, call.prefix, makings, (json) => scope.resolve(json)).map(({ key, names }) => ({
    address: key === undefined ? address : `${address}["${key}"]`,
    type,
    mode,
    properties: part(false, names),
    settings: mapOf([
      ...part(true, names).entries,
      ...(isPlain ? [] : ([['provider', known(provider)]] as const)),
    ]),
    stack: call.stack,
    origin: { file: block.file, keys: block.keys },
  }));
}

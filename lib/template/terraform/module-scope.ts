import { isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import type { Parameter } from '../template';
import { ABSENT, eachOf, known, listOf, mapOf, textOf, undecided, unknown } from '../value';
import type { Reference, Value } from '../value';
import { resolveDynamic } from './dynamic-blocks';
import { evaluate } from './evaluate';
import type { Found, Names, Scope } from './evaluate';
import type { Makings } from './makings';
import type { Block, Module } from './module-blocks';
import { parseTemplate } from './parse-expression';
import { readVariable } from './variables';

export interface ModuleInput {
  /** `module.network.`, or empty for the root. */
  readonly prefix: string;
  /** Folder of the module, and of the root. */
  readonly folder: string;
  readonly rootFolder: string;
  /** What the call gives; undefined for the root, whose variables are set by who deploys. */
  readonly variables: ReadonlyMap<string, Value> | undefined;
  /** Region of the AWS provider of a block. */
  readonly awsRegion: (block: Block) => Value;
  /** Outputs of a module that is called, of all its instances or that of a key. */
  readonly moduleOutput: (module: string, output: string, key?: Value) => Value | undefined;
  readonly readText: (path: string) => string | undefined;
  readonly makings: Makings;
}

const MAX_DEPTH = 100;
/** Locals may be defined by locals; longer chains are not followed. */
const MAX_CHAIN = 100;

/** Names of one module, worked out when they are asked for. What refers to itself is unknown. */
export class ModuleScope {
  readonly parameters: ReadonlyMap<string, Parameter>;
  private readonly blocks = new Map<string, Block>();
  private readonly working = new Set<string>();
  private readonly worked = new Map<string, Value>();

  constructor(
    private readonly module: Module,
    private readonly input: ModuleInput,
  ) {
    for (const block of module.resources) {
      this.blocks.set(`${block.mode === 'data' ? 'data.' : ''}${block.type}.${block.name}`, block);
    }
    const isRoot = input.variables === undefined;
    this.parameters = new Map(
      [...module.variables].map(([name, body]) => {
        const inFile = isRoot && module.given.has(name) ? this.resolve(module.given.get(name)) : undefined;
        const value = input.variables?.get(name) ?? inFile;
        return [
          name,
          readVariable(name, body, { value, isOpen: isRoot, resolve: (json) => this.resolve(json) }),
        ];
      }),
    );
  }

  /** A value in this module, in which `own` names mean something too. */
  resolve(json: Json, own?: Names, depth = 0): Value {
    if (depth > MAX_DEPTH) return unknown(`it is nested more than ${String(MAX_DEPTH)} levels deep`);
    if (json === null || json === undefined) return ABSENT;
    if (isList(json)) return listOf(json.map((item) => this.resolve(item, own, depth + 1)));
    if (isObject(json)) return this.resolveMap(json, own, depth);
    return typeof json === 'string' ? this.evaluate(json, own) : known(json);
  }

  private evaluate(text: string, own?: Names): Value {
    const expression = parseTemplate(text);
    if (expression === undefined) return unknown('the expression is not understood');
    const scope: Scope = {
      readText: this.input.readText,
      lookUp: (names, key) => {
        const value = own?.get(names.slice(0, 2).join('.'));
        return value === undefined ? this.find(names, key) : { value, used: 2 };
      },
    };
    return evaluate(expression, scope);
  }

  /** `dynamic` blocks become the blocks that they write. */
  private resolveMap(json: JsonObject, own: Names | undefined, depth: number): Value {
    const entries = new Map<string, Value>();
    for (const [key, value] of Object.entries(json)) {
      if (key === '//' || key === 'dynamic') continue;
      const name = key.includes('${') ? (textOf(this.evaluate(key, own)) ?? key) : key;
      entries.set(name, this.resolve(value, own, depth + 1));
    }
    const written = resolveDynamic(
      json.dynamic,
      own,
      (inner, names) => this.resolve(inner, names, depth + 1),
      (over, value) => this.input.makings.isNone(this.input.prefix, over, value),
    );
    for (const { name, blocks } of written) {
      const before = entries.get(name);
      const items = before?.kind === 'list' ? before.items : before === undefined ? [] : [before];
      entries.set(name, listOf([...items, ...blocks]));
    }
    return mapOf(entries);
  }

  private find(names: readonly string[], key?: Value): Found | undefined {
    const [first = '', second = '', third = ''] = names;
    switch (first) {
      case 'var':
        return found(this.parameters.get(second)?.value, 2);
      case 'local':
        return this.module.locals.has(second)
          ? found(
              this.once(`local.${second}`, () => this.resolve(this.module.locals.get(second))),
              2,
            )
          : undefined;
      case 'module':
        return found(
          this.input.moduleOutput(second, third, key) ?? unknown(`module '${second}' was not read`),
          3,
        );
      case 'each':
      case 'count':
      case 'self':
        return found(unknown(`'${first}.${second}' is decided at deployment`), 2);
      case 'path':
        return found(known(second === 'module' ? this.input.folder : this.input.rootFolder), 2);
      case 'terraform':
        return found(unknown(`'${first}.${second}' is only known when Terraform runs`), 2);
      case 'data':
        return this.findResource(`data.${second}.${third}`, names.slice(3), 3);
      default:
        return this.findResource(`${first}.${second}`, names.slice(2), 2);
    }
  }

  /** A plain property that the resource is given is known, and still leads there; the rest is a reference. */
  private findResource(address: string, [attribute]: readonly string[], used: number): Found | undefined {
    const block = this.blocks.get(address);
    if (block === undefined) return undefined;
    const reference: Reference = {
      kind: 'reference',
      address: `${this.input.prefix}${address}`,
      attribute: '',
    };
    if (attribute === undefined) return { value: reference, used };
    const from = { ...reference, attribute };
    if (block.mode === 'data') {
      const value = this.knownData(block, attribute);
      return value === undefined ? { value: reference, used } : { value, used: used + 1 };
    }
    if (attribute === 'id' || !Object.hasOwn(block.body, attribute)) return { value: reference, used };
    const given = this.once(`${address}.${attribute}`, () => this.resolve(block.body[attribute]));
    const value = eachOf(given, (option) => {
      if (option.kind === 'known') return { ...option, from };
      return option.kind === 'unknown' ? undecided(option.why, [option, from]) : from;
    });
    return value.kind === 'reference' ? { value: reference, used } : { value, used: used + 1 };
  }

  private knownData(block: Block, attribute: string): Value | undefined {
    const { type } = block;
    if (type === 'aws_region' && ['name', 'region', 'id'].includes(attribute))
      return this.input.awsRegion(block);
    if (type === 'aws_caller_identity' && attribute === 'account_id') return known('this-account');
    if (type === 'aws_partition' && attribute === 'partition') return known('aws');
    if (type === 'aws_partition' && attribute === 'dns_suffix') return known('amazonaws.com');
    return undefined;
  }

  private once(name: string, work: () => Value): Value {
    const before = this.worked.get(name);
    if (before !== undefined) return before;
    if (this.working.has(name)) return unknown(`'${name}' refers to itself`);
    if (this.working.size >= MAX_CHAIN) return unknown('it is defined in too many steps');
    this.working.add(name);
    const value = work();
    this.working.delete(name);
    this.worked.set(name, value);
    return value;
  }
}

function found(value: Value | undefined, used: number): Found | undefined {
  return value === undefined ? undefined : { value, used };
}

import { entriesOf, isList, objectAt, objectsAt, textAt, valueUnder } from '../json';
import type { Json, JsonObject } from '../json';
import { undecided } from '../value';
import type { Reference, Value } from '../value';

/** Outputs and arguments may be handed through this many modules. */
const MAX_STEPS = 20;
const INDEX = /\[[^\]]*\]/g;

interface Configured {
  readonly expressions: Json;
  /** As {@link Template.providers} has it; undefined if the plan does not say. */
  readonly provider: string | undefined;
}

/** What the configuration in a plan says that resources refer to. */
export class PlanReferences {
  private readonly resources = new Map<string, JsonObject>();
  private readonly modules = new Map<string, JsonObject>();
  private readonly calls = new Map<string, JsonObject>();

  constructor(root: JsonObject) {
    this.collect(root, '', 0);
  }

  /** The configuration of a resource; it has one, however often it is made. */
  configured(address: string): Configured {
    const resource = this.resources.get(address.replace(INDEX, ''));
    return {
      expressions: valueUnder(resource, 'expressions'),
      provider: textAt(resource, 'provider_config_key'),
    };
  }

  /** What names in the configuration of a resource stand for: the one resource they lead to, if there is one. */
  resolve(names: readonly string[], address: string): Value {
    const prefix = /^(module\.[^.]+\.)*/.exec(address.replace(INDEX, ''))?.[0] ?? '';
    const references = names.flatMap((name) => this.follow(name, prefix, 0));
    const [only] = references;
    const targets = new Set(references.map((reference) => reference.address));
    // Terraform lists `a.b.c`, and `a.b` as well.
    return only !== undefined && targets.size === 1
      ? only
      : undecided('it is only known after apply', references);
  }

  private collect(module: JsonObject, prefix: string, depth: number): void {
    this.modules.set(prefix, module);
    for (const resource of objectsAt(module, 'resources'))
      this.resources.set(prefix + (textAt(resource, 'address') ?? ''), resource);
    for (const [name, call] of entriesOf(objectAt(module, 'module_calls'))) {
      const inner = `${prefix}module.${name}.`;
      this.calls.set(inner, objectAt(call, 'expressions'));
      if (depth < MAX_STEPS) this.collect(objectAt(call, 'module'), inner, depth + 1);
    }
  }

  private follow(name: string, prefix: string, steps: number): Reference[] {
    if (steps > MAX_STEPS) return [];
    const [first = '', second = '', third = '', ...rest] = name.replace(INDEX, '').split('.');
    if (first === 'module') {
      const inner = `${prefix}module.${second}.`;
      const output = objectAt(objectAt(this.modules.get(inner), 'outputs'), third);
      return this.followAll(output.expression, inner, steps);
    }
    if (first === 'var')
      return this.followAll(valueUnder(this.calls.get(prefix), second), parentOf(prefix), steps);
    if (['local', 'each', 'count', 'path', 'terraform', 'self', ''].includes(first)) return [];
    const [address, attribute] =
      first === 'data'
        ? [`data.${second}.${third}`, rest.join('.')]
        : [`${first}.${second}`, [third, ...rest].filter((part) => part !== '').join('.')];
    return [{ kind: 'reference', address: prefix + address, attribute }];
  }

  private followAll(expression: Json, prefix: string, steps: number): Reference[] {
    const names = valueUnder(expression, 'references');
    return isList(names)
      ? names.flatMap((name) => (typeof name === 'string' ? this.follow(name, prefix, steps + 1) : []))
      : [];
  }
}

function parentOf(prefix: string): string {
  return prefix.replace(/module\.[^.]+\.$/, '');
}

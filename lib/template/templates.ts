import { leaves } from './ask';
import type { Resource, Template } from './template';
import { referencesOf } from './value';
import type { Reference, Value } from './value';

/** A mention of one resource in another. */
export interface Mention {
  readonly from: Resource;
  readonly path: string;
  readonly attribute: string;
}

/** The templates as they are if something that only deployment decides turns out one way. */
export interface World {
  /** In words that follow "if". */
  readonly when: string;
  readonly templates: Templates;
}

/** The key or place of one making of a Terraform resource or module. */
const KEYS = /\[("[^"]*"|\d+)\]/g;

/** Templates that are judged together: those of one environment, or of one folder. References lead both ways. */
export class Templates {
  private readonly byAddress = new Map<string, Resource[]>();
  private readonly byPlainAddress = new Map<string, Resource[]>();
  /** Of those that are made. */
  private readonly byType = new Map<string, Resource[]>();
  private readonly byName: ReadonlyMap<string, Template>;
  private readonly everything: readonly Resource[];
  private mentions?: Map<Resource, Mention[]>;

  /** @param worlds what the templates are with each such thing settled; read only when somebody asks */
  constructor(
    readonly all: readonly Template[],
    readonly worlds: () => readonly World[] = () => [],
  ) {
    this.byName = new Map(all.map((template) => [template.name, template]));
    this.everything = all.flatMap(({ resources }) => resources);
    for (const resource of this.everything) {
      add(this.byAddress, `${resource.stack}\n${resource.address}`, resource);
      add(this.byPlainAddress, `${resource.stack}\n${resource.address.replace(KEYS, '')}`, resource);
      if (resource.mode === 'managed') add(this.byType, resource.type, resource);
    }
  }

  resources(): Resource[] {
    return [...this.everything];
  }

  /** Resources that are made, of one type. */
  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  templateOf(resource: Resource): Template {
    const template = this.byName.get(resource.stack);
    if (template === undefined) throw new Error(`a resource of no template: ${resource.address}`);
    return template;
  }

  /** The resource that a reference leads to; undefined when it is in no template that was read. */
  target(reference: Reference, from: Resource): Resource | undefined {
    return this.targets(reference, from)[0];
  }

  /** Every resource that a reference may lead to: several, when it does not say which making of one it means. */
  targets({ stack, address }: Reference, from: Resource): readonly Resource[] {
    const place = `${stack ?? from.stack}\n`;
    return (
      this.byAddress.get(place + address) ?? this.byPlainAddress.get(place + address.replace(KEYS, '')) ?? []
    );
  }

  /** Every place that mentions a resource. */
  mentionsOf(resource: Resource): readonly Mention[] {
    this.mentions ??= this.indexMentions();
    return this.mentions.get(resource) ?? [];
  }

  private indexMentions(): Map<Resource, Mention[]> {
    const index = new Map<Resource, Mention[]>();
    for (const from of this.everything) {
      for (const { path, reference } of [...referencesIn(from.properties), ...referencesIn(from.settings)]) {
        for (const target of this.targets(reference, from))
          add(index, target, { from, path, attribute: reference.attribute });
      }
    }
    return index;
  }
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** Every reference below a value, with its path. */
export function referencesIn(value: Value): { path: string; reference: Reference }[] {
  return leaves(value).flatMap((leaf) =>
    referencesOf(leaf.value).map((reference) => ({ path: leaf.path, reference })),
  );
}

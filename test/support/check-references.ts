import { terraformSchema } from './terraform-schema';
import type { RootModule } from './terraform-schema';

// What one resource says about another one of the same root module: that it exists, that it has the attribute, and
// that no two wait for each other.

interface Reference {
  readonly from: string;
  readonly kind: 'resource' | 'data';
  readonly type: string;
  readonly id: string;
  readonly attribute?: string;
}

export function checkReferences(json: RootModule): string[] {
  const references = [
    ...Object.entries(json['output'] ?? {}).flatMap(([id, value]) => referencesIn(value, `output.${id}`)),
    ...(['resource', 'data'] as const).flatMap((kind) =>
      Object.entries((json[kind] ?? {}) as RootModule).flatMap(([type, byId]) =>
        Object.entries(byId as RootModule).flatMap(([id, value]) =>
          referencesIn(value, addressOf({ kind, type, id })),
        ),
      ),
    ),
  ];
  return [...references.flatMap((reference) => checkReference(reference, json)), ...circles(references)];
}

function checkReference(reference: Reference, json: RootModule): string[] {
  const { from, kind, type, id, attribute } = reference;
  const target = addressOf(reference);
  if (json[kind]?.[type]?.[id] === undefined) return [`${from}: refers to ${target}, which is not there`];
  if (attribute === undefined || terraformSchema(kind, type)?.hasAttribute(attribute) !== false) return [];
  return [`${from}: refers to '${attribute}' of ${target}, which has none`];
}

const REFERENCE =
  /(?<![\w.-])(data\.)?((?:azurerm|azapi)_[a-z0-9_]+)\.([A-Za-z_][\w-]*)(?:\.([a-z_][a-z0-9_]*))?/g;

function referencesIn(value: unknown, from: string): Reference[] {
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(item, from));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => {
      if (key === '//') return [];
      // These are references by themselves, with nothing around them.
      if (key === 'depends_on' || key === 'replace_triggered_by')
        return namesIn((item as string[]).join(' '), from);
      return referencesIn(item, from);
    });
  }
  if (typeof value !== 'string') return [];
  return [...value.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, expression = '']) => namesIn(expression, from));
}

function namesIn(expression: string, from: string): Reference[] {
  return [...expression.matchAll(REFERENCE)].map(([, data, type = '', id = '', attribute]) => ({
    from,
    kind: data === undefined ? 'resource' : 'data',
    type,
    id,
    attribute,
  }));
}

function addressOf({ kind, type, id }: Pick<Reference, 'kind' | 'type' | 'id'>): string {
  return `${kind === 'data' ? 'data.' : ''}${type}.${id}`;
}

/** Everything that waits for itself. */
function circles(references: readonly Reference[]): string[] {
  const waits = new Map<string, Set<string>>();
  for (const reference of references) {
    const targets = waits.get(reference.from) ?? new Set();
    waits.set(reference.from, targets.add(addressOf(reference)));
  }
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of waits.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  return [...waits.keys()]
    .filter((from) => reached(from).has(from))
    .map((from) => `${from}: waits for itself`);
}

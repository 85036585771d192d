import { ask, referencesIn, textOf } from '../template';
import type { Resource, Templates, Value } from '../template';

/** Where one resource may name another: types, and the property. */
export interface Place {
  readonly types: string | readonly string[];
  readonly path: string;
}

/** A resource that points at another, and whether that is sure. */
export interface Pointer {
  readonly from: Resource;
  readonly path: string;
  readonly certain: boolean;
}

/** Properties by which ids and ARNs name a resource. */
const NAMES = ['BucketName', 'LogGroupName', 'bucket', 'name', 'Name'];

/** What Azure's ids call a type, where several resources of an environment share a name. */
const SEGMENTS: ReadonlyMap<string, string> = new Map([
  ['azurerm_storage_account', 'storageaccounts'],
  ['azurerm_key_vault', 'vaults'],
  ['azurerm_virtual_network', 'virtualnetworks'],
  ['azurerm_network_security_group', 'networksecuritygroups'],
  ['azurerm_kubernetes_cluster', 'managedclusters'],
  ['azurerm_container_registry', 'registries'],
  ['azurerm_cognitive_account', 'accounts'],
  ['azurerm_ai_services', 'accounts'],
  ['azurerm_machine_learning_workspace', 'workspaces'],
  ['azurerm_log_analytics_workspace', 'workspaces'],
  ['azapi_resource', ''],
]);

/** Everything that points at a resource from the places given, by reference or by name. */
export function pointersTo(target: Resource, templates: Templates, places: readonly Place[]): Pointer[] {
  return places.flatMap(({ types, path }) =>
    [types]
      .flat()
      .flatMap((type) => templates.ofType(type))
      .filter((from) => from !== target)
      .flatMap((from) =>
        ask(from.properties, path).flatMap((answer): Pointer[] => {
          const points = pointsAt(answer.value, target, from, templates);
          return points === 'no' ? [] : [{ from, path: answer.path, certain: points === 'yes' }];
        }),
      ),
  );
}

/** Whether a value leads to a resource. `maybe`: it is decided at deployment. */
export function pointsAt(
  value: Value,
  target: Resource,
  from: Resource,
  templates: Templates,
): 'yes' | 'no' | 'maybe' {
  const references = referencesIn(value);
  if (references.some(({ reference }) => templates.target(reference, from) === target)) return 'yes';
  const text = textOf(value)?.toLowerCase();
  if (text !== undefined && namesOf(target).some((name) => mentions(text, name, target.type))) return 'yes';
  return value.kind === 'unknown' && value.likely === undefined && references.length === 0 ? 'maybe' : 'no';
}

function namesOf(resource: Resource): string[] {
  return NAMES.flatMap((property) => ask(resource.properties, property)).flatMap(({ value }) => {
    const text = value.kind === 'known' || value.kind === 'text' ? textOf(value) : undefined;
    return text === undefined || text.replaceAll('\uFFFC', '').length < 3 ? [] : [text.toLowerCase()];
  });
}

function mentions(text: string, name: string, type: string): boolean {
  if (text === name) return true;
  const segment = SEGMENTS.get(type);
  if (segment !== undefined && segment !== '') return `${text}/`.includes(`/${segment}/${name}/`);
  const at = text.indexOf(name);
  if (at === -1) return false;
  const before = text[at - 1];
  const after = text[at + name.length];
  const isEdge = (char: string | undefined): boolean => char === undefined || char === '/' || char === ':';
  return isEdge(before) && isEdge(after);
}

import { pointsAt, textsIn } from '../../policy';
import { ask, HOLE, referencesIn } from '../../template';
import type { Possible, Resource, Templates, Value } from '../../template';
import { best } from './covers-aws';
import type { Certainty } from './allowance';

const WIDE_TYPES = /^(azurerm_(subscription|management_group|client_config))$/;
const SUBSCRIPTION = /^\/?subscriptions\/[^/]+\/?$/i;
const GROUPS = /^\/$|^\/?providers\/Microsoft\.Management\/managementGroups\//i;
const PARENTS = ['storage_account_id', 'key_vault_id', 'managed_hsm_id', 'parent_id', 'cognitive_account_id'];

/** How far a scope reaches, when it is more than one resource. */
export function widthOfScope(scope: Value, from: Resource, templates: Templates): string[] {
  if (scope.kind === 'options')
    return [...new Set(scope.of.flatMap((each) => widthOfScope(each, from, templates)))];
  if (scope.kind === 'reference') {
    const type =
      templates.target(scope, from)?.type ??
      scope.address.replace(/^(module\.[^.]+\.)*(data\.)?/, '').split('.')[0] ??
      '';
    if (!WIDE_TYPES.test(type)) return [];
    return [type === 'azurerm_management_group' ? 'a whole management group' : 'a whole subscription'];
  }
  return textsIn(scope).flatMap((text) => {
    if (SUBSCRIPTION.test(text)) return ['a whole subscription'];
    return GROUPS.test(text) ? ['a whole management group'] : [];
  });
}

/** Whether a scope holds a resource: it, what it is in, or what is in it. */
export function scopeCovers(
  scope: Possible,
  target: Resource,
  from: Resource,
  templates: Templates,
  depth = 0,
): Certainty {
  if (widthOfScope(scope, from, templates).length > 0) return 'yes';
  const points = pointsAt(scope, target, from, templates);
  if (points !== 'no') return points;
  if (isGroupOf(scope, target, from, templates)) return 'yes';
  if (depth > 2) return 'no';
  const inner = scope.kind === 'reference' ? templates.target(scope, from) : undefined;
  // A container of an account, a key of a vault.
  if (depth === 0 && inner !== undefined && isInside(inner, target, templates)) return 'yes';
  return best(
    parentsOf(target, templates).map((parent) => scopeCovers(scope, parent, from, templates, depth + 1)),
  );
}

const parents = new WeakMap<Templates, Map<Resource, readonly Resource[]>>();

/** What a resource is in, as far as it is made here. */
function parentsOf(target: Resource, templates: Templates): readonly Resource[] {
  const known = parents.get(templates) ?? new Map<Resource, readonly Resource[]>();
  parents.set(templates, known);
  const before = known.get(target);
  if (before !== undefined) return before;
  const found = templates
    .resources()
    .filter(
      (parent) => parent !== target && parent.mode === 'managed' && isInside(target, parent, templates),
    );
  known.set(target, found);
  return found;
}

function isInside(inner: Resource, outer: Resource, templates: Templates): boolean {
  return PARENTS.some((path) =>
    ask(inner.properties, path).some(
      ({ value }) => value.kind !== 'absent' && pointsAt(value, outer, inner, templates) === 'yes',
    ),
  );
}

/** Whether a scope is the resource group that a resource is in. */
function isGroupOf(scope: Possible, target: Resource, from: Resource, templates: Templates): boolean {
  const groups = ['resource_group_name', 'parent_id'].flatMap((path) => ask(target.properties, path));
  const group = scope.kind === 'reference' ? templates.target(scope, from) : undefined;
  return groups.some(({ value }) => {
    if (value.kind === 'absent') return false;
    if (group?.type === 'azurerm_resource_group') return pointsAt(value, group, target, templates) === 'yes';
    const names = [...textsIn(value), ...namesBehind(value, target, templates)];
    return textsIn(scope).some((text) => {
      const name = /\/resourceGroups\/([^/]+)\/?$/i.exec(text)?.[1]?.toLowerCase();
      return name !== undefined && !name.includes(HOLE) && names.some((each) => each.toLowerCase() === name);
    });
  });
}

function namesBehind(value: Possible, from: Resource, templates: Templates): string[] {
  const target = value.kind === 'reference' ? templates.target(value, from) : undefined;
  return target === undefined
    ? []
    : ask(target.properties, 'name').flatMap((answer) => textsIn(answer.value));
}

/** Providers of what azurerm makes; what azapi makes says it itself. */
const PROVIDERS: readonly (readonly [type: RegExp, provider: string])[] = [
  [/^azurerm_storage_/, 'Microsoft.Storage'],
  [/^azurerm_key_vault/, 'Microsoft.KeyVault'],
  [/^azurerm_(cognitive_|ai_services)/, 'Microsoft.CognitiveServices'],
  [/^azurerm_kubernetes_/, 'Microsoft.ContainerService'],
  [/^azurerm_container_registry/, 'Microsoft.ContainerRegistry'],
  [/^azurerm_user_assigned_identity/, 'Microsoft.ManagedIdentity'],
  [/^azurerm_application_insights/, 'Microsoft.Insights'],
  [/^azurerm_log_analytics_/, 'Microsoft.OperationalInsights'],
  [/^azurerm_(virtual_network|subnet|private_dns_|network_|route_)/, 'Microsoft.Network'],
  [/^azurerm_machine_learning_/, 'Microsoft.MachineLearningServices'],
];

/** The provider of the one resource that a scope is, whose actions alone count there; undefined for what holds others. */
export function providerOf(scope: Possible, from: Resource, templates: Templates): string | undefined {
  const [text] = textsIn(scope).flatMap(
    (each) => /\/providers\/(Microsoft\.\w+)\/(?!managementGroups)/i.exec(each)?.[1] ?? [],
  );
  if (text !== undefined) return text;
  const [reference] = referencesIn(scope);
  const target = reference === undefined ? undefined : templates.target(reference.reference, from);
  if (target === undefined) return undefined;
  const arm = ask(target.properties, 'type').flatMap(({ value }) =>
    target.type.startsWith('azapi_') ? textsIn(value) : [],
  );
  return arm[0]?.split('/')[0] ?? PROVIDERS.find(([type]) => type.test(target.type))?.[1];
}

import { pointsAt } from '../../policy';
import { ask, referencesIn, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { matchesWildcard } from '../../values';
import { addressOf } from './spoken';

/** Built-in roles by id, for assignments that do not name them. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner'],
  ['b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor'],
  ['17d1049b-9a84-46fb-8f53-869881c3d3ab', 'Storage Account Contributor'],
  ['ba92f5b4-2d11-453d-a403-e96b0029c9fe', 'Storage Blob Data Contributor'],
  ['b7e6dc6d-f1e8-4753-8033-0f276bb0955b', 'Storage Blob Data Owner'],
  ['92aaf0da-9dab-42b6-94a3-d43ce8d16293', 'Log Analytics Contributor'],
  ['150f5e0c-0603-4f03-8c7f-cf70034c4e90', 'Data Purger'],
]);

/**
 * Who is given a role over a resource that lets him do something, as far as the templates say.
 * @param roles built-in roles that do
 * @param actions what a role that is made here has to allow
 */
export function whoMayOnAzure(
  roles: readonly string[],
  actions: readonly string[],
  resource: Resource,
  templates: Templates,
): string {
  const names = templates
    .ofType('azurerm_role_assignment')
    .filter((assignment) => reaches(assignment, resource, templates))
    .filter((assignment) => gives(assignment, roles, actions, templates))
    .map(addressOf)
    .sort();
  return names.length === 0
    ? `who administers the subscription (${roles.join(', ')}); these templates give nobody such a role`
    : `who administers the subscription (${roles.join(', ')}); these templates give such a role by ${names.join(', ')}`;
}

/** Whether the scope of an assignment is a resource, its group or its subscription. */
function reaches(assignment: Resource, resource: Resource, templates: Templates): boolean {
  const groups = ask(resource.properties, 'resource_group_name').flatMap(({ value }) =>
    referencesIn(value).flatMap(({ reference }) => templates.targets(reference, resource)),
  );
  return ask(assignment.properties, 'scope').some(
    ({ value }) =>
      /^\/subscriptions\/[^/]+\/?$/.test(textOf(value) ?? '') ||
      [resource, ...groups].some((holder) => pointsAt(value, holder, assignment, templates) === 'yes'),
  );
}

function gives(
  assignment: Resource,
  roles: readonly string[],
  actions: readonly string[],
  templates: Templates,
): boolean {
  const named = ask(assignment.properties, 'role_definition_name').some(({ value }) =>
    roles.includes(textOf(value) ?? ''),
  );
  const byId = ask(assignment.properties, 'role_definition_id').map(({ value }) => value);
  return (
    named ||
    byId.some((value) =>
      roles.includes(BUILT_IN.get(textOf(value)?.split('/').at(-1)?.toLowerCase() ?? '') ?? ''),
    ) ||
    byId.some((value) => definitionsOf(value, assignment, templates).some((role) => allows(role, actions)))
  );
}

function definitionsOf(value: Value, from: Resource, templates: Templates): readonly Resource[] {
  return referencesIn(value)
    .flatMap(({ reference }) => templates.targets(reference, from))
    .filter(({ type }) => type === 'azurerm_role_definition');
}

function allows({ properties }: Resource, actions: readonly string[]): boolean {
  const patterns = (name: string): string[] =>
    ask(properties, `permissions.${name}[]`).flatMap(({ value }) => textOf(value)?.toLowerCase() ?? []);
  const has = (names: readonly string[], action: string): boolean =>
    names.flatMap(patterns).some((pattern) => matchesWildcard(pattern, action.toLowerCase()));
  return actions.some(
    (action) => has(['actions', 'data_actions'], action) && !has(['not_actions', 'not_data_actions'], action),
  );
}

import { azapiOf, bodyOf, textsIn } from '../../policy';
import { ask, textOf, valueAt } from '../../template';
import type { Possible, Resource, Templates, Value } from '../../template';
import { NOT_SAID, placeOf, worded } from './allowance';
import type { Allowance, GivenRole } from './allowance';
import { BUILT_IN_ROLES, isDataAction } from './azure-roles';
import { providerOf, scopeCovers, widthOfScope } from './covers-azure';
import { best } from './covers-aws';
import { isAmong, isOfAzure } from './meanings';
import { vaultPolicies } from './vault-policies';
import { azureWho } from './principals-azure';
import { rolesLeftToGive, withRoleNames } from './role-conditions';

/** Whatever Azure's role assignments, and access policies of key vaults, allow somebody. */
export function azureAllowances(templates: Templates): Allowance[] {
  return [
    ...assignmentsOf(templates).map((each) => ofAssignment(each, templates)),
    ...vaultPolicies(templates),
  ];
}

interface Assignment {
  readonly resource: Resource;
  readonly path: string;
  readonly roles: readonly Possible[];
  readonly scope: Value;
  readonly condition: Value;
  readonly principal: Value;
}

function assignmentsOf(templates: Templates): Assignment[] {
  const all = (value: Value, ...paths: string[]): Possible[] =>
    paths
      .flatMap((path) => ask(value, path))
      .flatMap((answer) => (answer.value.kind === 'absent' ? [] : [answer.value]));
  return [
    ...templates.ofType('azurerm_role_assignment').map((resource) => ({
      resource,
      path:
        valueAt(resource.properties, 'role_definition_name').kind === 'absent'
          ? 'role_definition_id'
          : 'role_definition_name',
      roles: all(resource.properties, 'role_definition_name', 'role_definition_id'),
      scope: valueAt(resource.properties, 'scope'),
      condition: valueAt(resource.properties, 'condition'),
      principal: valueAt(resource.properties, 'principal_id'),
    })),
    ...azapiOf(templates, 'Microsoft.Authorization/roleAssignments').map((resource) => ({
      resource,
      path: 'body.properties.roleDefinitionId',
      roles: all(bodyOf(resource), 'properties.roleDefinitionId'),
      scope: valueAt(resource.properties, 'parent_id'),
      condition: valueAt(bodyOf(resource), 'properties.condition'),
      principal: valueAt(bodyOf(resource), 'properties.principalId'),
    })),
  ];
}

interface Role {
  readonly name: string;
  /** Undefined: what the role may do, the templates do not say. */
  readonly actions: readonly string[] | undefined;
  readonly dataActions: readonly string[];
  readonly notActions: readonly string[];
  readonly notDataActions: readonly string[];
  readonly isMade: boolean;
}

function ofAssignment(assignment: Assignment, templates: Templates): Allowance {
  const { resource, path, scope, condition, principal } = assignment;
  const roles = assignment.roles.flatMap((value) => rolesBehind(value, resource, templates));
  const providers = ask(scope, '').map(({ value }) => providerOf(value, resource, templates));
  const conditions = textsIn(condition).map((text) => text.replaceAll('\uFFFC', '…'));
  const unsaid = roles.length === 0 || roles.some(({ actions }) => actions === undefined);
  const wildcards = roles.flatMap(({ actions, dataActions }) =>
    [...(actions ?? []), ...dataActions].filter((action) => /^\*$|^[^/]+\/\*$/.test(action)),
  );
  return {
    who: azureWho(principal, resource, templates),
    refuses: false,
    may: (action) =>
      isOfAzure(action) && isOfProvider(action, providers) && roles.some((each) => allows(each, action)),
    covers: (target) =>
      best(ask(scope, '').map(({ value }) => scopeCovers(value, target, resource, templates))),
    actions: roles.flatMap(({ isMade, actions, dataActions }) =>
      isMade ? [...(actions ?? []), ...dataActions] : [],
    ),
    role:
      roles.length === 0
        ? 'a role that the template does not say'
        : roles.map(({ name }) => name).join(' or '),
    on: ask(scope, '').map(({ value }) => worded(value)),
    conditions: conditions.map(withRoleNames),
    ...givenBy(conditions, templates),
    wide: [
      ...new Set([
        ...wildcards.map((action) =>
          action === '*' ? 'every action' : `every action of ${action.slice(0, -2)}`,
        ),
        ...widthOfScope(scope, resource, templates),
      ]),
    ],
    ...(unsaid ? { means: [NOT_SAID] } : {}),
    at: { resource: placeOf(resource), property: path },
  };
}

/** The roles that a condition leaves somebody who may give roles. */
function givenBy(conditions: readonly string[], templates: Templates): Pick<Allowance, 'gives'> {
  const ids = rolesLeftToGive(conditions);
  if (ids === undefined) return {};
  return {
    gives: ids.map((id): GivenRole => {
      const role = roleNamed(id, templates);
      return {
        name: role.name,
        ...(role.actions === undefined ? {} : { may: (action: string) => allows(role, action) }),
      };
    }),
  };
}

function allows({ actions = [], dataActions, notActions, notDataActions }: Role, action: string): boolean {
  return isDataAction(action)
    ? isAmong(action, dataActions) && !isAmong(action, notDataActions)
    : isAmong(action, actions) && !isAmong(action, notActions);
}

/** Actions that count on whatever a role is given on. */
const EVERYWHERE = /^Microsoft\.(Authorization|Insights|Resources)\//;

function isOfProvider(action: string, providers: readonly (string | undefined)[]): boolean {
  return (
    EVERYWHERE.test(action) ||
    providers.some((each) => each === undefined || action.toLowerCase().startsWith(`${each.toLowerCase()}/`))
  );
}

/** The roles that a name, an id or a reference to a role may mean. */
function rolesBehind(value: Possible, from: Resource, templates: Templates): Role[] {
  const target = value.kind === 'reference' ? templates.target(value, from) : undefined;
  if (target?.mode === 'data') {
    return ['name', 'role_definition_id'].flatMap((path) =>
      ask(target.properties, path)
        .flatMap((answer) => textsIn(answer.value))
        .map((text) => roleNamed(text, templates)),
    );
  }
  if (target !== undefined) return [madeRole(target)];
  return textsIn(value).map((text) => roleNamed(text, templates));
}

function roleNamed(text: string, templates: Templates): Role {
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(text)?.[0].toLowerCase();
  const built = Object.entries(BUILT_IN_ROLES).find(([name, role]) => name === text || role.id === id);
  if (built !== undefined) {
    const [name, { actions = [], dataActions = [], notActions = [] }] = built;
    return { name, actions, dataActions, notActions, notDataActions: [], isMade: false };
  }
  const made = definitionsOf(templates).find(
    ({ resource }) =>
      ask(resource.properties, 'role_definition_id').some(
        ({ value }) => id !== undefined && textOf(value)?.toLowerCase() === id,
      ) ||
      ask(resource.properties, 'name').some(
        ({ value }) => textOf(value)?.toLowerCase() === (id ?? text.toLowerCase()),
      ),
  );
  return made === undefined
    ? {
        name: text.replaceAll('\uFFFC', '…'),
        actions: undefined,
        dataActions: [],
        notActions: [],
        notDataActions: [],
        isMade: false,
      }
    : madeRole(made.resource);
}

function definitionsOf(templates: Templates): { resource: Resource }[] {
  return [
    ...templates.ofType('azurerm_role_definition'),
    ...azapiOf(templates, 'Microsoft.Authorization/roleDefinitions'),
  ].map((resource) => ({ resource }));
}

/** A role that the templates make, with the actions that it names. */
function madeRole(resource: Resource): Role {
  const isNative = resource.type === 'azurerm_role_definition';
  const permissions = isNative
    ? valueAt(resource.properties, 'permissions[]')
    : valueAt(bodyOf(resource), 'properties.permissions[]');
  const texts = (...paths: string[]): string[] =>
    paths.flatMap((path) => ask(permissions, path)).flatMap(({ value }) => textsIn(value));
  const name = textOf(
    isNative ? valueAt(resource.properties, 'name') : valueAt(bodyOf(resource), 'properties.roleName'),
  );
  return {
    name: `${name ?? resource.address} (a role of these templates)`,
    actions: texts('actions[]'),
    dataActions: texts('data_actions[]', 'dataActions[]'),
    notActions: texts('not_actions[]', 'notActions[]'),
    notDataActions: texts('not_data_actions[]', 'notDataActions[]'),
    isMade: true,
  };
}

import { ask, textOf, valueAt } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { azapiOf, bodyOf } from '../azapi';
import type { Check, Fault } from '../control';
import { faultOf, judgeText, textsIn, worst } from '../judge-text';
import type { Verdict } from '../requirement';

/** Roles that may do everything, or give themselves the right to. @see Azure built-in roles, Privileged */
const PRIVILEGED: Readonly<Record<string, string>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': 'User Access Administrator',
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': 'Role Based Access Control Administrator',
};
const GRANTS_ROLES = ['User Access Administrator', 'Role Based Access Control Administrator'];
/** Roles on what is stored, held in vaults or answered by models. */
const DATA_ROLE =
  /^(Storage .* Data .*|Storage Account Key Operator Service Role|Key Vault (Administrator|Secrets .*|Crypto .*|Certificates Officer)|Cognitive Services .*(User|Contributor)|Azure AI (User|Developer|Owner|Project Manager)|Azure Kubernetes Service RBAC .*Admin|Search Index Data .*|Monitoring Data .*)$/;

const EXPECTED =
  'a role for what it does, on a resource group or resource: this one reaches a whole subscription or more';
const ACTIONS = 'actions by name: a wildcard is every right there is, or will be';

export const judgeAzureRoles: Check = (templates) => [
  ...assignments(templates).flatMap((assignment) => judgeAssignment(assignment, templates)),
  ...judgeDefinitions(templates),
];

interface Assignment {
  readonly resource: Resource;
  readonly rolePath: string;
  readonly roles: readonly Value[];
  readonly scope: Value;
  readonly condition: Value;
  readonly principal: Value;
}

function assignments(templates: Templates): Assignment[] {
  const native = templates.ofType('azurerm_role_assignment').map((resource): Assignment => {
    const byName = valueAt(resource.properties, 'role_definition_name');
    const byId = valueAt(resource.properties, 'role_definition_id');
    return {
      resource,
      rolePath: byName.kind === 'absent' ? 'role_definition_id' : 'role_definition_name',
      roles: [byName, byId].filter(({ kind }) => kind !== 'absent'),
      scope: valueAt(resource.properties, 'scope'),
      condition: valueAt(resource.properties, 'condition'),
      principal: valueAt(resource.properties, 'principal_id'),
    };
  });
  const azapi = azapiOf(templates, 'Microsoft.Authorization/roleAssignments').map((resource): Assignment => {
    const body = bodyOf(resource);
    return {
      resource,
      rolePath: 'body.properties.roleDefinitionId',
      roles: [valueAt(body, 'properties.roleDefinitionId')],
      scope: valueAt(resource.properties, 'parent_id'),
      condition: valueAt(body, 'properties.condition'),
      principal: valueAt(body, 'properties.principalId'),
    };
  });
  return [...native, ...azapi];
}

function judgeAssignment(assignment: Assignment, templates: Templates): Fault[] {
  const { resource, rolePath, scope } = assignment;
  const role = worst(assignment.roles.map((value) => judgeRole(value, assignment, templates)));
  const width = judgeScope(scope, resource, templates);
  if (role === 'fine' || width === 'fine') return [];
  const verdict = role === 'broken' && width === 'broken' ? 'broken' : 'cannot-tell';
  const got = `${named(assignment, templates)} on ${textsIn(scope)[0] ?? 'a scope that is not written here'}`;
  return faultOf(resource, rolePath, verdict, got.replaceAll('\uFFFC', '…'), EXPECTED);
}

function named({ roles, resource }: Assignment, templates: Templates): string {
  const [name] = roles.flatMap((role) => roleNames(role, resource, templates));
  return name ?? 'a role that is decided at deployment';
}

function judgeRole(value: Value, assignment: Assignment, templates: Templates): Verdict {
  const names = roleNames(value, assignment.resource, templates);
  if (names.some((name) => isTooMuch(name, assignment, templates))) return 'broken';
  return value.kind === 'unknown' ? 'cannot-tell' : 'fine';
}

/** Names of the roles that a name, an id or a reference to a role may mean. */
function roleNames(value: Value, resource: Resource, templates: Templates): string[] {
  if (value.kind === 'options') return value.of.flatMap((option) => roleNames(option, resource, templates));
  if (value.kind === 'reference') {
    const target = templates.target(value, resource);
    if (target?.mode !== 'data') return [];
    return ['name', 'role_definition_id'].flatMap((path) =>
      roleNames(valueAt(target.properties, path), resource, templates),
    );
  }
  return textsIn(value).map((text) => {
    const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(text)?.[0].toLowerCase();
    return (id === undefined ? undefined : PRIVILEGED[id]) ?? text;
  });
}

function isTooMuch(name: string, assignment: Assignment, templates: Templates): boolean {
  if (DATA_ROLE.test(name)) return true;
  if (!Object.values(PRIVILEGED).includes(name)) return false;
  if (GRANTS_ROLES.includes(name)) return !isLimitedToRoles(assignment.condition);
  return !(name === 'Contributor' && isPipeline(assignment, templates));
}

/** A condition by which only listed roles can be given, none of which is a privileged one. */
function isLimitedToRoles(condition: Value): boolean {
  const texts = textsIn(condition);
  return (
    texts.length > 0 &&
    texts.every(
      (text) =>
        /@Request\[Microsoft\.Authorization\/roleAssignments:RoleDefinitionId\]\s+ForAnyOfAnyValues:GuidEquals/i.test(
          text,
        ) && !Object.keys(PRIVILEGED).some((id) => text.toLowerCase().includes(id)),
    )
  );
}

const PIPELINES =
  /^https:\/\/(token\.actions\.githubusercontent\.com|vstoken\.dev\.azure\.com|[^/]*gitlab[^/]*)(\/|$)/;

/** An identity that only a deployment pipeline can take, without a secret: it makes the resource groups. */
function isPipeline({ principal, resource }: Assignment, templates: Templates): boolean {
  if (principal.kind !== 'reference') return false;
  const identity = templates.target(principal, resource);
  if (identity?.type !== 'azurerm_user_assigned_identity') return false;
  const credentials = templates
    .mentionsOf(identity)
    .map(({ from }) => from)
    .filter(({ type }) => type === 'azurerm_federated_identity_credential');
  return (
    credentials.length > 0 &&
    credentials.every((credential) =>
      ask(credential.properties, 'issuer').every(({ value }) => PIPELINES.test(textOf(value) ?? '')),
    )
  );
}

const WIDE_SCOPE =
  /^(\/|\/?subscriptions\/[^/]+\/?|\/?providers\/Microsoft\.Management\/managementGroups\/[^/]+\/?)$/i;
const WIDE_TYPES = ['azurerm_subscription', 'azurerm_management_group', 'azurerm_client_config'];

function judgeScope(scope: Value, resource: Resource, templates: Templates): Verdict {
  if (scope.kind === 'reference') {
    const type =
      templates.target(scope, resource)?.type ?? scope.address.replace(/^(module\.[^.]+\.)*(data\.)?/, '');
    return WIDE_TYPES.some((wide) => type === wide || type.startsWith(`${wide}.`)) ? 'broken' : 'fine';
  }
  if (scope.kind === 'options')
    return worst(scope.of.map((option) => judgeScope(option, resource, templates)));
  if (scope.kind === 'absent') return 'cannot-tell';
  return judgeText(scope, (text) => (WIDE_SCOPE.test(text) ? 'broken' : 'fine'));
}

/** Everything; everything of keys, of what is stored or of models; or whatever gives roles. */
const TOO_WIDE =
  /^(\*|\*\/\*|\*\/(write|action|delete)|Microsoft\.(KeyVault|Storage|CognitiveServices|Authorization)\/\*|Microsoft\.Authorization\/(\*\/(write|action)|(roleAssignments|roleDefinitions)\/(\*|write)|elevateAccess\/(\*|action)))$/i;

function judgeDefinitions(templates: Templates): Fault[] {
  const native = templates.ofType('azurerm_role_definition').map((resource) => ({
    resource,
    at: '',
    permissions: valueAt(resource.properties, 'permissions[]'),
    names: ['actions[]', 'data_actions[]'],
  }));
  const azapi = azapiOf(templates, 'Microsoft.Authorization/roleDefinitions').map((resource) => ({
    resource,
    at: 'body.properties.',
    permissions: valueAt(bodyOf(resource), 'properties.permissions[]'),
    names: ['actions[]', 'dataActions[]'],
  }));
  return [...native, ...azapi].flatMap(({ resource, at, permissions, names }) =>
    names.flatMap((name) =>
      ask(permissions, name).flatMap(({ path, value }) => {
        const verdict = judgeText(value, (text) => (TOO_WIDE.test(text) ? 'broken' : 'fine'));
        return faultOf(resource, `${at}permissions.${path}`, verdict, value, ACTIONS);
      }),
    ),
  );
}

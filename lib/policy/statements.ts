import { ask, textOf } from '../template';
import type { Possible, Resource, Templates, Value } from '../template';
import { readPolicyText } from './policy-text';

/** One statement of an AWS policy document, wherever it is written and in whichever language. */
export interface Statement {
  /** The resource whose property holds it; for a `data` document, the resources that use it too. */
  readonly resource: Resource;
  readonly path: string;
  readonly effect: 'Allow' | 'Deny';
  readonly kind: StatementKind;
  readonly actions: readonly Possible[];
  readonly notActions: readonly Possible[];
  readonly resources: readonly Possible[];
  readonly notResources: readonly Possible[];
  /** Whom a trust or resource policy is for, such as `AWS` and an ARN. */
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly conditions: readonly Condition[];
}

export interface Principal {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*`. */
  readonly type: string;
  readonly id: Possible;
}

export interface Condition {
  readonly operator: string;
  /** With a hole for what is not known. */
  readonly key: string;
  readonly values: readonly Possible[];
}

/**
 * identity: what its holder may do. resource: who may use the resource. trust: who may become the role. limit: what
 * others are held to (service control policies, endpoint policies, boundaries), which grants nothing.
 */
export type StatementKind = 'identity' | 'resource' | 'trust' | 'limit';

const LIMITS = new Set([
  'AWS::Organizations::Policy',
  'AWS::EC2::VPCEndpoint',
  'AWS::RAM::Permission',
  'aws_organizations_policy',
  'aws_vpc_endpoint',
  'aws_vpc_endpoint_policy',
]);
const TRUST = /(^|\.)(AssumeRolePolicyDocument|assume_role_policy)(\.|$)/;
const IDENTITY = /^(AWS::IAM::|AWS::SSO::|aws_iam_|aws_ssoadmin_)/;
const BOUNDARY = /^(PermissionsBoundary|permissions_boundary)/;

/** Every statement in a set of templates. Text that holds a policy document is read as one. */
export function statementsOf(templates: Templates): Statement[] {
  const known = cache.get(templates);
  if (known !== undefined) return known;
  const statements = templates
    .resources()
    .flatMap((resource) =>
      documentsIn(resource).flatMap(({ path, value }) => readDocument(resource, path, value, templates)),
    );
  cache.set(templates, statements);
  return statements;
}

const cache = new WeakMap<Templates, Statement[]>();

function documentsIn(resource: Resource): { path: string; value: Value }[] {
  if (resource.mode === 'data') {
    return resource.type === 'aws_iam_policy_document' ? [{ path: '', value: resource.properties }] : [];
  }
  return findDocuments(resource.properties, '');
}

function findDocuments(value: Value, path: string): { path: string; value: Value }[] {
  switch (value.kind) {
    case 'map':
      if (value.entries.has('Statement')) return [{ path, value }];
      return [...value.entries].flatMap(([key, entry]) =>
        findDocuments(entry, path === '' ? key : `${path}.${key}`),
      );
    case 'list':
      return value.items.flatMap((item, index) =>
        findDocuments(item, path === '' ? String(index) : `${path}.${String(index)}`),
      );
    case 'options':
      return value.of.flatMap((option) => findDocuments(option, path));
    case 'unknown':
      return value.likely === undefined ? [] : findDocuments(value.likely, path);
    case 'known':
    case 'text': {
      const json = readPolicyText(value);
      return json === undefined ? [] : findDocuments(json, path);
    }
    default:
      return [];
  }
}

function readDocument(resource: Resource, path: string, document: Value, templates: Templates): Statement[] {
  const isData = resource.mode === 'data';
  return ask(document, isData ? 'statement[]' : 'Statement[]').flatMap(({ path: inner, value }) => {
    if (value.kind !== 'map') return [];
    const name = isData ? SNAKE : CAMEL;
    const values = (key: string): Possible[] =>
      ask(value, `${key}[]`)
        .map((answer) => answer.value)
        .filter(({ kind }) => kind !== 'absent');
    // What may be an Allow is judged as one.
    const isDenied = ask(value, name.effect).every(
      (effect) => effect.value.kind === 'known' && effect.value.value === 'Deny',
    );
    return [
      {
        resource,
        path: [path, inner].filter((part) => part !== '').join('.'),
        effect: isDenied ? 'Deny' : 'Allow',
        kind: kindOf(resource, path, value, templates),
        actions: values(name.actions),
        notActions: values(name.notActions),
        resources: values(name.resources),
        notResources: values(name.notResources),
        principals: isData ? readPrincipalBlocks(value, 'principals') : readPrincipals(value, 'Principal'),
        notPrincipals: isData
          ? readPrincipalBlocks(value, 'not_principals')
          : readPrincipals(value, 'NotPrincipal'),
        conditions: isData ? readConditionBlocks(value) : readConditions(value),
      } satisfies Statement,
    ];
  });
}

const CAMEL = {
  effect: 'Effect',
  actions: 'Action',
  notActions: 'NotAction',
  resources: 'Resource',
  notResources: 'NotResource',
};
const SNAKE = {
  effect: 'effect',
  actions: 'actions',
  notActions: 'not_actions',
  resources: 'resources',
  notResources: 'not_resources',
};

function kindOf(resource: Resource, path: string, statement: Value, templates: Templates): StatementKind {
  if (LIMITS.has(resource.type) || /Boundary/i.test(path)) return 'limit';
  if (TRUST.test(path)) return 'trust';
  const isData = resource.mode === 'data';
  const uses = isData || IDENTITY.test(resource.type) ? templates.mentionsOf(resource) : [];
  if (uses.some((use) => TRUST.test(use.path))) return 'trust';
  // A policy that is only ever a boundary or somebody's limit grants nothing.
  if (uses.length > 0 && uses.every((use) => LIMITS.has(use.from.type) || BOUNDARY.test(use.path)))
    return 'limit';
  const names = isData ? ['principals', 'not_principals'] : ['Principal', 'NotPrincipal'];
  const isForSomebody = names.some((name) => ask(statement, name).some(({ value }) => !isNothing(value)));
  if (!isForSomebody) return 'identity';
  if (!isData) return IDENTITY.test(resource.type) ? 'identity' : 'resource';
  const [action] = ask(statement, 'actions[]');
  return action?.value.kind === 'known' && String(action.value.value).startsWith('sts:')
    ? 'trust'
    : 'resource';
}

function isNothing(value: Possible): boolean {
  return value.kind === 'absent' || (value.kind === 'list' && value.items.length === 0);
}

function readPrincipals(statement: Value, key: string): Principal[] {
  return ask(statement, key).flatMap(({ value }): Principal[] => {
    if (value.kind === 'absent') return [];
    if (value.kind !== 'map') return [{ type: '*', id: value }];
    return [...value.entries.keys()].flatMap((type) =>
      ask(value, `${type}[]`).map((answer) => ({ type, id: answer.value })),
    );
  });
}

function readPrincipalBlocks(statement: Value, key: string): Principal[] {
  return ask(statement, `${key}[]`).flatMap(({ value }) => {
    const [type] = ask(value, 'type');
    if (type?.value.kind !== 'known') return [];
    const name = String(type.value.value);
    return ask(value, 'identifiers[]').map((answer) => ({ type: name, id: answer.value }));
  });
}

function readConditions(statement: Value): Condition[] {
  return ask(statement, 'Condition').flatMap(({ value }) =>
    value.kind !== 'map'
      ? []
      : [...value.entries].flatMap(([operator, keys]) =>
          keys.kind !== 'map'
            ? []
            : [...keys.entries].map(([key, entry]) => ({
                operator,
                key,
                values: ask(entry, '[]').map((answer) => answer.value),
              })),
        ),
  );
}

function readConditionBlocks(statement: Value): Condition[] {
  return ask(statement, 'condition[]').flatMap(({ value }) => {
    const [operator] = ask(value, 'test');
    const [variable] = ask(value, 'variable');
    const key = variable === undefined ? undefined : textOf(variable.value);
    if (operator?.value.kind !== 'known' || key === undefined) return [];
    return [
      {
        operator: String(operator.value.value),
        key,
        values: ask(value, 'values[]').map((answer) => answer.value),
      },
    ];
  });
}

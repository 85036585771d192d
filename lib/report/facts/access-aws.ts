import {
  isWholeService,
  managedPoliciesOf,
  pointsAt,
  statementsOf,
  tellingActions,
  textsIn,
} from '../../policy';
import type { Statement } from '../../policy';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { NOT_SAID, placeOf, worded } from './allowance';
import type { Allowance, Who } from './allowance';
import { AWS_POLICIES } from './aws-policies';
import { statementCovers } from './covers-aws';
import { isAmong, isOfAzure } from './meanings';
import { holdersOf, isOutside, principalOf, principalsOf } from './principals-aws';

/** Whatever AWS's policies allow or refuse somebody. Limits, such as service control policies, allow nothing. */
export function awsAllowances(templates: Templates): Allowance[] {
  return [
    ...statementsOf(templates).flatMap((statement) => ofStatement(statement, templates)),
    ...ofManagedPolicies(templates),
    ...ofAccessEntries(templates),
    ...ofKeyGrants(templates),
  ];
}

function ofStatement(statement: Statement, templates: Templates): Allowance[] {
  const { kind, resource, path } = statement;
  if (kind === 'limit' || kind === 'trust') return [];
  const who = kind === 'identity' ? holdersOf(resource, templates) : principalsOf(statement, templates);
  const wide = widthOf(statement);
  return who.map((each) => ({
    who: each,
    refuses: statement.effect === 'Deny',
    may: mayOf(statement),
    covers: (target) => statementCovers(statement, target, templates),
    actions: [
      ...statement.actions.map(worded),
      ...statement.notActions.map((value) => `everything but ${worded(value)}`),
    ],
    on: onOf(statement),
    conditions: conditionsOf(statement),
    wide: each.kind === 'everybody' && statement.effect === 'Allow' ? [...wide, 'everybody'] : wide,
    ...(isDelegation(statement, each) ? { means: ['lets the account’s own policies decide'], wide: [] } : {}),
    at: { resource: placeOf(resource), property: path },
  }));
}

/** How AWS has a key be administered: whoever the account itself gives the right. */
function isDelegation({ kind, effect }: Statement, who: Who): boolean {
  return kind === 'resource' && effect === 'Allow' && who.kind === 'account' && who.outside === 'no';
}

function mayOf({ actions, notActions }: Statement): (action: string) => boolean {
  const named = actions.flatMap(textsIn);
  const left = notActions.flatMap(textsIn);
  return (action) =>
    !isOfAzure(action) && (notActions.length > 0 ? !isAmong(action, left) : isAmong(action, named));
}

function onOf({ kind, resource, resources, notResources }: Statement): string[] {
  const texts = resources.map(worded);
  const isItself = kind === 'resource' && texts.every((text) => /^\*?$/.test(text));
  return [
    ...(isItself ? [placeOf(resource)] : texts.map((text) => (text === '*' ? 'everything' : text))),
    ...notResources.map((value) => `everything but ${worded(value)}`),
  ];
}

export function conditionsOf({ conditions }: Pick<Statement, 'conditions'>): string[] {
  return conditions.map(
    ({ operator, key, values }) =>
      `${key.replaceAll('\uFFFC', '…')} ${operator} ${values.map(worded).join(' or ')}`,
  );
}

function widthOf({ actions, notActions, resources, notResources, kind, effect }: Statement): string[] {
  if (effect === 'Deny') return [];
  const named = actions.flatMap(textsIn);
  const whole = named.filter(isWholeService);
  const reachesAll =
    kind === 'identity' && resources.some((value) => textsIn(value).some((text) => /^\*+$/.test(text)));
  const isTelling =
    whole.length > 0 || notActions.length > 0 || named.some((action) => tellingActions(action).length > 0);
  return [
    ...whole.map((action) =>
      /^\*+$/.test(action) ? 'every action' : `every action of ${action.split(':')[0] ?? ''}`,
    ),
    ...(notActions.length > 0 ? ['every action but some'] : []),
    ...(reachesAll && isTelling ? ['every resource'] : []),
    ...(notResources.length > 0 ? ['every resource but some'] : []),
  ];
}

/** Policies of AWS's own, whose actions no template says. */
function ofManagedPolicies(templates: Templates): Allowance[] {
  return managedPoliciesOf(templates).flatMap(({ resource, path, value }): Allowance[] => {
    if (value.kind === 'absent' || value.kind === 'list' || value.kind === 'map') return [];
    const target = value.kind === 'reference' ? templates.target(value, resource) : undefined;
    // A policy that is made here is read where it is made.
    if (target?.mode === 'managed') return [];
    const named =
      target === undefined
        ? worded(value)
        : (['name', 'arn']
            .flatMap((at) => ask(target.properties, at))
            .flatMap((answer) => textOf(answer.value) ?? [])[0] ?? worded(value));
    const role = named.replace(/^arn:.*:policy\//, '').replace(/^.*\//, '');
    const actions = named.includes('::aws:policy/') || target !== undefined ? AWS_POLICIES[role] : undefined;
    const isAll = actions?.includes('*') === true;
    return holdersOf(resource, templates).map((who) => ({
      who,
      refuses: false,
      may: (action) =>
        actions !== undefined &&
        !isOfAzure(action) &&
        isAmong(action, actions) &&
        !(role === 'PowerUserAccess' && action.startsWith('iam:')),
      covers: () => 'yes',
      actions: [],
      role: named,
      on: ['everything'],
      conditions: [],
      wide:
        actions === undefined
          ? []
          : [
              ...(isAll
                ? ['every action']
                : actions
                    .filter(isWholeService)
                    .map((action) => `every action of ${action.split(':')[0] ?? ''}`)),
            ],
      means: actions === undefined ? [NOT_SAID] : [],
      at: { resource: placeOf(resource), property: path },
    }));
  });
}

/** Who enters a Kubernetes cluster by an entry of its own. */
function ofAccessEntries(templates: Templates): Allowance[] {
  return ['AWS::EKS::AccessEntry', 'aws_eks_access_entry'].flatMap((type) =>
    templates.ofType(type).flatMap((entry) =>
      ['PrincipalArn', 'principal_arn'].flatMap((path) =>
        ask(entry.properties, path).flatMap(({ path: at, value }): Allowance[] => {
          if (value.kind === 'absent') return [];
          const who = principalOf({ type: 'AWS', id: value }, entry, templates);
          const worders = (...paths: string[]): string[] =>
            paths
              .flatMap((each) => ask(entry.properties, each))
              .flatMap((answer) => (answer.value.kind === 'absent' ? [] : [worded(answer.value)]));
          const policies = worders('AccessPolicies[].PolicyArn');
          const isAdmin = policies.some((policy) => /ClusterAdminPolicy$/.test(policy));
          return [
            entryAllowance(
              entry,
              at,
              {
                ...who,
                outside:
                  value.kind === 'reference' ? who.outside : isOutside(textsIn(value), entry, templates),
              },
              policies,
              worders('ClusterName', 'cluster_name'),
              isAdmin,
            ),
          ];
        }),
      ),
    ),
  );
}

function entryAllowance(
  entry: Resource,
  property: string,
  who: Who,
  policies: readonly string[],
  on: readonly string[],
  isAdmin: boolean,
): Allowance {
  return {
    who,
    refuses: false,
    may: () => false,
    covers: () => 'no',
    actions: policies,
    on,
    conditions: [],
    wide: [],
    means: [isAdmin ? 'enters clusters as an administrator' : 'signs in to clusters'],
    at: { resource: placeOf(entry), property },
  };
}

/** Grants of KMS that a template makes: rights on a key outside its policy. */
function ofKeyGrants(templates: Templates): Allowance[] {
  return templates.ofType('aws_kms_grant').flatMap((grant) =>
    ask(grant.properties, 'grantee_principal').map(({ path, value }): Allowance => {
      const operations = ask(grant.properties, 'operations[]').flatMap((answer) => textsIn(answer.value));
      return {
        who: principalOf({ type: 'AWS', id: value }, grant, templates),
        refuses: false,
        may: (action) => operations.some((each) => `kms:${each}` === action),
        covers: (target) =>
          ask(grant.properties, 'key_id').some(
            (answer) => pointsAt(answer.value, target, grant, templates) === 'yes',
          )
            ? 'yes'
            : 'no',
        actions: operations.map((each) => `kms:${each}`),
        on: ask(grant.properties, 'key_id').map((answer) => worded(answer.value)),
        conditions: [],
        wide: [],
        at: { resource: placeOf(grant), property: path },
      };
    }),
  );
}

import { accountIn, ownAccounts, textsIn } from '../../policy';
import type { Principal, Statement } from '../../policy';
import { ask, HOLE, textOf, THIS_ACCOUNT } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { placeOf, worded } from './allowance';
import type { Who } from './allowance';
import { accountNamed } from './covers-aws';

const HOLDERS =
  /^(AWS::IAM::(Role|User|Group)|aws_iam_(role|user|group)|AWS::SSO::PermissionSet|aws_ssoadmin_permission_set|AWS::Serverless::Function)$/;
const NAMES = ['RoleName', 'UserName', 'GroupName', 'FunctionName', 'Name', 'name'];
const NAMED_BY = [
  ...['Roles[]', 'Users[]', 'Groups[]', 'RoleName', 'UserName', 'GroupName', 'PermissionSet'],
  ...['roles[]', 'users[]', 'groups[]', 'role', 'user', 'group', 'permission_set_arn'],
];

export const NOBODY_NAMED: Who = {
  name: 'whoever it is attached to: these templates attach it to nobody',
  kind: 'not said',
  outside: 'not said',
};

/** A role, user, group or permission set that the templates make. */
export function identityOf(resource: Resource): Who {
  const names = NAMES.flatMap((path) => ask(resource.properties, path)).flatMap(({ value }) =>
    value.kind === 'known' ? [String(value.value)] : [],
  );
  return {
    name: names[0] ?? resource.address,
    kind: 'identity',
    resource: placeOf(resource),
    outside: 'no',
  };
}

/** Whoever holds a policy, by whichever side names the other. */
export function holdersOf(resource: Resource, templates: Templates): Who[] {
  const seen = new Map<string, Who>();
  for (const who of find(resource, templates, new Set())) seen.set(who.resource ?? who.name, who);
  return seen.size === 0 ? [NOBODY_NAMED] : [...seen.values()];
}

function find(resource: Resource, templates: Templates, before: Set<Resource>): Who[] {
  if (before.has(resource)) return [];
  before.add(resource);
  if (HOLDERS.test(resource.type)) return [identityOf(resource)];
  const named = NAMED_BY.flatMap((path) =>
    ask(resource.properties, path).flatMap(({ value }) => nameHolders(value, resource, templates)),
  );
  const users = templates
    .mentionsOf(resource)
    .filter(({ from, path }) => /IAM|SSO|iam|sso/.test(from.type) && !/Boundary|boundary/.test(path))
    .flatMap(({ from }) => find(from, templates, before));
  return [...named, ...users];
}

function nameHolders(value: Possible, from: Resource, templates: Templates): Who[] {
  if (value.kind === 'absent' || value.kind === 'list' || value.kind === 'map') return [];
  const target = value.kind === 'reference' ? templates.target(value, from) : undefined;
  if (target !== undefined && HOLDERS.test(target.type)) return [identityOf(target)];
  if (value.kind === 'known') {
    const name = String(value.value);
    const made = templates
      .resources()
      .find((each) => HOLDERS.test(each.type) && identityOf(each).name === name);
    return [made === undefined ? { name, kind: 'identity', outside: 'no' } : identityOf(made)];
  }
  return [{ name: worded(value), kind: 'not said', outside: 'not said' }];
}

const NAMES_CALLER = /^(aws:Principal(Account|Arn|OrgID)|kms:CallerAccount)$/i;
const POSITIVE = /^(ForAnyValue:)?(String(Equals|Like|EqualsIgnoreCase)|Arn(Equals|Like))$/;

/** Whom a statement is for: everybody, where a condition says who is meant, is those. */
export function principalsOf(statement: Statement, templates: Templates): Who[] {
  const { resource, principals, notPrincipals, conditions } = statement;
  if (notPrincipals.length > 0) {
    const left = notPrincipals.map((each) => principalOf(each, resource, templates).name).join(', ');
    return [{ name: `everybody but ${left}`, kind: 'everybody', outside: 'yes' }];
  }
  const limits = conditions.filter(({ operator, key }) => NAMES_CALLER.test(key) && POSITIVE.test(operator));
  return principals.map((each) => {
    const who = principalOf(each, resource, templates);
    const texts = limits
      .flatMap(({ values }) => values.flatMap(textsIn))
      .filter((text) => !/^\*+$/.test(text));
    if (who.kind !== 'everybody' || texts.length === 0) return who;
    const arns = texts.filter((text) => text.startsWith('arn:'));
    return {
      name: arns.length > 0 ? arns.join(', ') : `anybody of ${texts.join(' or ')}`,
      kind: arns.length > 0 ? 'identity' : 'account',
      outside: texts.some((text) => text.startsWith('o-')) ? 'yes' : isOutside(texts, resource, templates),
    };
  });
}

/** Whom a trust or resource policy names. */
export function principalOf({ type, id }: Principal, from: Resource, templates: Templates): Who {
  if (type === 'Service') return { name: worded(id), kind: 'service', outside: 'no' };
  if (type === 'Federated')
    return { name: providerName(id, from, templates), kind: 'federated', outside: 'yes' };
  const target = id.kind === 'reference' ? templates.target(id, from) : undefined;
  if (target !== undefined && HOLDERS.test(target.type)) return identityOf(target);
  const texts = textsIn(id);
  if (texts.some((text) => /^\*+$/.test(text)))
    return { name: 'everybody', kind: 'everybody', outside: 'yes' };
  const outside = isOutside(texts, from, templates);
  const account = accountNamed(id);
  if (account !== undefined) return { name: accountName(account), kind: 'account', outside };
  return { name: worded(id), kind: id.kind === 'unknown' ? 'not said' : 'identity', outside };
}

export function accountName(account: string): string {
  const which = account === THIS_ACCOUNT ? 'this account' : `account ${account.replaceAll(HOLE, '…')}`;
  return `any identity of ${which} whose own policies allow it`;
}

/** Whether somebody is of another account. A template that does not say where it is deployed leaves it open. */
export function isOutside(texts: readonly string[], from: Resource, templates: Templates): Who['outside'] {
  const own = ownAccounts(from, templates, { today: '' });
  const isKnown = [...own].some(
    (account) => account !== THIS_ACCOUNT && accountsOf(from, templates).has(account),
  );
  const answers = texts.map((text): Who['outside'] => {
    const account = accountIn(text);
    if (account === undefined) return text.includes(HOLE) ? 'not said' : 'no';
    if (own.has(account)) return 'no';
    return account.includes(HOLE) || !isKnown ? 'not said' : 'yes';
  });
  if (answers.includes('yes')) return 'yes';
  return answers.length === 0 || answers.includes('not said') ? 'not said' : 'no';
}

/** Accounts that the template or its providers say they are for. */
function accountsOf(resource: Resource, templates: Templates): Set<string> {
  const template = templates.templateOf(resource);
  const providers = [...template.providers.values()].flatMap((provider) =>
    ['allowed_account_ids[]', 'assume_role.role_arn'].flatMap((path) =>
      ask(provider, path).flatMap(({ value }) => /\d{12}/.exec(textOf(value) ?? '')?.[0] ?? []),
    ),
  );
  return new Set([...(template.account === undefined ? [] : [template.account]), ...providers]);
}

function providerName(id: Possible, from: Resource, templates: Templates): string {
  const target = id.kind === 'reference' ? templates.target(id, from) : undefined;
  const [url] = ['Url', 'url'].flatMap((path) =>
    target === undefined ? [] : ask(target.properties, path).flatMap(({ value }) => textsIn(value)),
  );
  return url ?? worded(id);
}

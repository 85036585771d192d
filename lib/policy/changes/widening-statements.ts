import { describeValue } from '../../template';
import type { Difference, Resource, Value } from '../../template';
import { matchesWildcard } from '../../values';
import { statementsOf } from '../statements';
import type { Condition, Principal, Statement } from '../statements';
import type { Judgement } from './judgement';

/** One action on one resource by one principal: what statements come to, however they are put together. */
interface Atom {
  readonly action: string;
  readonly resource: string;
  readonly principal: string;
  readonly statement: Statement;
}

type KeyOf = (value: Value, stack: string) => string;

/** What policy documents of a resource allow that they did not, or no longer deny. */
export function judgeStatementChange(
  difference: Difference,
  before: Resource | undefined,
  after: Resource | undefined,
): Judgement[] {
  const old = statementsIn(difference.before, before);
  const now = statementsIn(difference.after, after);
  const of = (statements: readonly Statement[], effect: string, keyOf: KeyOf): Atom[] =>
    statements.filter((statement) => statement.effect === effect).flatMap((each) => atomsOf(each, keyOf));
  const [oldAllowed, oldDenied] = ['Allow', 'Deny'].map((effect) => of(old, effect, difference.keyBefore));
  const [allowed, denied] = ['Allow', 'Deny'].map((effect) => of(now, effect, difference.keyAfter));
  const isCovered = (atom: Atom, by: readonly Atom[] = []): boolean =>
    by.some((other) => covers(other, atom, difference, atom.statement.effect));
  const gained = (allowed ?? []).filter((atom) => !isOwn(atom, before) && !isCovered(atom, oldAllowed));
  const undenied = (oldDenied ?? []).filter((atom) => !isCovered(atom, denied));
  // What nothing limits any more is limited by nothing.
  const wasLimit = old.find(({ kind }) => kind === 'limit');
  const isFree = after !== undefined && wasLimit !== undefined && now.length === 0;
  return [
    ...(isFree
      ? [
          {
            grade: 'widens-access' as const,
            path: wasLimit.path,
            reason: 'no policy limits what goes through it',
          },
        ]
      : []),
    ...grouped(gained).map((atoms) => judged(atoms, 'allows', after)),
    ...(after === undefined && before !== undefined && isGoneToo(difference, before)
      ? []
      : grouped(undenied).map((atoms) => judged(atoms, 'no longer denies', before))),
  ];
}

function statementsIn(templates: Difference['before'], resource: Resource | undefined): Statement[] {
  return resource === undefined ? [] : statementsOf(templates).filter((each) => each.resource === resource);
}

function atomsOf(statement: Statement, keyOf: KeyOf): Atom[] {
  const { stack } = statement.resource;
  const keys = (values: readonly Value[]): string[] => values.map((value) => keyOf(value, stack));
  const either = (values: readonly Value[], others: readonly Value[]): string[] => {
    const not = keys(others).filter((key) => key !== '');
    if (not.length > 0) return [`not ${[...new Set(not)].sort().join(' ')}`];
    return values.length === 0 ? [''] : [...new Set(keys(values))];
  };
  const principalKeys = (principals: readonly Principal[]): string[] =>
    principals.map(({ type, id }) => `${type} ${keyOf(id, stack)}`);
  const actions = either(statement.actions, statement.notActions).map((key) => key.toLowerCase());
  const others = principalKeys(statement.notPrincipals);
  const principals =
    others.length > 0 ? [`not ${others.sort().join(' ')}`] : ['', ...principalKeys(statement.principals)];
  return actions.flatMap((action) =>
    either(statement.resources, statement.notResources).flatMap((resource) =>
      (principals.length > 1 ? principals.slice(1) : principals).map((principal) => ({
        action,
        resource,
        principal,
        statement,
      })),
    ),
  );
}

/** Whether one says everything that the other says. The wider one may be the older (Allow) or the newer (Deny). */
function covers(wide: Atom, narrow: Atom, difference: Difference, effect: 'Allow' | 'Deny'): boolean {
  const [wideKey, narrowKey] =
    effect === 'Allow'
      ? [difference.keyBefore, difference.keyAfter]
      : [difference.keyAfter, difference.keyBefore];
  return (
    matches(wide.action, narrow.action) &&
    matches(wide.resource, narrow.resource) &&
    (matches(wide.principal, narrow.principal) || /^(AWS|\*) "\*"$/.test(wide.principal)) &&
    wide.statement.conditions.every((condition) =>
      narrow.statement.conditions.some((other) =>
        isAsStrict(
          keysOf(condition, wide.statement.resource.stack, wideKey),
          keysOf(other, narrow.statement.resource.stack, narrowKey),
        ),
      ),
    )
  );
}

function matches(pattern: string, text: string): boolean {
  return pattern === text || (!pattern.startsWith('not ') && matchesWildcard(pattern, text));
}

interface Keyed {
  readonly name: string;
  readonly values: readonly string[];
}

function keysOf({ operator, key, values }: Condition, stack: string, keyOf: KeyOf): Keyed {
  return { name: `${operator} ${key}`.toLowerCase(), values: values.map((value) => keyOf(value, stack)) };
}

function isAsStrict(wide: Keyed, narrow: Keyed): boolean {
  if (wide.name !== narrow.name) return false;
  const [few, many] = /not/.test(wide.name) ? [wide.values, narrow.values] : [narrow.values, wide.values];
  return few.every((value) => many.includes(value));
}

/** A new resource whose policy lets its own account or a service of the cloud in opens nothing that was there. */
function isOwn({ principal, statement }: Atom, before: Resource | undefined): boolean {
  return (
    before === undefined &&
    statement.kind === 'resource' &&
    (principal.startsWith('Service ') || /:root"|:root\)?$/.test(principal))
  );
}

/** A policy that goes together with what it protects opens nothing. */
function isGoneToo({ before, changes }: Difference, resource: Resource): boolean {
  const targets = [...resource.properties.entries.values()].flatMap((value) =>
    value.kind === 'reference' ? before.targets(value, resource) : [],
  );
  return (
    targets.length > 0 &&
    targets.every((target) => changes.some((change) => change.kind === 'removed' && change.before === target))
  );
}

function grouped(atoms: readonly Atom[]): Atom[][] {
  const groups = new Map<Statement, Atom[]>();
  for (const atom of atoms) groups.set(atom.statement, [...(groups.get(atom.statement) ?? []), atom]);
  return [...groups.values()];
}

function judged(atoms: readonly Atom[], verb: string, resource: Resource | undefined): Judgement {
  const [first] = atoms;
  const actions = [...new Set(atoms.map(({ action }) => plain(action)))];
  const principals = [...new Set(atoms.map(({ principal }) => plain(principal)))].filter(
    (name) => name !== '',
  );
  const resources = [...new Set(atoms.map(({ resource: key }) => plain(key)))].filter((name) => name !== '');
  const conditions = first?.statement.conditions ?? [];
  const holder = principals.length > 0 ? few(principals) : (resource?.address ?? '');
  const on = resources.length > 0 ? ` on ${few(resources)}` : '';
  const condition =
    conditions.length === 0
      ? ''
      : ` if ${conditions.map(({ operator, key, values }) => `${key} ${operator} ${values.map(describeValue).join(' or ')}`).join(' and ')}`;
  return {
    grade: 'widens-access',
    path: first?.statement.path ?? '',
    reason: `${verb} ${few(actions)}${on} for ${holder}${condition}`,
  };
}

/** A key in words: its quotes and the names of its parts are for comparison only. */
function plain(key: string): string {
  return key
    .replace(/^text\((.*)\)$/, '$1')
    .replace(/"\+"|"\+|\+"|"/g, '')
    .replace(/\bref ([^\s+"]+)/g, '<$1>');
}

function few(words: readonly string[]): string {
  const shown = words.slice(0, 4).join(', ');
  return words.length > 4 ? `${shown} and ${String(words.length - 4)} more` : shown;
}

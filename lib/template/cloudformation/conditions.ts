import { isList, isObject, objectAt } from '../json';
import type { Json } from '../json';
import type { Value } from '../value';
import { resolve } from './intrinsics';
import type { Scope } from './intrinsics';

const MAX_DEPTH = 50;

/**
 * Decides the conditions of a template that do not depend on who deploys it.
 * @see AWS CloudFormation User Guide, Condition functions
 */
export function decideConditions(
  conditions: Json,
  names: Omit<Scope, 'decide'>,
): (name: string) => boolean | undefined {
  const decided = new Map<string, boolean | undefined>();
  const scope: Scope = { ...names, decide: (name) => decide(name) };
  function decide(name: string): boolean | undefined {
    if (decided.has(name)) return decided.get(name);
    // A condition that refers to itself is undecided.
    decided.set(name, undefined);
    const condition =
      isObject(conditions) && Object.hasOwn(conditions, name) ? objectAt(conditions, name) : {};
    const met = judge(condition, scope, 0);
    decided.set(name, met);
    return met;
  }
  return decide;
}

function judge(json: Json, scope: Scope, depth: number): boolean | undefined {
  if (!isObject(json) || depth > MAX_DEPTH) return undefined;
  const [[name, argument] = ['', undefined]] = Object.entries(json);
  const parts: readonly Json[] = isList(argument) ? argument : [];
  const judged = (): (boolean | undefined)[] => parts.map((part) => judge(part, scope, depth + 1));
  switch (name) {
    case 'Condition':
      return typeof argument === 'string' ? scope.decide(argument) : undefined;
    case 'Fn::Equals':
      return areEqual(resolve(parts[0], scope), resolve(parts[1], scope));
    case 'Fn::Not':
      return not(judged()[0]);
    case 'Fn::And':
      return every(judged());
    case 'Fn::Or':
      return not(every(judged().map(not)));
    default:
      return undefined;
  }
}

function not(met: boolean | undefined): boolean | undefined {
  return met === undefined ? undefined : !met;
}

function every(met: readonly (boolean | undefined)[]): boolean | undefined {
  if (met.length === 0) return undefined;
  if (met.includes(false)) return false;
  return met.includes(undefined) ? undefined : true;
}

/** Undefined when it may be either. What has nothing in common is never equal. */
function areEqual(left: Value, right: Value): boolean | undefined {
  const [one, other] = [textsOf(left), textsOf(right)];
  if (one === undefined || other === undefined) return undefined;
  if (!one.some((text) => other.includes(text))) return false;
  return one.length === 1 && other.length === 1 ? true : undefined;
}

function textsOf(value: Value): string[] | undefined {
  const all = value.kind === 'options' ? value.of : [value];
  return all.every((option) => option.kind === 'known')
    ? all.map((option) => String(option.value))
    : undefined;
}

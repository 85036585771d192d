import { HOLE, isDecided, textOf } from '../../template';
import type { Templates } from '../../template';
import type { Condition, Statement } from '../statements';
import { matchesCall } from './model-calls';
import { reachOf } from './model-reach';
import { ANYWHERE, awsPlace } from './place';

/** What a condition on the requested region makes of a statement. */
export function regionLimit(conditions: readonly Condition[]): 'uk' | 'unclear' | undefined {
  const limits = conditions.filter(
    ({ key, operator }) =>
      key.toLowerCase() === 'aws:requestedregion' &&
      /^(ForAnyValue:)?String(Equals|Like|EqualsIgnoreCase)$/.test(operator),
  );
  if (limits.length === 0) return undefined;
  const texts = limits.flatMap(({ values }) => values.map((value) => textOf(value) ?? HOLE));
  if (texts.every((text) => awsPlace(text)?.inUk === true)) {
    return limits.every(({ values }) => values.every(isDecided)) ? 'uk' : 'unclear';
  }
  return texts.some((text) => text.includes(HOLE)) ? 'unclear' : undefined;
}

/** A denial in the same policies of everything that is requested elsewhere, or of all models but some of London's. */
export function denyLimit(
  statement: Statement,
  all: readonly Statement[],
  templates: Templates,
): 'uk' | undefined {
  const own = all.filter(({ effect, resource }) => effect === 'Deny' && resource === statement.resource);
  const deniesOthers = own.some(
    (deny) =>
      deny.actions.some(matchesCall) &&
      deny.notResources.length > 0 &&
      deny.conditions.length === 0 &&
      deny.notResources.every((value) =>
        (reachOf(value, deny, templates).places ?? [ANYWHERE]).every(({ inUk }) => inUk),
      ),
  );
  if (deniesOthers) return 'uk';
  const denies = own.some(
    ({ actions, resources, conditions }) =>
      actions.some(matchesCall) &&
      resources.some((value) => textOf(value) === '*') &&
      conditions.length === 1 &&
      conditions.every(
        ({ key, operator, values }) =>
          key.toLowerCase() === 'aws:requestedregion' &&
          operator === 'StringNotEquals' &&
          values.every((value) => awsPlace(textOf(value) ?? '')?.inUk === true),
      ),
  );
  return denies ? 'uk' : undefined;
}

import type { Resource } from '../../template';
import type { Allowance, Where, Who } from './allowance';

/** Somebody who has a right to something. */
export interface Holder {
  readonly who: Who;
  /** The role, or the actions. */
  readonly by: string;
  /** The template leaves open whether it is this thing. */
  readonly maybe: boolean;
  readonly conditions: readonly string[];
  readonly at: Where;
}

/** Whoever may do one of some actions with a resource. */
export function holdersOf(
  resource: Resource,
  actions: readonly string[],
  allowances: readonly Allowance[],
): Holder[] {
  return allowances
    .filter(({ refuses, may }) => !refuses && actions.some(may))
    .flatMap((allowance): Holder[] => {
      const covers = allowance.covers(resource);
      if (covers === 'no') return [];
      const { who, role, conditions, at } = allowance;
      const by =
        role ??
        actions
          .filter(allowance.may)
          .map((action) => action.replace(/^Microsoft\./, ''))
          .join(', ');
      return [{ who, by, maybe: covers === 'maybe', conditions, at }];
    });
}

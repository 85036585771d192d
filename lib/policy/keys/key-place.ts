import { ask } from '../../template';
import type { Resource } from '../../template';
import type { Check } from '../control';
import { isOneOf, require } from '../requirement';
import type { Requirement } from '../requirement';
import { CUSTOMER_KEY, isCustomerKey } from './customer-key';

/** Where a type of resource says which key its data is encrypted with. */
export interface KeyPlace {
  readonly types: string | readonly string[];
  readonly key: string;
  /** What has to be switched on for the key to count, and the values that do. */
  readonly on?: readonly [path: string, ...values: readonly (string | boolean)[]];
  readonly when?: Requirement['when'];
}

/** Data is encrypted, and with a customer-managed key. What is left out is encrypted with the provider's key or not at all. */
export function requireKeys(places: readonly KeyPlace[]): Check {
  return require(
    places.flatMap(({ types, key, on, when }): Requirement[] => {
      const common = { types, absent: 'broken' as const, ...(when === undefined ? {} : { when }) };
      const rows: Requirement[] = [{ ...common, path: key, test: isCustomerKey, expected: CUSTOMER_KEY }];
      if (on === undefined) return rows;
      const [path, ...values] = on;
      // What is not switched on at all has one fault, not a second one for its key.
      const isOff = (resource: Resource): boolean =>
        ask(resource.properties, path).every(
          ({ value }) =>
            value.kind === 'absent' ||
            (value.kind === 'known' && !values.map(String).includes(String(value.value))),
        );
      return [
        {
          ...common,
          path,
          test: isOneOf(...values),
          expected: `${values.join(' or ')}, with ${CUSTOMER_KEY}`,
        },
        ...rows.map((row) => ({
          ...row,
          when: (...asked: Parameters<NonNullable<Requirement['when']>>) =>
            !isOff(asked[0]) && (when?.(...asked) ?? true),
        })),
      ];
    }),
  );
}

import { ask } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { pointersTo } from '../pointing';
import { describe, isOneOf, judge, require } from '../requirement';
import { holdsState } from '../state-store';
import { AZURE_KEYS, AZURE_SWITCHES } from './azure-key-places';
import type { AzureKeyPlace } from './azure-key-places';
import { CUSTOMER_KEY, isCustomerKey } from './customer-key';

/** What Azure stores is encrypted with a customer-managed key, named by the resource or by one beside it. */
export const azureKeys: Check = (templates, context) =>
  AZURE_KEYS.flatMap((place) =>
    [place.types]
      .flat()
      .flatMap((type) => templates.ofType(type))
      // The account of Terraform's own state is there before any key that Terraform makes.
      .filter((resource) => !holdsState(resource, templates))
      .flatMap((resource) => judgePlace(resource, place, templates, context)),
  );

export const azureSwitches: Check = require(
  AZURE_SWITCHES.flatMap(({ types, on, when }) =>
    on === undefined
      ? []
      : [
          {
            types,
            path: on[0],
            test: isOneOf(...on.slice(1)),
            expected: `${on.slice(1).join(' or ')}: what is stored is not encrypted with ${CUSTOMER_KEY} otherwise`,
            absent: 'broken' as const,
            ...(when === undefined ? {} : { when }),
          },
        ],
  ),
);

function judgePlace(
  resource: Resource,
  { keys, apart }: AzureKeyPlace,
  templates: Templates,
  context: Context,
): Fault[] {
  const row = { test: isCustomerKey, expected: CUSTOMER_KEY, absent: 'broken' as const };
  // One of them is named, and that one is judged; the others are left out.
  const named = keys.filter((path) =>
    ask(resource.properties, path).some(({ value }) => value.kind !== 'absent'),
  );
  if (named.length > 0)
    return judgeEither(named, (path) => judge({ ...row, path }, resource, templates, context));
  const others = (apart ?? []).flatMap(([type, target, ...paths]) =>
    pointersTo(resource, templates, [{ types: type, path: target }]).map(({ from }) => ({ from, paths })),
  );
  if (others.length > 0) {
    return others.flatMap(({ from, paths }) => {
      const present = paths.filter((path) =>
        ask(from.properties, path).some(({ value }) => value.kind !== 'absent'),
      );
      return judgeEither(present.length > 0 ? present : paths.slice(0, 1), (path) =>
        judge({ ...row, path }, from, templates, context),
      );
    });
  }
  return [
    {
      subject: resource,
      path: keys[0] ?? '',
      verdict: 'broken',
      got: describe({ kind: 'absent' }),
      expected: `${CUSTOMER_KEY}: Microsoft's key is used otherwise`,
    },
  ];
}

/** One property that names a key is enough; if none does, the first says what is wrong. */
function judgeEither(paths: readonly string[], faultsOf: (path: string) => Fault[]): Fault[] {
  const faults = paths.map(faultsOf);
  return faults.some((each) => each.length === 0) ? [] : (faults[0] ?? []);
}

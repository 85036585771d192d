import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Test } from '../requirement';

export const CUSTOMER_KEY = 'a customer-managed key';

/** Names of keys that the provider holds: nobody but the provider decides who uses them. */
const PROVIDER_KEY = /(^|[:/])alias\/aws\/|^AWS_OWNED/i;

/** The property names a key of the customer's. */
export const isCustomerKey: Test = (value, resource, templates) => {
  if (value.kind === 'list' || value.kind === 'map') return 'broken';
  if (value.kind === 'known' && (typeof value.value === 'boolean' || value.value === '')) return 'broken';
  return isProviderKey(value, resource, templates) ? 'broken' : 'fine';
};

/** Whether a value is one of the provider's keys, by its alias or through a data source that looks the alias up. */
export function isProviderKey(value: Possible, resource: Resource, templates: Templates): boolean {
  const text = textOf(value);
  if (text !== undefined && PROVIDER_KEY.test(text.replaceAll(HOLE, ''))) return true;
  if (value.kind !== 'reference') return false;
  const target = templates.target(value, resource);
  if (target?.mode !== 'data') return false;
  return ['name', 'key_id'].some((property) =>
    ask(target.properties, property).some((answer) => PROVIDER_KEY.test(textOf(answer.value) ?? '')),
  );
}

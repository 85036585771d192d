import { pointersTo } from '../../policy';
import type { Resource, Templates } from '../../template';
import type { Allowance } from './allowance';
import { escalationsTo } from './escalation';
import type { Escalation } from './escalation';
import { keysElsewhere } from './keys-elsewhere';
import { DECRYPTS, decryptersOf, keysOf } from './made-keys';
import type { Holder } from './holders';

/** Keys of the customer's that protect a store. */
export interface ContentKeys {
  /** Those that the templates make, with who may decrypt and who else may give himself that right. */
  readonly keys: readonly {
    readonly name: string;
    readonly users: readonly Holder[];
    readonly escalations: readonly Escalation[];
  }[];
  /** Names of those that are made elsewhere: who may decrypt, these templates do not say. */
  readonly keysElsewhere: readonly string[];
}

export function keysOfStore(
  store: Resource,
  templates: Templates,
  allowances: readonly Allowance[],
): ContentKeys {
  const isOfStore = ({ from }: { from: Resource }): boolean => isOf(from, store, templates);
  return {
    keys: keysOf(templates)
      .filter(({ protects }) => protects.some(isOfStore))
      .map((key) => {
        const users = decryptersOf(key, allowances);
        const sought = { resource: key.resource, actions: DECRYPTS, holders: users };
        return { name: key.name, users, escalations: escalationsTo(sought, allowances, templates) };
      }),
    keysElsewhere: keysElsewhere(templates)
      .filter(({ leaves }) => leaves.some(isOfStore))
      .map(({ name }) => name),
  };
}

/** What says the key of a store: the store, or a resource beside it. */
function isOf(from: Resource, store: Resource, templates: Templates): boolean {
  return (
    from === store ||
    pointersTo(
      store,
      templates,
      ['bucket', 'storage_account_id', 'cognitive_account_id'].map((path) => ({ types: from.type, path })),
    ).some((pointer) => pointer.from === from)
  );
}

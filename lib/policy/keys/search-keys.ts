import type { Requirement } from '../requirement';
import { saysInPolicy, searchPolicyRows } from '../search-policies';
import { CUSTOMER_KEY } from './customer-key';

/** The encryption policy of a collection names its key: KMS's own is used otherwise. */
export const searchKeys: readonly Requirement[] = searchPolicyRows(
  'encryption',
  (policy) => {
    const says = (key: string): boolean =>
      saysInPolicy(policy, key).some(
        (value) => value.kind !== 'absent' && !(value.kind === 'known' && String(value.value) === 'false'),
      );
    return says('AWSOwnedKey') || !says('KmsARN') ? 'broken' : 'fine';
  },
  `KmsARN, for ${CUSTOMER_KEY}, and no AWSOwnedKey`,
);

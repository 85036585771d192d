import { leaves } from '../../template';
import type { Check } from '../control';
import { describe } from '../requirement';
import { CUSTOMER_KEY, isProviderKey } from './customer-key';

const NAMES_A_KEY = /(kms|key_?arn|key_?id|encryption_?key)[a-z_]*$/i;
const PLACE = /\.\d+$/;

/** Wherever a key is named, on types that no table knows too, it is not one of the provider's. */
export const noProviderKeys: Check = (templates) =>
  templates
    .resources()
    .filter(({ mode, type }) => mode === 'managed' && /^(AWS::|aws_)/.test(type))
    .flatMap((resource) =>
      leaves(resource.properties)
        .filter(({ path }) => NAMES_A_KEY.test(path.replace(PLACE, '')))
        .filter(({ value }) => isProviderKey(value, resource, templates))
        .map(({ path, value }) => ({
          subject: resource,
          path,
          verdict: 'broken' as const,
          got: describe(value),
          expected: CUSTOMER_KEY,
        })),
    );

import type { Resource } from '../../template';
import { rotates } from './custody';
import type { Custody } from './custody';
import { said } from './said';

const ORIGINS: Readonly<Record<string, string>> = {
  AWS_KMS: 'in hardware security modules of AWS KMS, made there',
  EXTERNAL: 'in hardware security modules of AWS KMS, made elsewhere and imported',
  AWS_CLOUDHSM: 'in the customer’s own CloudHSM cluster',
  EXTERNAL_KEY_STORE: 'outside AWS, in an external key store',
};

/** How a key of AWS KMS is kept. */
export function custodyOfAws(key: Resource): Custody {
  const { properties } = key;
  const isCamel = key.type.startsWith('AWS::');
  const at = (camel: string, snake: string): string => (isCamel ? camel : snake);
  const origin = (name: string): string => ORIGINS[name] ?? name;
  const made = key.type === 'aws_kms_external_key' ? 'EXTERNAL' : 'AWS_KMS';
  const kept = isCamel
    ? said(properties, 'Origin', origin(made), origin)
    : said(properties, 'custom_key_store_id', origin(made), () => 'in a key store of the customer’s own');
  const copies = said(properties, at('MultiRegion', 'multi_region'), '', (value) =>
    value === 'true' ? '; it can be copied to other regions' : '',
  );
  const days = said(
    properties,
    at('RotationPeriodInDays', 'rotation_period_in_days'),
    '365',
    (value) => value,
  );
  const rotation = said(
    properties,
    at('EnableKeyRotation', 'enable_key_rotation'),
    'never by itself',
    (value) => (value === 'true' ? `by itself, every ${days} days` : 'never by itself'),
  );
  const deletion = said(
    properties,
    at('PendingWindowInDays', 'deletion_window_in_days'),
    'can be called off for 30 days',
    (value) => `can be called off for ${value} days`,
  );
  return {
    kept: `${kept}${copies}`,
    inHardware: /hardware|CloudHSM/.test(kept) ? 'yes' : 'not said',
    rotation,
    rotates: rotates(rotation),
    deletion,
  };
}

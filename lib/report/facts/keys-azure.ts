import { bodyOf } from '../../policy';
import { ask, textOf, valueAt } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { rotates } from './custody';
import type { Custody } from './custody';
import { vaultOf } from './made-keys';
import { said } from './said';

/** How a key of a Key Vault, or of a managed HSM, is kept. */
export function custodyOfAzure(key: Resource, templates: Templates): Custody {
  const isNative = key.type.startsWith('azurerm_');
  const properties: Value = isNative ? key.properties : valueAt(bodyOf(key), 'properties');
  const kept = said(properties, isNative ? 'key_type' : 'kty', 'the template does not say', (type) =>
    /-HSM$/i.test(type) ? `in a hardware security module (${type})` : `in software (${type})`,
  );
  const exported = said(properties, 'attributes.exportable', '', (value) =>
    value === 'true' ? '; it can leave the vault' : '',
  );
  const rotation = isNative
    ? said(properties, 'rotation_policy.automatic.time_after_creation', nativeRotation(properties), byItself)
    : armRotation(properties);
  return {
    kept: `${kept}${exported}`,
    inHardware: kept.includes('software') ? 'no' : kept.includes('does not say') ? 'not said' : 'yes',
    rotation,
    rotates: rotates(rotation),
    deletion: deletionOf(vaultOf(key, templates)),
  };
}

const byItself = (after: string): string => `by itself, ${after} after it is made`;

function nativeRotation(properties: Value): string {
  return said(
    properties,
    'rotation_policy.automatic.time_before_expiry',
    'never by itself',
    (before) => `by itself, ${before} before it expires`,
  );
}

function armRotation(properties: Value): string {
  const actions = ask(properties, 'rotationPolicy.lifetimeActions[]').filter(({ value }) =>
    ask(value, 'action.type').some((type) => /^rotate$/i.test(textOf(type.value) ?? '')),
  );
  const [first] = actions;
  if (first === undefined) {
    const isOpen = ask(properties, 'rotationPolicy.lifetimeActions').some(
      ({ value }) => value.kind === 'unknown',
    );
    return isOpen ? 'the template does not say' : 'never by itself';
  }
  const before = said(
    first.value,
    'trigger.timeBeforeExpiry',
    'by itself',
    (time) => `by itself, ${time} before it expires`,
  );
  return said(first.value, 'trigger.timeAfterCreate', before, byItself);
}

/** What becomes of a key that somebody deletes is for its vault to say. */
function deletionOf(vault: Resource | undefined): string {
  if (vault === undefined) return 'the template does not say: its vault is made elsewhere';
  const isNative = vault.type.startsWith('azurerm_');
  const properties: Value = isNative ? vault.properties : valueAt(bodyOf(vault), 'properties');
  const days = said(
    properties,
    isNative ? 'soft_delete_retention_days' : 'softDeleteRetentionInDays',
    '90',
    (value) => value,
  );
  return said(
    properties,
    isNative ? 'purge_protection_enabled' : 'enablePurgeProtection',
    `can be undone for ${days} days, unless somebody purges it`,
    (value) =>
      `can be undone for ${days} days${value === 'true' ? ', and nobody can purge it' : ', unless somebody purges it'}`,
  );
}

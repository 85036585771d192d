import type { Templates } from '../../template';
import { compareText } from '../../values';
import { allowancesOf } from './access';
import type { Allowance, Where } from './allowance';
import { placeOf } from './allowance';
import type { Custody } from './custody';
import { escalationsTo } from './escalation';
import type { Escalation } from './escalation';
import { custodyOfAws } from './keys-aws';
import { custodyOfAzure } from './keys-azure';
import { keysElsewhere } from './keys-elsewhere';
import { DECRYPTS, decryptersOf, isAzureKey, keysOf } from './made-keys';
import { holdersOf } from './holders';
import type { Holder } from './holders';
import type { MadeKey } from './made-keys';

/** Every key, what it protects, who may use it, and how it is looked after. */
export interface KeyFacts {
  readonly keys: readonly KeyRow[];
  /** Keys that are named here and made elsewhere. */
  readonly elsewhere: readonly { readonly name: string; readonly protects: readonly Where[] }[];
}

export interface KeyRow extends Custody {
  readonly name: string;
  /** `<stack>/<resource>` */
  readonly resource: string;
  readonly protects: readonly Where[];
  /** Who may decrypt what it protects. */
  readonly decrypters: readonly Holder[];
  /** Who else may give himself that right. */
  readonly escalations: readonly Escalation[];
  /** Who may decide who else uses it, switch it off or delete it. */
  readonly administrators: readonly Holder[];
}

const ADMINISTERS = [
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:DisableKey',
  'kms:CreateGrant',
  'Microsoft.KeyVault/vaults/keys/delete',
  'Microsoft.KeyVault/vaults/keys/purge/action',
  'Microsoft.KeyVault/vaults/keys/write',
  'Microsoft.KeyVault/vaults/keys/create/action',
  'Microsoft.KeyVault/vaults/write',
  'Microsoft.Authorization/roleAssignments/write',
];

export function readKeys(templates: Templates): KeyFacts {
  const allowances = allowancesOf(templates);
  return {
    keys: keysOf(templates)
      .map((key) => rowOf(key, templates, allowances))
      .sort((one, other) => compareText(one.name, other.name) || compareText(one.resource, other.resource)),
    elsewhere: keysElsewhere(templates).map(({ name, leaves }) => ({
      name,
      protects: leaves.map(({ from, path }) => ({ resource: placeOf(from), property: path })),
    })),
  };
}

function rowOf(key: MadeKey, templates: Templates, allowances: readonly Allowance[]): KeyRow {
  const { name, resource, protects } = key;
  const decrypters = decryptersOf(key, allowances);
  return {
    name,
    resource: placeOf(resource),
    ...(isAzureKey(resource) ? custodyOfAzure(resource, templates) : custodyOfAws(resource)),
    protects: protects.map(({ from, path }) => ({ resource: placeOf(from), property: path })),
    decrypters,
    escalations: escalationsTo({ resource, actions: DECRYPTS, holders: decrypters }, allowances, templates),
    administrators: holdersOf(key.resource, ADMINISTERS, allowances),
  };
}

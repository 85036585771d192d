import { ask } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import { requireArm } from '../arm-table';
import type { Control } from '../control';
import { isClusterKey } from '../keys/cluster-key';
import { all, isAtLeast, isNoneOf, isOneOf, isPresent, matches, require } from '../requirement';
import type { Requirement, Test } from '../requirement';

const isAbsentOr = (resource: Resource, path: string, ...values: readonly string[]): boolean =>
  ask(resource.properties, path).some(
    ({ value }) => value.kind !== 'known' || values.includes(String(value.value)),
  );

/** KMS rotates only symmetric keys whose material it made. */
const isRotated = (resource: Resource): boolean =>
  isAbsentOr(resource, 'KeySpec', 'SYMMETRIC_DEFAULT') && isAbsentOr(resource, 'Origin', 'AWS_KMS');
const isRotatedInTerraform = (resource: Resource): boolean =>
  isAbsentOr(resource, 'customer_master_key_spec', 'SYMMETRIC_DEFAULT') &&
  ask(resource.properties, 'custom_key_store_id').some(({ value }) => value.kind === 'absent');

const isFollowed = (key: Resource, templates: Templates): boolean => !isClusterKey(key, templates);

const WINDOW = {
  test: isAtLeast(30),
  expected: 'at least 30 days in which a deletion can be called off',
  absent: 'fine',
} as const;
const HSM_KEY = {
  test: matches(/^(RSA|EC|oct)-HSM$/),
  expected: 'a key made in a hardware security module, such as RSA-HSM',
  absent: 'broken',
} as const;
const PURGE = {
  test: isOneOf(true),
  expected: 'true: whoever deletes keys can destroy them for good otherwise',
  absent: 'broken',
} as const;
const PREMIUM = {
  test: matches(/^premium$/i),
  expected: 'premium, which keeps keys in hardware security modules',
  absent: 'broken',
} as const;
const SOFT_DELETE = {
  test: isAtLeast(30),
  expected: 'at least 30 days in which a deletion can be undone; 90 by default',
  absent: 'fine',
} as const;
const RBAC = {
  test: isOneOf(true),
  expected: 'true: access policies let administrators of the vault give themselves its keys',
  absent: 'broken',
} as const;

const ENABLED = {
  test: isOneOf(true),
  expected: 'true, as it is by default: what a key that is off protects cannot be read',
  absent: 'fine',
} as const;

const AWS_ROWS: readonly Requirement[] = [
  { types: 'AWS::KMS::Key', path: 'Enabled', ...ENABLED },
  { types: 'aws_kms_key', path: 'is_enabled', ...ENABLED },
  {
    types: 'AWS::KMS::Key',
    path: 'EnableKeyRotation',
    test: isOneOf(true),
    expected: 'true: KMS never rotates a key otherwise',
    absent: 'broken',
    when: isRotated,
  },
  { types: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'], path: 'PendingWindowInDays', ...WINDOW },
  {
    types: 'AWS::KMS::Key',
    path: 'BypassPolicyLockoutSafetyCheck',
    test: isNoneOf(true),
    expected: 'false: a key that nobody can manage is lost',
    absent: 'fine',
  },
  {
    types: 'aws_kms_key',
    path: 'enable_key_rotation',
    test: isOneOf(true),
    expected: 'true: KMS never rotates a key otherwise',
    absent: 'broken',
    when: isRotatedInTerraform,
  },
  {
    types: ['aws_kms_key', 'aws_kms_external_key', 'aws_kms_replica_key'],
    path: 'deletion_window_in_days',
    ...WINDOW,
  },
  {
    types: ['aws_kms_key', 'aws_kms_external_key'],
    path: 'bypass_policy_lockout_safety_check',
    test: isNoneOf(true),
    expected: 'false: a key that nobody can manage is lost',
    absent: 'fine',
  },
];

const isSaid =
  (path: string) =>
  (resource: Resource): boolean =>
    ask(resource.properties, path).some(({ value }) => value.kind !== 'absent');

const AZURE_ROWS: readonly Requirement[] = [
  {
    types: ['azurerm_key_vault', 'azurerm_key_vault_managed_hardware_security_module'],
    path: 'purge_protection_enabled',
    ...PURGE,
  },
  {
    types: ['azurerm_key_vault', 'azurerm_key_vault_managed_hardware_security_module'],
    path: 'soft_delete_retention_days',
    ...SOFT_DELETE,
  },
  { types: 'azurerm_key_vault', path: 'sku_name', ...PREMIUM },
  {
    types: 'azurerm_key_vault',
    path: 'rbac_authorization_enabled',
    ...RBAC,
    // The name until version 4 of the provider.
    when: (resource) => !isSaid('enable_rbac_authorization')(resource),
  },
  {
    types: 'azurerm_key_vault',
    path: 'enable_rbac_authorization',
    ...RBAC,
    when: isSaid('enable_rbac_authorization'),
  },
  { types: 'azurerm_key_vault_key', path: 'key_type', ...HSM_KEY },
  {
    types: 'azurerm_key_vault_key',
    path: 'rotation_policy.automatic',
    when: isFollowed,
    test: isPresent,
    expected: 'a policy that rotates the key by itself: Key Vault never does otherwise',
    absent: 'broken',
  },
  { types: 'azurerm_key_vault_managed_hardware_security_module_key', path: 'key_type', ...HSM_KEY },
];

/** One of the actions rotates the key, whatever else it may turn out to be; others may give notice. */
const rotates: Test = (value) => {
  const actions = ask(value, '[]').map((item) => ask(item.value, 'action.type'));
  const isRotation = ({ value: type }: Answer): boolean =>
    type.kind === 'known' && /^rotate$/i.test(String(type.value));
  if (actions.some((types) => types.every(isRotation))) return 'fine';
  return actions.flat().some(({ value: type }) => !['known', 'absent'].includes(type.kind))
    ? 'cannot-tell'
    : 'broken';
};

const VAULTS = 'Microsoft.KeyVault/vaults';
const KEYS = ['Microsoft.KeyVault/vaults/keys', 'Microsoft.KeyVault/managedHSMs/keys'];

export const keyCustody: Control = {
  id: 'key-custody',
  title: 'Keys are kept in hardware, rotate, and cannot be destroyed in a hurry',
  why: 'Data is as safe as its key: a key in software can be copied, one that never rotates protects what it leaked for ever, and one that is purged takes the data with it.',
  sources: [
    { document: 'NCSC cloud security principles', clause: '2.3, Data encryption' },
    { document: 'NCSC Cyber Assessment Framework 4.0', clause: 'B3.c, Stored data' },
  ],
  traps: ['S-KY-03', 'S-KY-04'],
  severity: 'high',
  ncsc: ['2.3'],
  caf32: ['B3.c'],
  caf40: ['B3.c'],
  aiCode: ['5'],
  remediation:
    'Switch rotation on, leave 30 days before a key is deleted, and on Azure use a Premium vault with purge protection, role-based access and HSM keys.',
  aws: require(AWS_ROWS),
  azure: all(
    require(AZURE_ROWS),
    requireArm([
      { kinds: VAULTS, path: 'body.properties.enablePurgeProtection', ...PURGE },
      { kinds: VAULTS, path: 'body.properties.softDeleteRetentionInDays', ...SOFT_DELETE },
      { kinds: VAULTS, path: 'body.properties.sku.name', ...PREMIUM },
      { kinds: VAULTS, path: 'body.properties.enableRbacAuthorization', ...RBAC },
      { kinds: KEYS, path: 'body.properties.kty', ...HSM_KEY },
      {
        kinds: KEYS,
        path: 'body.properties.attributes.exportable',
        test: isNoneOf(true),
        expected: 'false: the key must not leave the hardware',
        absent: 'fine',
      },
      {
        kinds: KEYS,
        path: 'body.properties.rotationPolicy.lifetimeActions',
        when: isFollowed,
        test: rotates,
        expected: 'a policy that rotates the key by itself: Key Vault never does otherwise',
        absent: 'broken',
      },
    ]),
  ),
};

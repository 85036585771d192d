import { azapiOf, isArmType, pointsAt } from '../../policy';
import { ask, referencesIn, textOf, valueAt } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Allowance } from './allowance';
import { holdersOf } from './holders';
import type { Holder } from './holders';
import { leavesOf } from './key-mentions';

/** A key that the templates make. */
export interface MadeKey {
  readonly resource: Resource;
  /** As people call it: its alias, or its vault and name. */
  readonly name: string;
  /** What is encrypted with it. */
  readonly protects: readonly Protected[];
}

export interface Protected {
  readonly from: Resource;
  readonly path: string;
}

const cache = new WeakMap<Templates, readonly MadeKey[]>();

const AWS = [
  'AWS::KMS::Key',
  'AWS::KMS::ReplicaKey',
  'aws_kms_key',
  'aws_kms_external_key',
  'aws_kms_replica_key',
];
const AZURE = ['azurerm_key_vault_key', 'azurerm_key_vault_managed_hardware_security_module_key'];
const ARM = ['Microsoft.KeyVault/vaults/keys', 'Microsoft.KeyVault/managedHSMs/keys'];

/** Every key of the templates, and what names it as its key. */
export function keysOf(templates: Templates): readonly MadeKey[] {
  const before = cache.get(templates);
  if (before !== undefined) return before;
  const keys = [
    ...[...AWS, ...AZURE].flatMap((type) => templates.ofType(type)),
    ...ARM.flatMap((type) => azapiOf(templates, type)),
  ].map((resource) => ({
    resource,
    name: keyName(resource, templates),
    protects: protectedBy(resource, templates),
  }));
  cache.set(templates, keys);
  return keys;
}

export const isAzureKey = (resource: Resource): boolean =>
  AZURE.includes(resource.type) || ARM.some((type) => isArmType(resource, type));

function keyName(key: Resource, templates: Templates): string {
  const text = (resource: Resource, path: string): string | undefined => {
    const value = valueAt(resource.properties, path);
    return value.kind === 'known' ? textOf(value) : undefined;
  };
  if (isAzureKey(key)) {
    const vault = vaultOf(key, templates);
    const name = text(key, 'name') ?? key.address;
    const of = vault === undefined ? undefined : text(vault, 'name');
    return of === undefined ? name : `${of}/${name}`;
  }
  const alias = aliasesOf(key, templates).flatMap(
    (each) => text(each, 'AliasName') ?? text(each, 'name') ?? [],
  );
  return alias[0] ?? key.address;
}

export function aliasesOf(key: Resource, templates: Templates): Resource[] {
  return ['AWS::KMS::Alias', 'aws_kms_alias'].flatMap((type) =>
    templates
      .ofType(type)
      .filter((alias) =>
        ['TargetKeyId', 'target_key_id'].some((path) =>
          ask(alias.properties, path).some(({ value }) => pointsAt(value, key, alias, templates) === 'yes'),
        ),
      ),
  );
}

/** The vault that a key is kept in, if the templates make that too. */
export function vaultOf(key: Resource, templates: Templates): Resource | undefined {
  const vaults = [
    ...templates.ofType('azurerm_key_vault'),
    ...templates.ofType('azurerm_key_vault_managed_hardware_security_module'),
    ...azapiOf(templates, 'Microsoft.KeyVault/vaults'),
    ...azapiOf(templates, 'Microsoft.KeyVault/managedHSMs'),
  ];
  return vaults.find((vault) =>
    ['key_vault_id', 'managed_hsm_id', 'parent_id'].some((path) =>
      ask(key.properties, path).some(({ value }) => pointsAt(value, vault, key, templates) === 'yes'),
    ),
  );
}

function protectedBy(key: Resource, templates: Templates): Protected[] {
  const aliases = aliasesOf(key, templates);
  const aliasNames = aliases.flatMap((alias) =>
    ['AliasName', 'name']
      .flatMap((path) => ask(alias.properties, path))
      .flatMap(({ value }) => textOf(value) ?? []),
  );
  const vault = isAzureKey(key) ? vaultOf(key, templates) : undefined;
  const uri = vault === undefined ? undefined : azureUri(vault, key);
  const names = (leaf: ReturnType<typeof leavesOf>[number]): boolean => {
    const targets = referencesIn(leaf.value).flatMap(({ reference }) =>
      templates.targets(reference, leaf.from),
    );
    if (targets.some((target) => target === key || aliases.includes(target))) return true;
    // A data source that looks the key up.
    if (
      uri !== undefined &&
      targets.some((target) => target.mode === 'data' && isLookup(target, key, uri, vault, templates))
    )
      return true;
    const text = textOf(leaf.value);
    if (text === undefined) return false;
    return uri?.test(text) === true || aliasNames.some((name) => text === name || text.endsWith(`:${name}`));
  };
  return leavesOf(templates)
    .filter((leaf) => leaf.from !== key && names(leaf))
    .map(({ from, path }) => ({ from, path }));
}

/** By which URLs and ids name a key of a vault. */
function azureUri(vault: Resource, key: Resource): RegExp | undefined {
  const [of, name] = [vault, key].map(({ properties }) => valueAt(properties, 'name'));
  if (of?.kind !== 'known' || name?.kind !== 'known') return undefined;
  const [a, b] = [of, name].map(({ value }) => String(value).replace(/[^\w-]/g, '\\$&'));
  return new RegExp(
    `(//${a ?? ''}\\.(vault|managedhsm)\\.azure\\.net|/(vaults|managedHSMs)/${a ?? ''})/keys/${b ?? ''}(/|$)`,
    'i',
  );
}

function isLookup(
  data: Resource,
  key: Resource,
  uri: RegExp,
  vault: Resource | undefined,
  templates: Templates,
): boolean {
  const ids = ['resource_id', 'id'].flatMap((path) => ask(data.properties, path));
  if (
    ids.some(({ value }) => uri.test(textOf(value) ?? '') || pointsAt(value, key, data, templates) === 'yes')
  )
    return true;
  const isNamed = textOf(valueAt(data.properties, 'name')) === textOf(valueAt(key.properties, 'name'));
  const parents = ['key_vault_id', 'parent_id'].flatMap((path) => ask(data.properties, path));
  return (
    isNamed &&
    vault !== undefined &&
    parents.some(({ value }) => pointsAt(value, vault, data, templates) === 'yes')
  );
}

export const DECRYPTS = [
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'Microsoft.KeyVault/vaults/keys/decrypt/action',
  'Microsoft.KeyVault/vaults/keys/unwrap/action',
];

/** Whoever may decrypt what a key protects. */
export function decryptersOf(key: MadeKey, allowances: readonly Allowance[]): Holder[] {
  return holdersOf(key.resource, DECRYPTS, allowances);
}

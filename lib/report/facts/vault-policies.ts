import { azapiOf, bodyOf, pointsAt, textsIn } from '../../policy';
import { ask, valueAt } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { placeOf, worded } from './allowance';
import type { Allowance } from './allowance';
import { isAmong } from './meanings';
import { azureWho } from './principals-azure';
import { vaultOf } from './made-keys';

/** What a permission of an access policy comes to, as an action of a role. */
const ACTIONS: Readonly<Record<string, string>> = {
  unwrapkey: 'unwrap/action',
  wrapkey: 'wrap/action',
  decrypt: 'decrypt/action',
  encrypt: 'encrypt/action',
  delete: 'delete',
  purge: 'purge/action',
  create: 'create/action',
  update: 'update/action',
  import: 'create/action',
  rotate: 'rotate/action',
  get: 'read',
};

/** Access policies of key vaults, which are what counts where a vault does not use roles. */
export function vaultPolicies(templates: Templates): Allowance[] {
  const own = templates.ofType('azurerm_key_vault').flatMap((vault) =>
    ask(vault.properties, 'access_policy[]').map((answer) => ({
      holder: vault,
      vault: () => vault,
      ...answer,
    })),
  );
  const arm = azapiOf(templates, 'Microsoft.KeyVault/vaults').flatMap((vault) =>
    ask(bodyOf(vault), 'properties.accessPolicies[]').map((answer) => ({
      holder: vault,
      vault: () => vault,
      ...answer,
    })),
  );
  const beside = templates.ofType('azurerm_key_vault_access_policy').map((holder) => ({
    holder,
    path: '',
    value: holder.properties,
    vault: () =>
      templates
        .ofType('azurerm_key_vault')
        .find(
          (vault) => pointsAt(valueAt(holder.properties, 'key_vault_id'), vault, holder, templates) === 'yes',
        ),
  }));
  return [...own, ...arm, ...beside].flatMap(({ holder, path, value, vault }) =>
    value.kind === 'map' ? [policyOf(holder, path, value, vault(), templates)] : [],
  );
}

function policyOf(
  holder: Resource,
  path: string,
  policy: Value,
  vault: Resource | undefined,
  templates: Templates,
): Allowance {
  const said = (kind: string, ...paths: string[]): string[] =>
    paths
      .flatMap((each) => ask(policy, each))
      .flatMap((answer) => textsIn(answer.value))
      .map((text) => `${kind}: ${text}`);
  const permissions = [
    ...said('keys', 'key_permissions[]', 'permissions.keys[]'),
    ...said('secrets', 'secret_permissions[]', 'permissions.secrets[]'),
    ...said('certificates', 'certificate_permissions[]', 'permissions.certificates[]'),
  ];
  const actions = permissions.flatMap(actionsOf);
  const principal = ['object_id', 'objectId']
    .map((each) => valueAt(policy, each))
    .find(({ kind }) => kind !== 'absent');
  const isAll = permissions.some((text) => /: (all|\*)$/i.test(text));
  return {
    who: azureWho(principal ?? { kind: 'absent' }, holder, templates),
    refuses: false,
    may: (action) => isAmong(action, actions),
    covers: (target) =>
      vault !== undefined && (target === vault || vaultOf(target, templates) === vault) ? 'yes' : 'no',
    actions: permissions,
    role: 'an access policy of the vault',
    on: [
      vault === undefined
        ? ask(holder.properties, 'key_vault_id')
            .map(({ value }) => worded(value))
            .join(' or ')
        : placeOf(vault),
    ],
    conditions: [],
    wide: isAll ? ['every permission'] : [],
    at: { resource: placeOf(holder), property: path },
  };
}

function actionsOf(permission: string): string[] {
  const [kind = '', name = ''] = permission.toLowerCase().split(': ');
  const base = `Microsoft.KeyVault/vaults/${kind}`;
  if (name === 'all' || name === '*') return [`${base}/*`];
  if (kind === 'secrets' && name === 'get') return [`${base}/getSecret/action`];
  const action = ACTIONS[name];
  return action === undefined ? [] : [`${base}/${action}`];
}

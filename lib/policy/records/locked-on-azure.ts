import { ask, referencesIn, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { armOf } from '../arm-table';
import { isArmType } from '../azapi';
import type { Check } from '../control';
import { isClusterKey } from '../keys/cluster-key';
import { pointersTo, pointsAt } from '../pointing';
import { isProduction } from './kept-for';

const STORES = ['azurerm_storage_account', 'azurerm_container_registry', 'azurerm_log_analytics_workspace'];

/** Production that is known to be has its stores locked too: what is done outside Terraform asks no leave of it. */
export const productionLocked: Check = (templates, context) =>
  !isProduction(context)
    ? []
    : [
        ...STORES.flatMap((type) => templates.ofType(type)).filter(
          (store) => !isOfWorkspace(store, templates),
        ),
        ...templates.ofType('azurerm_key_vault').filter((vault) => needsLock(vault, templates)),
      ]
        .filter((resource) => !isLocked(resource, templates))
        .map((subject) => ({
          subject,
          path: '',
          verdict: 'broken',
          got: 'no lock',
          expected: 'a management lock of it or of its group: whoever may write can delete it otherwise',
        }));

/** Storage that a machine learning workspace works in, which is nothing without it. */
function isOfWorkspace(store: Resource, templates: Templates): boolean {
  const types = ['azurerm_machine_learning_workspace', 'azurerm_ai_foundry'];
  return (
    pointersTo(store, templates, [{ types, path: 'storage_account_id' }]).some(({ certain }) => certain) ||
    armOf(templates, 'Microsoft.MachineLearningServices/workspaces').some((workspace) =>
      ask(workspace.properties, 'body.properties.storageAccount').some(
        ({ value }) => pointsAt(value, store, workspace, templates) === 'yes',
      ),
    )
  );
}

/** A vault of keys, but for one that holds a cluster's own and that Terraform refuses to destroy. */
function needsLock(vault: Resource, templates: Templates): boolean {
  const keys = templates
    .mentionsOf(vault)
    .map(({ from }) => from)
    .filter(
      (from) => from.type === 'azurerm_key_vault_key' || isArmType(from, 'Microsoft.KeyVault/vaults/keys'),
    );
  const isKept = ask(vault.settings, 'lifecycle.prevent_destroy').every(
    ({ value }) => textOf(value) === 'true',
  );
  return keys.length > 0 && !(isKept && keys.every((key) => isClusterKey(key, templates)));
}

/** A lock of the resource, of the group that it is in, or of the whole subscription. */
export function isLocked(resource: Resource, templates: Templates): boolean {
  const groups = ask(resource.properties, 'resource_group_name').flatMap(({ value }) =>
    referencesIn(value).map(({ reference }) => templates.target(reference, resource)),
  );
  const holders = [resource, ...groups.filter((group) => group !== undefined)];
  return templates
    .ofType('azurerm_management_lock')
    .some((lock) =>
      ask(lock.properties, 'scope').some(
        ({ value }) =>
          /^\/subscriptions\/[^/]+\/?$/.test(textOf(value) ?? '') ||
          holders.some((holder) => pointsAt(value, holder, lock, templates) === 'yes'),
      ),
    );
}

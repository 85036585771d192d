import { ask, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { armOf } from '../arm-table';
import type { Context } from '../control';
import { pointersTo, pointsAt } from '../pointing';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
/** Words by which people call what is kept of prompts and completions. */
const CONTENT_NAME = /content|prompt|completion|capture|transcript|conversation/i;

/**
 * Whether prompts and completions are kept in a storage account of Azure: a model's calls are collected there, or, where
 * it is known that somebody asked for a place for them, it is called so.
 */
export function takesContent(account: Resource, templates: Templates, { asked }: Context): boolean {
  const kept = contentKeptIn(account, templates);
  return kept === 'collected' || (kept === 'named' && asked !== undefined);
}

/** How it is known that prompts and completions are kept in a storage account, if they are: by its name alone is a guess. */
export function contentKeptIn(account: Resource, templates: Templates): 'collected' | 'named' | undefined {
  if (collects(account, templates)) return 'collected';
  return isNamedForContent(account, templates) ? 'named' : undefined;
}

/** Whether an account, or a container in it, is called as a place for prompts and completions is. */
export function isNamedForContent(account: Resource, templates: Templates): boolean {
  return [account, ...containersOf(account, templates)]
    .flatMap(({ properties }) => ask(properties, 'name'))
    .some(({ value }) => CONTENT_NAME.test(textOf(value) ?? ''));
}

function containersOf(account: Resource, templates: Templates): Resource[] {
  return pointersTo(account, templates, [
    { types: 'azurerm_storage_container', path: 'storage_account_id' },
    { types: 'azurerm_storage_container', path: 'storage_account_name' },
  ]).flatMap(({ from, certain }) => (certain ? [from] : []));
}

/** Whether a datastore of the account is where a deployment's data collector writes. */
export function collects(account: Resource, templates: Templates): boolean {
  const folders = collectedFolders(templates);
  if (folders.length === 0) return false;
  const isWritten = (datastore: Resource): boolean =>
    ask(datastore.properties, 'name').some(({ value }) =>
      folders.some((folder) => folder.includes(`datastores/${textOf(value) ?? ''}/`)),
    );
  const holders = [account, ...containersOf(account, templates)];
  const isIn = (value: Value, datastore: Resource): boolean =>
    holders.some((holder) => pointsAt(value, holder, datastore, templates) === 'yes');
  return [
    ...armOf(templates, `${WORKSPACE}/datastores`).map(
      (each) => [each, 'body.properties.accountName'] as const,
    ),
    ...templates
      .ofType('azurerm_machine_learning_datastore_blobstorage')
      .map((each) => [each, 'storage_container_id'] as const),
  ].some(
    ([datastore, path]) =>
      isWritten(datastore) && ask(datastore.properties, path).some(({ value }) => isIn(value, datastore)),
  );
}

/** Addresses of the folders that data collectors write to. */
function collectedFolders(templates: Templates): string[] {
  const deployments = armOf(templates, `${WORKSPACE}/onlineEndpoints/deployments`);
  const assets = armOf(templates, `${WORKSPACE}/data/versions`);
  return deployments
    .flatMap((deployment) =>
      ask(deployment.properties, 'body.properties.dataCollector.collections.*').flatMap(({ value }) =>
        ask(value, 'dataCollectionMode').some((mode) => textOf(mode.value) === 'Enabled')
          ? ask(value, 'dataId').flatMap((id) =>
              id.value.kind === 'reference' ? templates.targets(id.value, deployment) : [],
            )
          : [],
      ),
    )
    .flatMap((target) =>
      assets.filter(({ address, stack }) => address === target.address && stack === target.stack),
    )
    .flatMap((asset) => ask(asset.properties, 'body.properties.dataUri'))
    .map(({ value }) => textOf(value) ?? '');
}

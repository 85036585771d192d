import { leaves, referencesIn, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { nameOf } from './network-words';
import type { Picture, PictureEdge, PictureNode } from './picture';
import { outsider } from './picture-outside';
import type { Thing } from './picture-things';

/** Properties that say a key. That a service keeps its secrets in a vault does not encrypt it with a key there. */
const KEY_PATH =
  /encrypt|kms|activeKey|key_?url|key_?id(entifier)?$|key_?arn$|managed_?key|keyVaultProperties/i;
const VAULT_ONLY = /(^|\.)key_?vault(_id)?$/i;
const KEY_ADDRESS = /https:\/\/([^./]+)\.(?:vault|managedhsm)\.azure\.net\/keys\/([^/]+)/i;
const KEY_ID = /\/Microsoft\.KeyVault\/(?:vaults|managedHSMs)\/([^/]+)(?:\/keys\/([^/]+))?/i;
const KEY_ARN = /^arn:aws[^:]*:kms:[^:]*:(\d{12}):(key\/.+)$/;

/** A key in a store, by their names. */
interface Named {
  readonly store: string;
  readonly key: string;
}

/** What is encrypted with which key. A key that is in no template is outside. */
export function keyEdges(templates: Templates, made: readonly Thing[]): Pick<Picture, 'nodes' | 'edges'> {
  const keys = made.filter(({ group }) => group === 'keys');
  const nodes: PictureNode[] = [];
  const edges = made
    .filter(({ group }) => group !== 'keys')
    .flatMap((thing) =>
      [thing.resource, ...thing.parts].flatMap((part): PictureEdge[] => [
        ...namedIn(part, templates).map(({ store, key }) => {
          const found = keys.find(({ name }) => name.toLowerCase() === store.toLowerCase());
          const id = found?.id ?? `key store ${store}`;
          if (found === undefined) nodes.push(outsider(id, 'Key store', store));
          return { from: thing.id, to: id, kind: 'key' as const, label: key };
        }),
        ...referredIn(part, templates, keys).map(({ id, label }) => ({
          from: thing.id,
          to: id,
          kind: 'key' as const,
          label,
        })),
      ]),
    );
  return { nodes, edges };
}

function isKeyPath(path: string): boolean {
  return KEY_PATH.test(path) && !VAULT_ONLY.test(path);
}

/** Keys by their address, id or ARN; those of data that is read too, which say in which vault they are. */
function namedIn(part: Resource, templates: Templates): Named[] {
  const own = leaves(part.properties)
    .filter(({ path }) => isKeyPath(path))
    .flatMap(({ value }) => namedBy(textOf(value) ?? ''));
  const data = targetsIn(part, templates)
    .filter(({ mode }) => mode === 'data')
    .flatMap((target) =>
      leaves(target.properties)
        .flatMap(({ value }) => namedBy(textOf(value) ?? ''))
        .map(({ store, key }) => ({ store, key: key === '' ? nameOf(target) : key })),
    );
  return [...own, ...data];
}

function namedBy(text: string): Named[] {
  const [, account, key] = KEY_ARN.exec(text) ?? [];
  if (account !== undefined) return [{ store: `account ${account}`, key: key ?? '' }];
  const [, store, name] = KEY_ADDRESS.exec(text) ?? KEY_ID.exec(text) ?? [];
  return store === undefined ? [] : [{ store, key: name ?? '' }];
}

/** Keys that are made here, or parts of a vault that is. */
function referredIn(part: Resource, templates: Templates, keys: readonly Thing[]) {
  return targetsIn(part, templates).flatMap((target) =>
    keys
      .filter(({ resource, parts }) => resource === target || parts.includes(target))
      .map(({ id, resource }) => ({ id, label: resource === target ? '' : nameOf(target) })),
  );
}

function targetsIn(part: Resource, templates: Templates): Resource[] {
  return referencesIn(part.properties)
    .filter(({ path }) => isKeyPath(path))
    .flatMap(({ reference }) => templates.targets(reference, part));
}

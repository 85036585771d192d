import { leaves, referencesIn, textOf } from '../../template';
import type { Templates } from '../../template';
import { nameOf } from './network-words';
import type { Picture, PictureEdge, PictureNode } from './picture';
import { outsider } from './picture-networks';
import { recordEdges } from './picture-records';
import type { Thing } from './picture-things';
import { trustEdges } from './picture-trust';

/** What is encrypted with which key, what is recorded where, and who outside is trusted. */
export function edgesOf(templates: Templates, made: readonly Thing[]): Picture {
  const keys = keyEdges(templates, made);
  const trust = trustEdges(templates, made);
  return {
    groups: [],
    nodes: distinct([...keys.nodes, ...trust.nodes]),
    edges: [...keys.edges, ...recordEdges(templates, made), ...trust.edges],
  };
}

function distinct(nodes: readonly PictureNode[]): PictureNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

const KEY_PATH = /key|kms|encrypt/i;
const KEY_ADDRESS =
  /https:\/\/([^./]+)\.(?:vault|managedhsm)\.(?:azure\.net|usgovcloudapi\.net)\/keys\/([^/]+)/i;

function keyEdges(templates: Templates, made: readonly Thing[]): Pick<Picture, 'nodes' | 'edges'> {
  const keys = made.filter(({ group }) => group === 'keys');
  const nodes: PictureNode[] = [];
  const edges = made
    .filter(({ group }) => group !== 'keys')
    .flatMap((thing) =>
      [thing.resource, ...thing.parts].flatMap((part): PictureEdge[] => {
        const said = leaves(part.properties).filter(({ path }) => KEY_PATH.test(path));
        const byAddress = said.flatMap(({ value }) => {
          const [, vault, key] = KEY_ADDRESS.exec(textOf(value) ?? '') ?? [];
          if (vault === undefined) return [];
          const found = keys.find(({ name }) => name.toLowerCase() === vault.toLowerCase());
          const id = found?.id ?? `key store ${vault}`;
          if (found === undefined) nodes.push(outsider(id, 'Key store', vault));
          return [{ from: thing.id, to: id, kind: 'key' as const, label: key ?? '' }];
        });
        const byReference = referencesIn(part.properties)
          .filter(({ path }) => KEY_PATH.test(path))
          .flatMap(({ reference }) => templates.targets(reference, part))
          .flatMap((target) =>
            keys
              .filter(({ resource, parts }) => resource === target || parts.includes(target))
              .map(({ id, resource }) => ({
                from: thing.id,
                to: id,
                kind: 'key' as const,
                label: resource === target ? '' : nameOf(target),
              })),
          );
        return [...byAddress, ...byReference];
      }),
    );
  return { nodes, edges };
}

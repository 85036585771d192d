import type { Templates } from '../../template';
import type { NetworkFacts } from './network';
import type { Picture, PictureEdge, PictureGroup, PictureNode } from './picture';
import { edgesOf } from './picture-edges';
import { placeNetworks } from './picture-networks';
import { things } from './picture-things';

/** Reads the picture: one node for each thing that matters to a reviewer, not for each resource. */
export function readPicture(templates: Templates, network: NetworkFacts): Picture {
  const made = things(templates);
  const placed = placeNetworks(network, made, templates);
  const nodes = [...placed.nodes];
  const found = edgesOf(templates, made);
  const edges = [...placed.edges, ...found.edges].filter(({ from, to }) => from !== to);
  const groups = [...placed.groups, ...found.groups];
  const recorded = new Set(edges.filter(({ kind }) => kind === 'log').map(({ to }) => to));
  // What records are kept in is not where the data is.
  const all = [...nodes, ...found.nodes].map((node) =>
    node.group === 'stores' && recorded.has(node.id) ? { ...node, group: 'records' } : node,
  );
  return {
    groups: groups.filter(({ id }) => isUsed(id, groups, all)),
    nodes: all,
    edges: distinct(edges),
  };
}

function isUsed(id: string, groups: readonly PictureGroup[], nodes: readonly PictureNode[]): boolean {
  return (
    nodes.some(({ group }) => group === id) ||
    groups.some(({ within, id: inner }) => within === id && isUsed(inner, groups, nodes))
  );
}

/** One edge between two things for each kind, with every label. */
function distinct(edges: readonly PictureEdge[]): PictureEdge[] {
  const byEnds = new Map<string, PictureEdge>();
  for (const edge of edges) {
    const key = [edge.from, edge.to, edge.kind].join('\n');
    const before = byEnds.get(key);
    const labels = before === undefined ? [] : before.label.split(', ');
    const label = [...new Set([...labels, edge.label])].filter(Boolean).join(', ');
    byEnds.set(key, { ...edge, label });
  }
  return [...byEnds.values()];
}

import type { Templates } from '../../template';
import type { Picture, PictureNode } from './picture';
import { keyEdges } from './picture-keys';
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

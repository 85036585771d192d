import { createRequire } from 'node:module';
import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import type { Picture, PictureEdge, PictureGroup, PictureNode } from '../../facts/picture';
import { gatherEdges } from './gather';
import { wrap } from './wrap';

/** Where everything is, in pixels from the top left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Box<PictureGroup>[];
  readonly nodes: readonly Box<PictureNode>[];
  readonly edges: readonly Line[];
}

export interface Box<T> {
  readonly of: T;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
}

export interface Line {
  readonly of: PictureEdge;
  readonly points: readonly Point[];
  readonly label?: Point & { readonly text: string };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export const LINE_HEIGHT = 17;
const PADDING = 10;
const NODE_WIDTH = 232;
const CHARACTERS = 33;
const MOST_LINES = 12;

/** Lays a picture out from left to right. The same picture gives the same drawing. */
export function layOut(picture: Picture): Drawing {
  const edges = gatherEdges(picture);
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: ROOT,
    children: childrenOf(undefined, picture),
    edges: edges.map(elkEdge),
  };
  const laid = runElk(graph);
  const boxes = new Map<string, ElkNode>();
  collect(laid, boxes);
  const lines = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    groups: picture.groups.map((of) => ({ of, ...placeOf(boxes.get(of.id)), ...groupText(of) })),
    nodes: picture.nodes.map((of) => ({ of, ...placeOf(boxes.get(of.id)), ...nodeText(of) })),
    edges: edges.map((of, index) => lineOf(of, lines.get(`edge ${String(index)}`))),
  };
}

const ROOT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=20,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '14',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.mergeEdges': 'true',
  'elk.partitioning.activate': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

/** From left to right: who is outside, the network, what is reached from it, and what stands behind that. */
const COLUMNS: Readonly<Record<PictureGroup['kind'], string>> = {
  outside: '0',
  network: '1',
  subnets: '1',
  services: '2',
  stores: '2',
  keys: '3',
  records: '3',
};

function childrenOf(within: string | undefined, { groups, nodes, edges }: Picture): ElkNode[] {
  const inner = groups.filter((group) => group.within === within);
  return [
    ...inner.map((group) => {
      const { title, lines } = groupText(group);
      const top = (title.length + lines.length) * LINE_HEIGHT + PADDING + 6;
      const widest = Math.max(...[...title, ...lines].map(({ length }) => length));
      return {
        id: group.id,
        children: childrenOf(group.id, { groups, nodes, edges }),
        layoutOptions: {
          'elk.padding': `[top=${String(top)},left=12,bottom=12,right=12]`,
          'elk.nodeSize.constraints': 'MINIMUM_SIZE',
          'elk.nodeSize.minimum': `(${String(widest * 7.5 + 2 * PADDING)},${String(top + 20)})`,
          'elk.spacing.nodeNode': '12',
          ...(within === undefined ? { 'elk.partitioning.partition': COLUMNS[group.kind] } : {}),
        },
      };
    }),
    ...nodes
      .filter(({ group }) => group === within)
      .map((node) => {
        const { title, lines } = nodeText(node);
        const height = (title.length + lines.length) * LINE_HEIGHT + 2 * PADDING;
        return { id: node.id, width: NODE_WIDTH, height };
      }),
  ];
}

function groupText({ title, detail }: PictureGroup): Pick<Box<unknown>, 'title' | 'lines'> {
  return { title: wrap(title, 40, 1), lines: wrap(detail, 44, 2) };
}

/** What it is, in bold its name, and more about it. */
function nodeText({ what, name, lines }: PictureNode): Pick<Box<unknown>, 'title' | 'lines'> {
  const shown = lines.slice(0, MOST_LINES).flatMap((line) => wrap(line, CHARACTERS));
  const more = lines.length > MOST_LINES ? [`and ${String(lines.length - MOST_LINES)} more`] : [];
  return {
    title: [...wrap(what, CHARACTERS - 2, 2), ...wrap(name, CHARACTERS - 2)],
    lines: [...shown, ...more],
  };
}

function elkEdge({ from, to }: PictureEdge, index: number): ElkExtendedEdge {
  return { id: `edge ${String(index)}`, sources: [from], targets: [to] };
}

function collect(node: ElkNode, into: Map<string, ElkNode>): void {
  into.set(node.id, node);
  for (const child of node.children ?? []) collect(child, into);
}

function placeOf(node: ElkNode | undefined) {
  return { x: node?.x ?? 0, y: node?.y ?? 0, width: node?.width ?? 0, height: node?.height ?? 0 };
}

function lineOf(of: PictureEdge, edge: ElkExtendedEdge | undefined): Line {
  const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
    startPoint,
    ...(bendPoints ?? []),
    endPoint,
  ]);
  const [text] = wrap(of.label, 30, 1);
  return { of, points, ...(text === undefined ? {} : { label: { ...labelPlace(points), text } }) };
}

/** In the middle of the longest part that goes across. ELK would make a column of its own for the labels. */
function labelPlace(points: readonly Point[]): Point {
  let longest = 0;
  let place = points[0] ?? { x: 0, y: 0 };
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from === undefined || Math.abs(to.x - from.x) <= longest) continue;
    longest = Math.abs(to.x - from.x);
    place = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 4 };
  }
  return place;
}

/** What elkjs says of its worker, and what is used of it. */
interface ElkWorker {
  onmessage?: (message: { data: { id: number; error?: unknown; data?: ElkNode } }) => void;
  readonly dispatcher: { saveDispatch: (message: { data: unknown }) => void };
}

/**
 * Runs ELK here and now. Its own interface answers by a promise, though it computes at once; a page is rendered by a
 * function without waiting. It is large, so it is loaded only when something is drawn.
 */
function runElk(graph: ElkNode): ElkNode {
  const { Worker } = createRequire(__filename)('elkjs/lib/elk-worker.min.js') as {
    Worker: new () => ElkWorker;
  };
  const worker = new Worker();
  const answers: { error?: unknown; data?: ElkNode }[] = [];
  worker.onmessage = ({ data }) => {
    answers.push(data);
  };
  worker.dispatcher.saveDispatch({ data: { id: 0, cmd: 'register', algorithms: ['layered'] } });
  worker.dispatcher.saveDispatch({ data: { id: 1, cmd: 'layout', graph, layoutOptions: {}, options: {} } });
  const answer = answers.at(-1);
  if (answer?.data === undefined)
    throw new Error(`the picture cannot be laid out: ${JSON.stringify(answer)}`);
  return answer.data;
}

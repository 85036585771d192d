import type { Picture, PictureEdge } from '../../facts/picture';

/** So many lines from one group to one thing are drawn as one. */
const MANY = 3;

/**
 * What is drawn of the edges. Those within a group are seen by being in it; many that go the same way are one, and say
 * how many. The list says each.
 */
export function gatherEdges({ nodes, groups, edges }: Picture): PictureEdge[] {
  const outermost = (id: string): string => {
    const within = groups.find((group) => group.id === id)?.within;
    return within === undefined ? id : outermost(within);
  };
  const places = new Map(nodes.map(({ id, group }) => [id, outermost(group)]));
  const placeOf = (id: string): string => places.get(id) ?? id;
  const ways = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    const [from, to] = [placeOf(edge.from), placeOf(edge.to)];
    if (from === to) continue;
    // Records go from all of a group to all that keeps them.
    const ends =
      edge.kind === 'log' ? [from, to] : edge.kind === 'key' ? [from, edge.to] : [edge.from, edge.to];
    const key = [edge.kind, ...ends].join('\n');
    ways.set(key, [...(ways.get(key) ?? []), edge]);
  }
  // The box of the endpoints lists the services.
  const bare = (edge: PictureEdge): PictureEdge => (edge.kind === 'endpoint' ? { ...edge, label: '' } : edge);
  return [...ways.values()].flatMap((way) => {
    const [first] = way;
    if (first === undefined || (way.length < MANY && first.kind !== 'log')) return way.map(bare);
    const from = placeOf(first.from);
    const to = first.kind === 'log' ? placeOf(first.to) : first.to;
    const sources = new Set(way.map((edge) => edge.from));
    const all = nodes.filter(({ id }) => places.get(id) === from).length;
    // The network as a whole is recorded, not what is in it.
    const label = sources.has(from) ? '' : `${String(sources.size)} of ${String(all)}`;
    return [{ ...first, from, to, label }];
  });
}

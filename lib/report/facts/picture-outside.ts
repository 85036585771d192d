import type { Templates } from '../../template';
import type { NetworkFacts } from './network';
import { addressOf, sayEach } from './network-words';
import type { Picture, PictureEdge, PictureGroup, PictureNode } from './picture';
import type { Thing } from './picture-things';
import { idOf } from './picture-zones';

const INTERNET = 'the-internet';
export const OUTSIDE: PictureGroup = {
  id: 'outside',
  title: 'Outside these templates',
  detail: '',
  kind: 'outside',
};

/** Somebody or something that is in none of the templates. */
export function outsider(id: string, what: string, name: string): PictureNode {
  return { id, what, name, lines: [], group: OUTSIDE.id, resource: '' };
}

/** Addresses that clusters give their own pods, which come from nowhere else. */
export function podRanges(templates: Templates): string[] {
  return templates
    .ofType('azurerm_kubernetes_cluster')
    .flatMap((cluster) =>
      ['network_profile.pod_cidr', 'network_profile.pod_cidrs'].flatMap((path) =>
        sayEach(cluster.properties, path, cluster, templates),
      ),
    );
}

/** The internet and other networks: what leads there, and what is let in from there. */
export function outsideNodes(
  { networks, ways, internet, routes, flows, outside, brought }: NetworkFacts,
  made: readonly Thing[],
  pods: readonly string[],
): Pick<Picture, 'nodes' | 'edges'> {
  const [network] = networks;
  const others = ways.filter(({ where }) => where === 'elsewhere');
  const facing = [...internet, ...ways.filter(({ where }) => where === 'internet')];
  const ranges = new Set([...networks.flatMap((row) => row.ranges), ...pods]);
  const letIn = flows
    .filter(({ direction, action }) => direction !== 'out' && action !== 'deny')
    .flatMap(({ from, ports }) => from.split(', ').map((range) => ({ range, ports })))
    .filter(({ range }) => /^[\d.]+\/\d+$/.test(range) && !ranges.has(range));
  const lines = [
    ...new Set([
      ...letIn.map(({ range, ports }) => `rules let in ${range}${ports === 'any' ? '' : ` to ${ports}`}`),
      ...routes.map(({ destination, via }) => `routed out: ${destination} by ${via}`),
    ]),
  ];
  const nodes: PictureNode[] = [
    {
      id: INTERNET,
      what: 'The internet',
      name: facing.length > 0 ? '' : nameOfClosed(outside.length, brought.length),
      lines: [],
      group: OUTSIDE.id,
      resource: '',
    },
    ...others.map(({ kind, to, resource }, index) => ({
      id: `way ${resource}`,
      what: kind,
      name: to,
      lines: index === 0 ? lines : [],
      group: OUTSIDE.id,
      resource,
    })),
  ];
  const join = (from: string, kind: PictureEdge['kind'], label: string): PictureEdge[] =>
    network === undefined ? [] : [{ from, to: idOf(network), kind, label }];
  return {
    nodes,
    edges: [
      ...others.flatMap(({ resource }) => join(`way ${resource}`, 'network', '')),
      ...facing.flatMap(({ resource }): PictureEdge[] => {
        const thing = made.find(
          ({ id, parts }) => id === resource || parts.some((part) => addressOf(part) === resource),
        );
        if (thing === undefined) return join(INTERNET, 'internet', 'may reach or be reached');
        return [{ from: INTERNET, to: thing.id, kind: 'internet', label: 'may reach or be reached' }];
      }),
    ],
  };
}

/** What is said of the internet where no way leads to or from it. */
function nameOfClosed(outside: number, brought: number): string {
  const where = brought > 0 ? ' in these templates' : '';
  return outside > 0
    ? `no way in${where}; ${String(outside)} outside the networks may call it`
    : `no way in or out${where}`;
}

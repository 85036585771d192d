import { leaves, referencesIn, textOf } from '../../template';
import type { Templates } from '../../template';
import type { NetworkFacts } from './network';
import { addressOf, nameOf } from './network-words';
import type { Picture, PictureGroup, PictureNode } from './picture';
import { endpointNodes, ledTo } from './picture-endpoints';
import { OUTSIDE, outsideNodes, podRanges } from './picture-outside';
import type { Thing } from './picture-things';
import { emptyZone, networkGroup, zoneOf, zonesOf } from './picture-zones';
import type { Zone } from './picture-zones';

/** Group of what records are kept in. */
export const RECORDS = 'records';

const CALLS_OUT = 'in no network: may call public addresses';

/** Groups of what is in no network. */
const GROUPS: readonly PictureGroup[] = [
  { id: 'services', title: 'Services', detail: '', kind: 'services' },
  { id: 'stores', title: 'Stores', detail: '', kind: 'stores' },
  { id: RECORDS, title: 'Records and alerts', detail: '', kind: 'records' },
  { id: 'keys', title: 'Keys', detail: '', kind: 'keys' },
];

/** Networks with their subnets, and everything in the place where it is. */
export function placeNetworks(network: NetworkFacts, made: readonly Thing[], templates: Templates): Picture {
  const zones = network.networks.flatMap(zonesOf);
  const callers = new Set(network.outside.map(({ resource }) => resource));
  const nodes = made.map((thing) => {
    const node = nodeOf(thing, zones, templates);
    // No line to the internet: it would look as if it could be reached from there.
    return callers.has(node.resource) ? { ...node, lines: [...node.lines, CALLS_OUT] } : node;
  });
  const ends = endpointNodes(network.endpoints, zones);
  const empty = zones
    .filter(({ group }) => ![...nodes, ...ends.nodes].some((node) => node.group === group.id))
    .map(emptyZone);
  const outer = outsideNodes(network, made, podRanges(templates));
  return {
    groups: [OUTSIDE, ...network.networks.map(networkGroup), ...zones.map(({ group }) => group), ...GROUPS],
    nodes: [...outer.nodes, ...ends.nodes, ...empty, ...nodes],
    edges: [...outer.edges, ...ends.edges.flatMap((edge) => ledTo(edge, made))],
  };
}

/** A thing is where most of what it says of subnets leads; the others are said. */
function nodeOf(thing: Thing, zones: readonly Zone[], templates: Templates): PictureNode {
  const named = [thing.resource, ...thing.parts].flatMap((part) => [
    ...referencesIn(part.properties)
      .flatMap(({ reference }) => templates.targets(reference, part))
      .filter(({ type }) => /(::Subnet|_subnet)$/.test(type))
      .map(nameOf),
    ...leaves(part.properties).flatMap(
      ({ value }) => /\/virtualNetworks\/([^/]+\/subnets\/[^/]+)$/i.exec(textOf(value) ?? '')?.[1] ?? [],
    ),
  ]);
  // Accounts only let subnets in: they are not in them.
  const found =
    thing.group === 'services' ? named.map((name) => zoneOf(name.replace('/subnets/', '/'), zones)) : [];
  const counts = new Map<Zone, number>();
  for (const zone of found) if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [first, ...others] = [...counts].sort(([, a], [, b]) => b - a).map(([zone]) => zone);
  return {
    id: thing.id,
    what: thing.what,
    name: thing.name,
    lines: [
      ...thing.lines,
      ...others.map(({ subnets }) => `also in: ${subnets.map(({ name }) => name).join(', ')}`),
    ],
    group: first?.group.id ?? thing.group,
    resource: addressOf(thing.resource),
  };
}

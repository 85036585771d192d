import { leaves, referencesIn, textOf } from '../../template';
import type { Templates } from '../../template';
import type { EndpointRow, NetworkFacts, NetworkRow, SubnetRow } from './network';
import { addressOf, nameOf, sayEach } from './network-words';
import type { Picture, PictureEdge, PictureGroup, PictureNode } from './picture';
import type { Thing } from './picture-things';

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

/** Group of what records are kept in. */
export const RECORDS = 'records';

/** Groups of what is in no network. */
const GROUPS: readonly PictureGroup[] = [
  { id: 'services', title: 'Services', detail: '', kind: 'services' },
  { id: 'stores', title: 'Stores', detail: '', kind: 'stores' },
  { id: RECORDS, title: 'Records and alerts', detail: '', kind: 'records' },
  { id: 'keys', title: 'Keys', detail: '', kind: 'keys' },
];

/** Subnets that differ in their zone only. */
interface Zone {
  readonly group: PictureGroup;
  readonly network: string;
  readonly subnets: readonly SubnetRow[];
}

/** Networks with their subnets, and everything in the place where it is. */
export function placeNetworks(network: NetworkFacts, made: readonly Thing[], templates: Templates): Picture {
  const zones = network.networks.flatMap(zonesOf);
  const nodes = made.map((thing) => nodeOf(thing, zones, templates));
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

export function idOf({ resource, name }: NetworkRow): string {
  return resource === '' ? `network ${name}` : resource;
}

function networkGroup(row: NetworkRow): PictureGroup {
  return {
    id: idOf(row),
    title: `Network ${row.name}`,
    detail: row.ranges.join(', '),
    kind: 'network',
  };
}

function zonesOf(row: NetworkRow): Zone[] {
  const families = new Map<string, SubnetRow[]>();
  for (const subnet of row.subnets) {
    const family = familyOf(subnet);
    families.set(family, [...(families.get(family) ?? []), subnet]);
  }
  return [...families].map(([family, subnets]) => ({
    group: {
      id: `${idOf(row)} ${family}`,
      title: `${subnets.length === 1 ? 'Subnet' : `${String(subnets.length)} subnets`} ${family}`,
      detail: subnets.flatMap(({ ranges }) => ranges).join(', '),
      kind: 'subnets',
      within: idOf(row),
    },
    network: row.name,
    subnets,
  }));
}

/** A name without the zone in it: `WorkloadAz1Subnet` is one of `Workload`. */
function familyOf({ name, zone }: SubnetRow): string {
  if (zone === '') return name;
  const bare = name
    .replace(/[-_ ]?(az-?)?([a-z]{2}-[a-z]+-)?\d[a-c]?(?![0-9])/i, '')
    .replace(/[-_ ]?subnet$/i, '');
  return bare === '' ? name : bare;
}

function emptyZone({ group, subnets }: Zone): PictureNode {
  return {
    id: `${group.id} itself`,
    what: subnets.length === 1 ? 'Subnet' : `${String(subnets.length)} subnets`,
    name: group.title.replace(/^(\d+ subnets|Subnet) /, ''),
    lines: subnets.flatMap(({ ranges }) => ranges),
    group: group.within ?? group.id,
    resource: subnets[0]?.resource ?? '',
  };
}

function zoneOf(subnet: string, zones: readonly Zone[]): Zone | undefined {
  return zones.find((zone) =>
    zone.subnets.some(({ name }) => subnet === name || subnet === `${zone.network}/${name}`),
  );
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

interface Led {
  readonly from: string;
  readonly endpoint: EndpointRow;
}

/** Endpoints in the same subnets are one node: what they lead to is what sets them apart. */
function endpointNodes(
  endpoints: readonly EndpointRow[],
  zones: readonly Zone[],
): { nodes: readonly PictureNode[]; edges: readonly Led[] } {
  const places = new Map<string, EndpointRow[]>();
  for (const endpoint of endpoints) {
    const zone = zoneOf(endpoint.subnets[0] ?? '', zones);
    const gateways = zones[0]?.group.within ?? OUTSIDE.id;
    const place = zone?.group.id ?? (endpoint.subnets.length === 0 ? gateways : OUTSIDE.id);
    const key = `${place} | ${endpoint.kind}`;
    places.set(key, [...(places.get(key) ?? []), endpoint]);
  }
  const gathered = [...places].map(([key, rows]) => ({ key, group: key.split(' | ')[0] ?? '', rows }));
  return {
    nodes: gathered.map(({ key, group, rows }) => ({
      id: `endpoints ${key}`,
      what:
        rows.length === 1
          ? (rows[0]?.kind ?? '')
          : `${String(rows.length)} ${(rows[0]?.kind ?? '').toLowerCase()}s`,
      name: group === OUTSIDE.id ? [...new Set(rows.flatMap(({ subnets }) => subnets))].join(', ') : '',
      lines: rows.map(({ service }) => shortOf(service)),
      group,
      resource: rows[0]?.resource ?? '',
    })),
    edges: gathered.flatMap(({ key, rows }) =>
      rows.map((endpoint) => ({ from: `endpoints ${key}`, endpoint })),
    ),
  };
}

/** `com.amazonaws.eu-west-2.s3` is `s3`. */
function shortOf(service: string): string {
  return service.replace(/^com\.amazonaws\.[a-z]+-[a-z]+-\d\./, '');
}

/** Services of AWS, and what of them an environment has. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  s3: /^AWS::S3::/,
  kms: /^AWS::KMS::/,
  logs: /^AWS::Logs::/,
  'ecr.dkr': /^AWS::ECR::/,
  'ecr.api': /^AWS::ECR::/,
  'sagemaker.runtime': /^AWS::SageMaker::/,
  'bedrock-runtime': /^AWS::Bedrock::/,
  dynamodb: /^AWS::DynamoDB::/,
  sns: /^AWS::SNS::/,
  lambda: /^AWS::Lambda::/,
};

function ledTo({ from, endpoint }: Led, made: readonly Thing[]): PictureEdge[] {
  const service = shortOf(endpoint.service);
  const kind = service.split(' (')[0] ?? '';
  const pattern = Object.hasOwn(BEHIND, service) ? BEHIND[service] : undefined;
  return made
    .filter(
      ({ id, name, resource, parts }) =>
        id === endpoint.target ||
        (endpoint.target === undefined && name === kind && resource.type.startsWith('azurerm')) ||
        parts.some((part) => addressOf(part) === endpoint.target) ||
        pattern?.test(resource.type) === true,
    )
    .map(({ id }) => ({
      from,
      to: id,
      kind: 'endpoint',
      label: service === kind ? service : '',
    }));
}

/** Addresses that clusters give their own pods, which come from nowhere else. */
function podRanges(templates: Templates): string[] {
  return templates
    .ofType('azurerm_kubernetes_cluster')
    .flatMap((cluster) =>
      ['network_profile.pod_cidr', 'network_profile.pod_cidrs'].flatMap((path) =>
        sayEach(cluster.properties, path, cluster, templates),
      ),
    );
}

function outsideNodes(
  { networks, ways, internet, routes, flows }: NetworkFacts,
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
      name: facing.length === 0 ? 'no way in or out' : '',
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

import type { NetworkRow, SubnetRow } from './network';
import type { PictureGroup, PictureNode } from './picture';

/** Subnets that differ in their zone only. */
export interface Zone {
  readonly group: PictureGroup;
  readonly network: string;
  readonly subnets: readonly SubnetRow[];
}

export function idOf({ resource, name }: NetworkRow): string {
  return resource === '' ? `network ${name}` : resource;
}

export function networkGroup(row: NetworkRow): PictureGroup {
  return {
    id: idOf(row),
    title: `Network ${row.name}`,
    detail: row.ranges.join(', '),
    kind: 'network',
  };
}

export function zonesOf(row: NetworkRow): Zone[] {
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

export function emptyZone({ group, subnets }: Zone): PictureNode {
  return {
    id: `${group.id} itself`,
    what: subnets.length === 1 ? 'Subnet' : `${String(subnets.length)} subnets`,
    name: group.title.replace(/^(\d+ subnets|Subnet) /, ''),
    lines: subnets.flatMap(({ ranges }) => ranges),
    group: group.within ?? group.id,
    resource: subnets[0]?.resource ?? '',
  };
}

export function zoneOf(subnet: string, zones: readonly Zone[]): Zone | undefined {
  return zones.find((zone) =>
    zone.subnets.some(({ name }) => subnet === name || subnet === `${zone.network}/${name}`),
  );
}

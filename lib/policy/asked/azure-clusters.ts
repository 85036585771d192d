import { findAzureAccelerator } from '../../catalogue';
import type { AzurePool, AzureStage } from '../../department';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Fault } from '../control';
import { differs, knownAt, missing, notAsked, pair } from './whole';

/** Clusters and pools are those asked for; nodes without accelerators carry what runs a cluster, and need no asking. */
export function azureClusters(stage: AzureStage, templates: Templates): Fault[] {
  const wanted = Object.entries(stage.clusters);
  const made = templates.ofType('azurerm_kubernetes_cluster');
  const clusters = pair(made, wanted, (cluster, [name]) =>
    [...knownAt(cluster.properties, 'name'), cluster.stack, cluster.address].some((text) =>
      text.toLowerCase().includes(name),
    )
      ? 2
      : 1,
  );
  const pools = wanted.flatMap(([, { pools: each }]) => Object.entries(each));
  const groups = [
    ...templates
      .ofType('azurerm_kubernetes_cluster_node_pool')
      .map((resource): Group => ({ resource, at: '' })),
    ...made.map((resource): Group => ({ resource, at: 'default_node_pool.' })),
  ].filter((group) => wanted.length === 0 || mayAccelerate(group));
  const found = pair(groups, pools, points);
  return [
    ...clusters.extra.map((cluster) => notAsked(cluster, 'a cluster that was not asked for')),
    ...clusters.missing.map(([name]) => missing(templates, `a cluster '${name}'`)),
    ...clusters.pairs.flatMap(([cluster, [name, { version }]]) =>
      ask(cluster.properties, 'kubernetes_version').every(({ value }) =>
        (textOf(value) ?? '').startsWith(`${version}.`),
      )
        ? []
        : differs(cluster, 'kubernetes_version', version, `the version of cluster '${name}'`, 'fine'),
    ),
    ...found.extra
      .filter(({ at }) => at === '' || wanted.length > 0)
      .map(({ resource, at }) => notAsked(resource, 'nodes that were not asked for', `${at}vm_size`)),
    ...found.missing.map(([name, { vmSize, nodes }]) =>
      missing(templates, `nodes of ${vmSize}, at most ${String(nodes.max)}: pool '${name}'`),
    ),
    ...found.pairs.flatMap(([{ resource, at }, [name, pool]]) => [
      ...differs(resource, `${at}vm_size`, pool.vmSize, `which pool '${name}' asks for`),
      ...differs(resource, `${at}min_count`, pool.nodes.min, `which pool '${name}' asks for`),
      ...differs(resource, `${at}max_count`, pool.nodes.max, `which pool '${name}' asks for`),
    ]),
  ];
}

/** Nodes that a resource asks for, and where in it. */
interface Group {
  readonly resource: Resource;
  readonly at: string;
}

function mayAccelerate({ resource, at }: Group): boolean {
  return ask(resource.properties, `${at}vm_size`).some(({ value }) => {
    if (value.kind === 'absent') return false;
    if (value.kind !== 'known') return true;
    return (
      findAzureAccelerator(String(value.value)) !== undefined || /^Standard_N/i.test(String(value.value))
    );
  });
}

function points({ resource, at }: Group, [name, pool]: [string, AzurePool]): number {
  const isKind = knownAt(resource.properties, `${at}vm_size`).includes(pool.vmSize);
  const isNamed = knownAt(resource.properties, `${at}name`).includes(name.replaceAll('-', ''));
  const isSized =
    knownAt(resource.properties, `${at}max_count`).includes(String(pool.nodes.max)) &&
    knownAt(resource.properties, `${at}min_count`).includes(String(pool.nodes.min));
  const isOpen = ask(resource.properties, `${at}vm_size`).some(({ value }) => value.kind !== 'known');
  return (isKind ? 2 : 0) + (isNamed ? 4 : 0) + (isSized && (isKind || isNamed) ? 1 : 0) + (isOpen ? 1 : 0);
}

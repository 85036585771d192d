import { findAzureAccelerator } from '../../catalogue';
import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { acceleratorsOf } from './catalogued';
import type { MachineRow } from './models';
import { addressOf, either, isSaid, numbersAt, spoken } from './spoken';

interface Group {
  readonly resource: Resource;
  /** Where in the resource its machines are said. */
  readonly at: string;
  readonly size: string;
  readonly of: string;
  /** How many there are where nothing scales them. */
  readonly fixed: string;
}

/** Machines of Azure that have accelerators, or may: pools of clusters, scale sets, and machines on their own. */
export function azureMachines(templates: Templates): MachineRow[] {
  const pools = templates.ofType('azurerm_kubernetes_cluster_node_pool').map((resource): Group => ({
    resource,
    at: '',
    size: 'vm_size',
    of: `cluster ${clusterOf(resource, templates)}`,
    fixed: 'node_count',
  }));
  const first = templates.ofType('azurerm_kubernetes_cluster').map((resource): Group => ({
    resource,
    at: 'default_node_pool.',
    size: 'vm_size',
    of: `cluster ${spoken(resource.properties, 'name', resource.address)}`,
    fixed: 'node_count',
  }));
  const sets = ['azurerm_linux_virtual_machine_scale_set', 'azurerm_windows_virtual_machine_scale_set']
    .flatMap((type) => templates.ofType(type))
    .map((resource): Group => ({
      resource,
      at: '',
      size: 'sku',
      of: 'a group of its own',
      fixed: 'instances',
    }));
  const single = ['azurerm_linux_virtual_machine', 'azurerm_windows_virtual_machine']
    .flatMap((type) => templates.ofType(type))
    .map((resource): Group => ({ resource, at: '', size: 'size', of: 'on its own', fixed: '' }));
  return [...pools, ...first, ...sets, ...single]
    .map(rowOf)
    .filter(({ accelerators }) => accelerators !== 'none');
}

function clusterOf(pool: Resource, templates: Templates): string {
  const [answer] = ask(pool.properties, 'kubernetes_cluster_id');
  const cluster = answer?.value.kind === 'reference' ? templates.target(answer.value, pool) : undefined;
  return cluster === undefined
    ? spoken(pool.properties, 'kubernetes_cluster_id')
    : spoken(cluster.properties, 'name', cluster.address);
}

function rowOf({ resource, at, size, of, fixed }: Group): MachineRow {
  const { properties } = resource;
  const scales = isSaid(properties, `${at}max_count`);
  const most =
    fixed === ''
      ? { all: [1], decided: true }
      : numbersAt(properties, scales ? `${at}max_count` : `${at}${fixed}`);
  const kinds = ask(properties, `${at}${size}`).map(({ value }) => {
    const name = value.kind === 'known' ? String(value.value) : undefined;
    const found = name === undefined ? undefined : findAzureAccelerator(name);
    const mayHave = name === undefined ? value.kind !== 'absent' : /^Standard_N/i.test(name);
    return { words: acceleratorsOf(found, mayHave), gpus: found?.gpus ?? (mayHave ? undefined : 0) };
  });
  const gpus = kinds.every((kind) => kind.gpus !== undefined)
    ? Math.max(...kinds.map((kind) => kind.gpus ?? 0))
    : undefined;
  const machines = most.decided ? Math.max(...most.all) : undefined;
  return {
    resource: addressOf(resource),
    of,
    machine: spoken(properties, `${at}${size}`) + sliced(resource, at),
    accelerators: either(kinds.map(({ words }) => words)),
    count: scales
      ? `${spoken(properties, `${at}min_count`)} to ${spoken(properties, `${at}max_count`)}`
      : fixed === ''
        ? '1'
        : spoken(properties, `${at}${fixed}`),
    ...(gpus === undefined || machines === undefined ? {} : { atMost: gpus * machines }),
  };
}

/** Each accelerator may be divided into several smaller ones. */
function sliced({ properties }: Resource, at: string): string {
  const slices = ask(properties, `${at}gpu_instance`).flatMap(({ value }) => textOf(value) ?? []);
  return slices.length === 0 ? '' : ` (divided: ${either(slices)})`;
}

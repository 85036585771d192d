import { ask, textOf } from '../../template';
import type { Resource, Templates, Value } from '../../template';
import { targetsOf } from './forced-tunnelling';
import { itemsOf } from './within';

/** Where clusters say which subnet their nodes are in. */
const NODES = [
  ['azurerm_kubernetes_cluster', 'default_node_pool.vnet_subnet_id'],
  ['azurerm_kubernetes_cluster_node_pool', 'vnet_subnet_id'],
] as const;

/** Whether a network security group guards a subnet that nodes of a cluster are in. */
export function guardsNodes(group: Resource, templates: Templates): boolean {
  const subnets = NODES.flatMap(([type, path]) =>
    templates
      .ofType(type)
      .flatMap((from) =>
        ask(from.properties, path).map(({ value }) =>
          value.kind === 'reference'
            ? namesAt(templates.target(value, from)?.properties, 'name')
            : [textOf(value)?.split('/').at(-1)?.toLowerCase()],
        ),
      ),
  ).flat();
  return guardedBy(group, templates).some((name) => subnets.includes(name));
}

/** Names of the subnets that a group guards, whether they are written in their network or on their own. */
function guardedBy(group: Resource, templates: Templates): string[] {
  return templates.mentionsOf(group).flatMap(({ from }) => {
    if (from.type === 'azurerm_virtual_network') {
      return itemsOf(from, 'subnet')
        .filter(({ value }) => targetsOf(value, 'security_group', from, templates).includes(group))
        .flatMap(({ value }) => namesAt(value, 'name'));
    }
    if (from.type !== 'azurerm_subnet_network_security_group_association') return [];
    return targetsOf(from.properties, 'subnet_id', from, templates).flatMap(({ properties }) =>
      namesAt(properties, 'name'),
    );
  });
}

function namesAt(value: Value | undefined, path: string): string[] {
  return value === undefined
    ? []
    : ask(value, path).flatMap((answer) => textOf(answer.value)?.toLowerCase() ?? []);
}

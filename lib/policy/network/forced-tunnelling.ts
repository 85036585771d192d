import { ask } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { itemsOf, mayBe } from './within';

const ELSEWHERE = ['virtualappliance', 'virtualnetworkgateway', 'none'];

/** Whether a subnet written in its network sends everything to a firewall, a gateway or nowhere. */
export function isInlineSubnetTunnelled(subnet: Possible, network: Resource, templates: Templates): boolean {
  return targetsOf(subnet, 'route_table_id', network, templates).some((table) =>
    sendsAllElsewhere(table, templates),
  );
}

/** Whether a subnet sends everything to a firewall, a gateway or nowhere. */
export function isSubnetTunnelled(subnet: Resource, templates: Templates): boolean {
  return templates
    .mentionsOf(subnet)
    .filter(({ from }) => from.type === 'azurerm_subnet_route_table_association')
    .flatMap(({ from }) => targetsOf(from.properties, 'route_table_id', from, templates))
    .some((table) => sendsAllElsewhere(table, templates));
}

/** Whether every subnet that a group guards does. Of a group that guards none in the templates that is not known. */
export function isGroupTunnelled(group: Resource, templates: Templates): boolean {
  const answers = templates.mentionsOf(group).flatMap(({ from }): boolean[] => {
    if (from.type === 'azurerm_virtual_network') {
      return itemsOf(from, 'subnet')
        .filter(({ value }) => targetsOf(value, 'security_group', from, templates).includes(group))
        .map(({ value }) => isInlineSubnetTunnelled(value, from, templates));
    }
    if (from.type === 'azurerm_subnet_network_security_group_association') {
      const subnets = targetsOf(from.properties, 'subnet_id', from, templates);
      return subnets.length === 0 ? [false] : subnets.map((subnet) => isSubnetTunnelled(subnet, templates));
    }
    return from.type === 'azurerm_network_interface_security_group_association' ? [false] : [];
  });
  return answers.length > 0 && answers.every(Boolean);
}

/** What the references at a path lead to. */
export function targetsOf(value: Possible, path: string, from: Resource, templates: Templates): Resource[] {
  return ask(value, path).flatMap((answer) => {
    const target = answer.value.kind === 'reference' ? templates.target(answer.value, from) : undefined;
    return target === undefined ? [] : [target];
  });
}

function sendsAllElsewhere(table: Resource, templates: Templates): boolean {
  const inline = itemsOf(table, 'route').map(({ value }) => value);
  const apart = templates
    .mentionsOf(table)
    .filter(({ from }) => from.type === 'azurerm_route')
    .map(({ from }) => from.properties);
  return [...inline, ...apart].some(
    (route) =>
      mayBe(route, 'address_prefix', ['0.0.0.0/0'], false) === 'fine' &&
      mayBe(route, 'next_hop_type', ELSEWHERE, false) === 'fine',
  );
}

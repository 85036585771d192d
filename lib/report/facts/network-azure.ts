import { ask } from '../../template';
import type { Possible, Resource, Templates, Value } from '../../template';
import type { EndpointRow, FlowRow, NetworkFacts, NetworkRow, RouteRow } from './network';
import { addressOf, leadsTo, nameOf, NOT_SAID, sayAt, sayEach } from './network-words';

type Part = Pick<NetworkFacts, 'networks' | 'endpoints' | 'flows' | 'routes'>;

/** Networks of Azure, in Terraform's words. */
export function readNetworkAzure(templates: Templates): Part {
  const subnets = subnetsOf(templates);
  return {
    networks: networks(subnets, templates),
    endpoints: endpoints(templates),
    flows: flows(subnets, templates),
    routes: routes(subnets, templates),
  };
}

/** A subnet, whether it is written in its network or on its own. */
interface Subnet {
  readonly name: string;
  readonly resource: Resource;
  readonly network: string;
  readonly ranges: readonly string[];
  /** Security groups and route tables that are for it. */
  readonly guards: readonly Resource[];
}

/** Items of a list of blocks that are there. */
function items(at: Value, path: string): Possible[] {
  return ask(at, `${path}[]`)
    .map(({ value }) => value)
    .filter(({ kind }) => kind !== 'absent');
}

function subnetsOf(templates: Templates): Subnet[] {
  const inline = templates.ofType('azurerm_virtual_network').flatMap((network) =>
    items(network.properties, 'subnet').map((subnet) => ({
      name: sayAt(subnet, 'name', network, templates) || NOT_SAID,
      resource: network,
      network: nameOf(network),
      ranges: rangesOf(subnet, network, templates),
      guards: ['security_group', 'route_table_id'].flatMap((path) =>
        leadsTo(subnet, path, network, templates),
      ),
    })),
  );
  const apart = templates.ofType('azurerm_subnet').map((subnet) => ({
    name: nameOf(subnet),
    resource: subnet,
    network: sayAt(subnet.properties, 'virtual_network_name', subnet, templates) || NOT_SAID,
    ranges: rangesOf(subnet.properties, subnet, templates),
    guards: templates
      .mentionsOf(subnet)
      .filter(({ from }) => /^azurerm_subnet_.+_association$/.test(from.type))
      .flatMap(({ from }) =>
        ['network_security_group_id', 'route_table_id'].flatMap((path) =>
          leadsTo(from.properties, path, from, templates),
        ),
      ),
  }));
  return [...inline, ...apart];
}

function rangesOf(at: Value, from: Resource, templates: Templates): string[] {
  return ['address_prefixes', 'address_prefix'].flatMap((path) => sayEach(at, path, from, templates));
}

function networks(subnets: readonly Subnet[], templates: Templates): NetworkRow[] {
  const row = (name: string, resource: string, ranges: readonly string[]): NetworkRow => ({
    name,
    resource,
    ranges,
    subnets: subnets
      .filter(({ network }) => network === name)
      .map((subnet) => ({
        name: subnet.name,
        resource: addressOf(subnet.resource),
        ranges: subnet.ranges,
        zone: '',
        guards: subnet.guards.filter(({ type }) => /security_group/.test(type)).map(nameOf),
      })),
  });
  const made = templates
    .ofType('azurerm_virtual_network')
    .map((network) =>
      row(
        nameOf(network),
        addressOf(network),
        sayEach(network.properties, 'address_space', network, templates),
      ),
    );
  const others = [...new Set(subnets.map(({ network }) => network))]
    .filter((name) => !made.some((network) => network.name === name))
    .map((name) => row(name, '', []));
  return [...made, ...others];
}

const CONNECTED = ['private_connection_resource_id', 'private_connection_resource_alias'];

function endpoints(templates: Templates): EndpointRow[] {
  return templates.ofType('azurerm_private_endpoint').map((endpoint) => {
    const connected = CONNECTED.map((key) => `private_service_connection.${key}`);
    const kinds = sayEach(
      endpoint.properties,
      'private_service_connection.subresource_names',
      endpoint,
      templates,
    );
    const [target] = connected.flatMap((path) => leadsTo(endpoint.properties, path, endpoint, templates));
    const service = connected
      .flatMap((path) => sayEach(endpoint.properties, path, endpoint, templates))
      .join(', ');
    return {
      name: nameOf(endpoint),
      resource: addressOf(endpoint),
      kind: 'Private endpoint',
      service: `${service === '' ? NOT_SAID : service}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`,
      ...(target === undefined ? {} : { target: addressOf(target) }),
      subnets: sayEach(endpoint.properties, 'subnet_id', endpoint, templates),
    };
  });
}

function flows(subnets: readonly Subnet[], templates: Templates): FlowRow[] {
  const guards = (group: Resource): string[] =>
    subnets.filter((subnet) => subnet.guards.includes(group)).map(({ name }) => name);
  const groups = templates.ofType('azurerm_network_security_group');
  const inline = groups.flatMap((group) =>
    items(group.properties, 'security_rule').map((rule) =>
      flowRow(rule, group, { group: nameOf(group), guards: guards(group) }, templates),
    ),
  );
  const apart = templates.ofType('azurerm_network_security_rule').map((rule) => {
    const path = 'network_security_group_name';
    const group = sayAt(rule.properties, path, rule, templates) || NOT_SAID;
    const named = groups.filter((each) => nameOf(each) === group);
    return flowRow(rule.properties, rule, { group, guards: named.flatMap(guards) }, templates);
  });
  const own = [...inline, ...apart];
  const byDefault = groups.flatMap((group) => {
    const place = { group: nameOf(group), guards: guards(group), resource: addressOf(group) };
    const rules = own.filter((rule) => rule.group === place.group);
    return AZURE_RULES.filter(({ direction }) => !rules.some((rule) => endsWith(rule, direction))).map(
      (rule) => ({ ...rule, ...place }),
    );
  });
  return [...own, ...byDefault].sort(
    (a, b) => compare(a.group, b.group) || compare(a.direction, b.direction) || orderOf(a) - orderOf(b),
  );
}

/** Rules that Azure puts after those of every group. */
const AZURE_RULES: readonly Omit<FlowRow, 'group' | 'guards' | 'resource'>[] = (
  [
    ['in', 'allow', '65000', 'VirtualNetwork', 'VirtualNetwork'],
    ['in', 'allow', '65001', 'AzureLoadBalancer', 'any'],
    ['in', 'deny', '65500', 'any', 'any'],
    ['out', 'allow', '65000', 'VirtualNetwork', 'VirtualNetwork'],
    ['out', 'allow', '65001', 'any', 'Internet'],
    ['out', 'deny', '65500', 'any', 'any'],
  ] as const
).map(([direction, action, priority, from, to]) => ({
  direction,
  action,
  priority: `${priority} (Azure’s own rule)`,
  from,
  to,
  protocol: 'any',
  ports: 'any',
}));

/** Whether a rule denies all that is left, so that Azure's own rules are never reached. */
function endsWith(rule: FlowRow, direction: FlowRow['direction']): boolean {
  return (
    rule.action === 'deny' &&
    rule.direction === direction &&
    [rule.from, rule.to, rule.protocol, rule.ports].every((text) => /^(any|0\.0\.0\.0\/0)$/i.test(text))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function flowRow(
  rule: Possible,
  resource: Resource,
  place: Pick<FlowRow, 'group' | 'guards'>,
  templates: Templates,
): FlowRow {
  const said = (path: string): string => sayAt(rule, path, resource, templates);
  const either = (...paths: readonly string[]): string =>
    paths
      .flatMap((path) => sayEach(rule, path, resource, templates))
      .map((text) => (text === '*' ? 'any' : text))
      .join(', ') || NOT_SAID;
  const access = said('access').toLowerCase();
  const direction = said('direction').toLowerCase();
  return {
    direction: direction === 'outbound' ? 'out' : direction === 'inbound' ? 'in' : 'in or out',
    action: access === 'deny' ? 'deny' : access === 'allow' ? 'allow' : 'allow or deny',
    priority: said('priority'),
    from: either('source_address_prefix', 'source_address_prefixes', 'source_application_security_group_ids'),
    to: either(
      'destination_address_prefix',
      'destination_address_prefixes',
      'destination_application_security_group_ids',
    ),
    protocol: either('protocol'),
    ports: either('destination_port_range', 'destination_port_ranges'),
    ...place,
    resource: addressOf(resource),
  };
}

function routes(subnets: readonly Subnet[], templates: Templates): RouteRow[] {
  const routeRow = (route: Possible, resource: Resource, tables: readonly Resource[], named: string) => {
    const said = (path: string): string => sayAt(route, path, resource, templates);
    return {
      table: named,
      destination: said('address_prefix') || NOT_SAID,
      via: [said('next_hop_type') || NOT_SAID, said('next_hop_in_ip_address')].filter(Boolean).join(' '),
      subnets: subnets
        .filter(({ guards }) => tables.some((table) => guards.includes(table)))
        .map(({ name }) => name),
      resource: addressOf(resource),
    };
  };
  return [
    ...templates
      .ofType('azurerm_route_table')
      .flatMap((table) =>
        items(table.properties, 'route').map((route) => routeRow(route, table, [table], nameOf(table))),
      ),
    ...templates.ofType('azurerm_route').map((route) => {
      const named = sayAt(route.properties, 'route_table_name', route, templates) || NOT_SAID;
      const tables = templates.ofType('azurerm_route_table').filter((table) => nameOf(table) === named);
      return routeRow(route.properties, route, tables, named);
    }),
  ];
}

function orderOf({ priority }: FlowRow): number {
  return Number.parseInt(priority ?? '0', 10);
}

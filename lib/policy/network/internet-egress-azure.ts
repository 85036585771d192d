import { ask } from '../../template';
import type { Answer, Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { all, isNoneOf, isOneOf, isPresent, require } from '../requirement';
import type { Requirement } from '../requirement';
import { isPrivateRange } from './address-range';
import { requireArm } from '../arm-table';
import { isInlineSubnetTunnelled, isSubnetTunnelled } from './forced-tunnelling';
import { outboundToPrivateNetworks } from './security-rules';
import { itemsOf, mayBe, refuse } from './within';
import { judgePart } from '../judge-part';

const NO_WAY_OUT = 'nothing of the kind: it is a way out to the internet';
const DEFAULT_OUTBOUND =
  'false: Azure gives machines in a subnet a way to the internet by default, unless all traffic is routed elsewhere';
/** Subnets of Azure's own appliances, whose outbound access is theirs to manage. */
const APPLIANCES = [
  'azurefirewallsubnet',
  'azurefirewallmanagementsubnet',
  'gatewaysubnet',
  'azurebastionsubnet',
  'routeserversubnet',
];

const RESTRICTED = 'true: the service can call any address by default';
const isManagedOut = isOneOf('AllowOnlyApprovedOutbound');
const MANAGED_OUT = 'AllowOnlyApprovedOutbound: jobs of the workspace reach the internet by default';
const OUTBOUND_TYPES = ['userDefinedRouting', 'none', 'block'];
const OUTBOUND =
  'userDefinedRouting, none or block: AKS makes a public load balancer for outbound traffic by default';

const services: Requirement[] = [
  {
    types: 'azurerm_kubernetes_cluster',
    path: 'network_profile.outbound_type',
    test: isOneOf(...OUTBOUND_TYPES),
    expected: OUTBOUND,
    absent: 'broken',
  },
  {
    types: ['azurerm_cognitive_account', 'azurerm_ai_services', 'azurerm_kusto_cluster'],
    path: 'outbound_network_access_restricted',
    test: isOneOf(true),
    expected: RESTRICTED,
    absent: 'broken',
  },
  {
    types: 'azurerm_mssql_server',
    path: 'outbound_network_restriction_enabled',
    test: isOneOf(true),
    expected: RESTRICTED,
    absent: 'broken',
  },
  {
    types: ['azurerm_machine_learning_workspace', 'azurerm_ai_foundry'],
    path: 'managed_network.isolation_mode',
    test: isManagedOut,
    expected: MANAGED_OUT,
    absent: 'broken',
  },
  {
    types: [
      'azurerm_linux_web_app',
      'azurerm_windows_web_app',
      'azurerm_linux_function_app',
      'azurerm_windows_function_app',
      'azurerm_function_app_flex_consumption',
      'azurerm_logic_app_standard',
    ],
    path: 'virtual_network_subnet_id',
    test: isPresent,
    expected: 'a subnet: an application outside a network reaches the internet',
    absent: 'broken',
  },
  {
    types: [
      'azurerm_linux_web_app',
      'azurerm_windows_web_app',
      'azurerm_linux_function_app',
      'azurerm_windows_function_app',
    ],
    path: 'site_config.vnet_route_all_enabled',
    test: isOneOf(true),
    expected: 'true: only private addresses go through the network by default',
    absent: 'broken',
  },
  {
    types: 'azurerm_container_app_environment',
    path: 'infrastructure_subnet_id',
    test: isPresent,
    expected: 'a subnet: containers outside a network reach the internet',
    absent: 'broken',
  },
  {
    types: 'azurerm_synapse_workspace',
    path: 'data_exfiltration_protection_enabled',
    test: isOneOf(true),
    expected: 'true: notebooks can send data anywhere by default',
    absent: 'broken',
  },
];

/** Subnets of their own, and those written in their network. */
const noDefaultOutbound: Check = (templates, context) => [
  ...templates.ofType('azurerm_subnet').flatMap((resource) => {
    const item: Answer = { path: '', value: resource.properties };
    return judgeSubnet(item, resource, isSubnetTunnelled(resource, templates), templates, context);
  }),
  ...templates
    .ofType('azurerm_virtual_network')
    .flatMap((resource) =>
      itemsOf(resource, 'subnet').flatMap((item) =>
        judgeSubnet(
          item,
          resource,
          isInlineSubnetTunnelled(item.value, resource, templates),
          templates,
          context,
        ),
      ),
    ),
];

function judgeSubnet(
  item: Answer,
  resource: Resource,
  routed: boolean,
  templates: Templates,
  context: Context,
): Fault[] {
  if (mayBe(item.value, 'name', APPLIANCES, false) === 'fine') return [];
  return judgePart(
    {
      path: 'default_outbound_access_enabled',
      test: isOneOf(false),
      expected: DEFAULT_OUTBOUND,
      // What a department asked for does not hang on one safeguard.
      absent: routed && context.asked === undefined ? 'fine' : 'broken',
    },
    resource,
    item,
    templates,
    context,
  );
}

/** In an environment that is judged whole, each subnet has rules and routes: all is let out without them. */
const guardedSubnets: Check = (templates, context) =>
  context.asked === undefined
    ? []
    : templates.ofType('azurerm_virtual_network').flatMap((resource) =>
        itemsOf(resource, 'subnet')
          .filter(({ value }) => mayBe(value, 'name', APPLIANCES, false) !== 'fine')
          .flatMap((item) =>
            [
              { path: 'security_group', expected: 'a network security group' },
              { path: 'route_table_id', expected: 'a route table: Azure routes to the internet by default' },
            ].flatMap((row) =>
              judgePart({ ...row, test: isPresent, absent: 'broken' }, resource, item, templates, context),
            ),
          ),
      );

const TO_INTERNET = 'VirtualAppliance, VirtualNetworkGateway or None: the route leads to the internet';

/** Routes that lead to the internet. A public destination whose next hop is something else does not. */
const noRoutesOut: Check = (templates, context) => [
  ...templates.ofType('azurerm_route').flatMap((resource) => {
    const item: Answer = { path: '', value: resource.properties };
    return judgeRoute(item, resource, templates, context);
  }),
  ...templates
    .ofType('azurerm_route_table')
    .flatMap((resource) =>
      itemsOf(resource, 'route').flatMap((item) => judgeRoute(item, resource, templates, context)),
    ),
];

function judgeRoute(item: Answer, resource: Resource, templates: Templates, context: Context): Fault[] {
  // A service tag, such as `Storage`, is a service of Azure, as private as its own rules.
  const test = isPrivateRange((name) => (/^internet$/i.test(name) ? 'broken' : 'fine'));
  const prefixes = ask(item.value, 'address_prefix').map(({ value }) =>
    value.kind === 'absent'
      ? 'fine'
      : value.kind === 'unknown'
        ? 'broken'
        : test(value, resource, templates, context),
  );
  if (item.value.kind === 'map' && prefixes.every((verdict) => verdict === 'fine')) return [];
  return judgePart(
    { path: 'next_hop_type', test: isNoneOf('Internet'), expected: TO_INTERNET, absent: 'fine' },
    resource,
    item,
    templates,
    context,
  );
}

/** Ways out of a network, on Azure. */
export const noInternetEgressAzure: Check = all(
  refuse(['azurerm_nat_gateway', 'azurerm_lb_outbound_rule'], NO_WAY_OUT),
  require(services),
  noDefaultOutbound,
  guardedSubnets,
  noRoutesOut,
  outboundToPrivateNetworks,
  requireArm([
    {
      kinds: ['Microsoft.CognitiveServices/accounts'],
      path: 'body.properties.restrictOutboundNetworkAccess',
      test: isOneOf(true),
      expected: RESTRICTED,
      absent: 'broken',
    },
    {
      kinds: ['Microsoft.MachineLearningServices/workspaces'],
      path: 'body.properties.managedNetwork.isolationMode',
      test: isManagedOut,
      expected: MANAGED_OUT,
      absent: 'broken',
    },
    {
      kinds: ['Microsoft.ContainerService/managedClusters'],
      path: 'body.properties.networkProfile.outboundType',
      test: isOneOf(...OUTBOUND_TYPES),
      expected: OUTBOUND,
      absent: 'broken',
    },
  ]),
);

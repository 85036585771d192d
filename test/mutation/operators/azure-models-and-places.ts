import { add, drop, operators, root, set } from '../operator';
import { at } from '../tree';
import type { Tree } from '../tree';

const has = (path: string) => (properties: Tree) => at(properties, path) !== undefined;
const WORKSPACE = 'azapi_resource Microsoft.MachineLearningServices/workspaces';
const ONLINE = 'azapi_resource Microsoft.MachineLearningServices/workspaces/onlineEndpoints';
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000';

/** What every resource of Azure has, in a group that is none of ours. */
const GROUP = { name: 'mutant', location: 'uksouth', resource_group_name: 'mutant' };

export const AZURE_MODELS = operators('azure', 'model-routing', [
  ...[
    'GlobalStandard',
    'DataZoneStandard',
    'GlobalBatch',
    'GlobalProvisionedManaged',
    'DataZoneProvisionedManaged',
    'DeveloperTier',
  ].map(
    (name) =>
      [
        `a deployment that is processed elsewhere: ${name}`,
        'azurerm_cognitive_deployment',
        set('sku.name', name),
      ] as const,
  ),
  ['a model of a partner', 'azurerm_cognitive_deployment', set('model.format', 'Anthropic')],
  [
    'a deployment that changes by itself',
    'azurerm_cognitive_deployment',
    set('version_upgrade_option', 'OnceNewDefaultVersionAvailable'),
  ],
  [
    'another deployment, processed anywhere',
    'azurerm_cognitive_deployment',
    add(
      {
        name: 'mutant',
        cognitive_account_id: `${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a`,
        model: { format: 'OpenAI', name: 'gpt-4.1', version: '1' },
        sku: { name: 'GlobalStandard', capacity: 1 },
      },
      'sku.name',
    ),
  ],
  [
    'a deployment by azapi, processed in Europe',
    'azapi_resource',
    add(
      {
        type: 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01',
        name: 'mutant',
        parent_id: `${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a`,
        body: {
          sku: { name: 'DataZoneStandard', capacity: 1 },
          properties: { model: { format: 'OpenAI', name: 'gpt-4.1', version: '1' } },
        },
      },
      'body.sku.name',
    ),
  ],
  [
    'a deployment by azapi, as text',
    'azapi_resource',
    add({
      type: 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01',
      name: 'mutant',
      parent_id: `${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a`,
      body: '${jsonencode({"sku": {"name": "GlobalStandard", "capacity": 1}, "properties": {"model": {"format": "OpenAI", "name": "gpt-4.1", "version": "1"}}})}',
    }),
  ],
  [
    'a deployment that azapi changes afterwards',
    'azapi_update_resource',
    add({
      type: 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01',
      resource_id: `${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/deployments/d`,
      body: { sku: { name: 'GlobalStandard' } },
    }),
  ],
]);

export const AZURE_PLACES = operators('azure', 'uk-regions', [
  ['a group in Ireland', 'azurerm_resource_group', set('location', 'northeurope')],
  [
    'a group in the Netherlands, as people write it',
    'azurerm_resource_group',
    set('location', 'West Europe'),
  ],
  ['a vault in Ireland', 'azurerm_key_vault', set('location', 'northeurope')],
  ['storage in Virginia', 'azurerm_storage_account', set('location', 'eastus')],
  ['models in Sweden', 'azurerm_cognitive_account', set('location', 'swedencentral')],
  ['a cluster in Ireland', 'azurerm_kubernetes_cluster', set('location', 'northeurope')],
  ['records in Ireland', 'azurerm_log_analytics_workspace', set('location', 'northeurope')],
  ['a registry in Ireland', 'azurerm_container_registry', set('location', 'northeurope')],
  ['a workspace in Virginia', WORKSPACE, set('location', 'eastus2')],
  ['an endpoint in Virginia', ONLINE, set('location', 'eastus2')],
  ['a network in France', 'azurerm_virtual_network', set('location', 'francecentral')],
  ['an endpoint in France', 'azurerm_private_endpoint', set('location', 'francecentral')],
  ['an identity in Ireland', 'azurerm_user_assigned_identity', set('location', 'northeurope')],
  [
    'images are copied to Ireland',
    'azurerm_container_registry',
    set('georeplications', [{ location: 'northeurope' }]),
  ],
  [
    'images are copied by azapi',
    'azapi_resource',
    add(
      {
        type: 'Microsoft.ContainerRegistry/registries/replications@2023-07-01',
        name: 'northeurope',
        location: 'northeurope',
        parent_id: `${SUBSCRIPTION}/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/r`,
      },
      'location',
    ),
  ],
  [
    'storage copied out of Ireland',
    'azurerm_storage_account',
    add({ ...GROUP, location: 'northeurope', account_tier: 'Standard', account_replication_type: 'GRS' }),
  ],
  [
    'storage may be copied to other tenants',
    'azurerm_storage_account',
    set('cross_tenant_replication_enabled', true),
  ],
  ['storage may be copied anywhere', 'azurerm_storage_account', drop('allowed_copy_scope')],
  [
    'objects are copied elsewhere',
    'azurerm_storage_object_replication',
    add({
      source_storage_account_id: `${SUBSCRIPTION}/a`,
      destination_storage_account_id: `${SUBSCRIPTION}/b`,
      rules: [{ source_container_name: 'a', destination_container_name: 'b' }],
    }),
  ],
  [
    'a database in several regions',
    'azurerm_cosmosdb_account',
    add(
      {
        ...GROUP,
        offer_type: 'Standard',
        consistency_policy: { consistency_level: 'Session' },
        public_network_access_enabled: false,
        geo_location: [
          { location: 'uksouth', failover_priority: 0 },
          { location: 'westeurope', failover_priority: 1 },
        ],
      },
      'geo_location.1.location',
    ),
  ],
  [
    'a search service in Ireland',
    'azurerm_search_service',
    add(
      { ...GROUP, location: 'northeurope', sku: 'standard', public_network_access_enabled: false },
      'location',
    ),
  ],
  [
    'a front door',
    'azurerm_cdn_frontdoor_profile',
    add({ name: 'mutant', resource_group_name: 'mutant', sku_name: 'Premium_AzureFrontDoor' }),
  ],
  [
    'state is kept by HashiCorp',
    '',
    root((document) => {
      document['terraform'] = {
        required_providers: document['terraform'].required_providers,
        cloud: { organization: 'mutant', workspaces: { name: 'mutant' } },
      };
    }),
  ],
  [
    'state is kept by a remote',
    '',
    root((document) => {
      document['terraform'] = {
        ...document['terraform'],
        backend: { remote: { organization: 'mutant', workspaces: { name: 'mutant' } } },
      };
    }),
  ],
  [
    'state is kept in Virginia',
    '',
    root((document) => {
      document['terraform'] = {
        ...document['terraform'],
        backend: { s3: { bucket: 'state', key: 'k', region: 'us-east-1' } },
      };
    }),
  ],
  [
    'state is kept by whoever applies',
    '',
    root((document) => {
      Reflect.deleteProperty(document['terraform'] as Tree, 'backend');
    }),
  ],
]);

const PUBLIC = [
  'azurerm_key_vault',
  'azurerm_storage_account',
  'azurerm_cognitive_account',
  'azurerm_container_registry',
];
const rule = (more: Tree): Tree => ({
  name: 'mutant',
  priority: 101,
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  source_port_range: '*',
  source_address_prefix: '*',
  destination_port_range: '443',
  destination_address_prefix: '*',
  ...more,
});
const hasRules = (properties: Tree): boolean => Array.isArray(properties['security_rule']);

export const AZURE_INGRESS = operators('azure', 'public-ingress', [
  ...PUBLIC.flatMap((type) => [
    [`public: ${type}`, type, set('public_network_access_enabled', true)] as const,
    [`public by default: ${type}`, type, drop('public_network_access_enabled')] as const,
  ]),
  ...['azurerm_key_vault', 'azurerm_cognitive_account'].map(
    (type) =>
      [
        `anybody is let in by the rules: ${type}`,
        type,
        set('network_acls.default_action', 'Allow'),
        has('network_acls'),
      ] as const,
  ),
  [
    'anybody is let in by the rules: storage',
    'azurerm_storage_account',
    set('network_rules.default_action', 'Allow'),
    has('network_rules'),
  ],
  ['blobs can be made public', 'azurerm_storage_account', set('allow_nested_items_to_be_public', true)],
  ['blobs can be made public by default', 'azurerm_storage_account', drop('allow_nested_items_to_be_public')],
  ['a container that anybody reads', 'azurerm_storage_container', set('container_access_type', 'blob')],
  ['a registry that anybody pulls from', 'azurerm_container_registry', set('anonymous_pull_enabled', true)],
  ['the Kubernetes API is public', 'azurerm_kubernetes_cluster', set('private_cluster_enabled', false)],
  ['the Kubernetes API is public by default', 'azurerm_kubernetes_cluster', drop('private_cluster_enabled')],
  [
    'the Kubernetes API has a public name',
    'azurerm_kubernetes_cluster',
    set('private_cluster_public_fqdn_enabled', true),
  ],
  [
    'nodes have public addresses',
    'azurerm_kubernetes_cluster',
    set('default_node_pool.node_public_ip_enabled', true),
  ],
  [
    'nodes of a pool have public addresses',
    'azurerm_kubernetes_cluster_node_pool',
    set('node_public_ip_enabled', true),
  ],
  [
    'anybody may call the network',
    'azurerm_network_security_group',
    set('security_rule.-', rule({}), 'source_address_prefix'),
    hasRules,
  ],
  [
    'the internet may call the network',
    'azurerm_network_security_group',
    set('security_rule.-', rule({ source_address_prefix: 'Internet' }), 'source_address_prefix'),
    hasRules,
  ],
  [
    'half of the internet may call the network',
    'azurerm_network_security_group',
    set(
      'security_rule.-',
      rule({ source_address_prefix: null, source_address_prefixes: ['0.0.0.0/1', '128.0.0.0/1'] }),
    ),
    hasRules,
  ],
  [
    'anybody may log in, by a rule of its own',
    'azurerm_network_security_rule',
    add(
      {
        ...rule({ destination_port_range: '22' }),
        resource_group_name: 'mutant',
        network_security_group_name: 'mutant',
      },
      'source_address_prefix',
    ),
  ],
  ['the workspace is public', WORKSPACE, set('body.properties.publicNetworkAccess', 'Enabled')],
  ['the workspace is public by default', WORKSPACE, drop('body.properties.publicNetworkAccess')],
  ['the endpoint is public', ONLINE, set('body.properties.publicNetworkAccess', 'Enabled')],
  ['the endpoint is public by default', ONLINE, drop('body.properties.publicNetworkAccess')],
  [
    'records can be asked for from the internet',
    'azurerm_log_analytics_workspace',
    set('internet_query_enabled', true),
  ],
  [
    'records can be sent from the internet',
    'azurerm_log_analytics_workspace',
    set('internet_ingestion_enabled', true),
  ],
  [
    'records can be asked for from anywhere',
    'azurerm_monitor_private_link_scope',
    set('query_access_mode', 'Open'),
  ],
  [
    'an application gateway of the internet',
    'azurerm_public_ip',
    add({ ...GROUP, allocation_method: 'Static', sku: 'Standard' }),
  ],
  [
    'a database that is public',
    'azurerm_postgresql_flexible_server',
    add({ ...GROUP, version: '16', public_network_access_enabled: true, sku_name: 'GP_Standard_D2s_v3' }),
  ],
]);

export const AZURE_EGRESS = operators('azure', 'egress', [
  ['a NAT gateway', 'azurerm_nat_gateway', add({ ...GROUP, sku_name: 'Standard' })],
  ['public addresses', 'azurerm_public_ip_prefix', add({ ...GROUP, prefix_length: 31 })],
  [
    'a route to the internet',
    'azurerm_route_table',
    set(
      'route.-',
      { name: 'mutant', address_prefix: '0.0.0.0/0', next_hop_type: 'Internet' },
      'next_hop_type',
    ),
    (properties) => Array.isArray(properties['route']),
  ],
  [
    'a route to the internet, on its own',
    'azurerm_route',
    add(
      {
        name: 'mutant',
        resource_group_name: 'mutant',
        route_table_name: 'mutant',
        address_prefix: '0.0.0.0/0',
        next_hop_type: 'Internet',
      },
      'next_hop_type',
    ),
  ],
  [
    'a subnet with the way out that Azure gives',
    'azurerm_virtual_network',
    set('subnet.0.default_outbound_access_enabled', true),
  ],
  [
    'a subnet with the way out by default',
    'azurerm_virtual_network',
    drop('subnet.0.default_outbound_access_enabled'),
  ],
  ['a subnet without rules', 'azurerm_virtual_network', drop('subnet.0.security_group')],
  ['a subnet without routes', 'azurerm_virtual_network', drop('subnet.0.route_table_id')],
  [
    'another subnet, open',
    'azurerm_subnet',
    add({
      name: 'mutant',
      resource_group_name: 'mutant',
      virtual_network_name: 'mutant',
      address_prefixes: ['10.0.0.0/24'],
    }),
  ],
  [
    'machines may call anybody',
    'azurerm_network_security_group',
    set(
      'security_rule.-',
      rule({ direction: 'Outbound', destination_address_prefix: 'Internet', priority: 102 }),
      'destination_address_prefix',
    ),
    hasRules,
  ],
  [
    'the cluster goes out by a load balancer',
    'azurerm_kubernetes_cluster',
    set('network_profile.outbound_type', 'loadBalancer'),
  ],
  ['the cluster goes out by default', 'azurerm_kubernetes_cluster', drop('network_profile.outbound_type')],
  ['models may call out', 'azurerm_cognitive_account', set('outbound_network_access_restricted', false)],
  ['models may call out by default', 'azurerm_cognitive_account', drop('outbound_network_access_restricted')],
  [
    'the workspace may call out',
    WORKSPACE,
    set('body.properties.managedNetwork.isolationMode', 'AllowInternetOutbound'),
  ],
  ['the workspace has no network of its own', WORKSPACE, drop('body.properties.managedNetwork')],
]);

import type { Check } from '../control';
import { all, isNoneOf, isOneOf, isRefused, require } from '../requirement';
import type { Requirement, Test } from '../requirement';
import { isPrivateRange } from './address-range';
import { requireArm } from './azapi';
import { ARM_OPEN, FLAGGED, WORDED } from './open-by-default';
import { FIREWALLS } from './service-firewalls';
import { refuse } from './within';

const OPEN_BY_DEFAULT = 'the service is on the internet by default';

const row = (
  types: string | readonly string[],
  path: string,
  test: Test,
  expected: string,
  absent: Requirement['absent'],
): Requirement => ({ types, path, test, expected, absent });

const endpoints: Requirement[] = [
  row(FLAGGED, 'public_network_access_enabled', isOneOf(false), `false: ${OPEN_BY_DEFAULT}`, 'broken'),
  row(WORDED, 'public_network_access', isOneOf('Disabled'), `Disabled: ${OPEN_BY_DEFAULT}`, 'broken'),
  row(
    'azurerm_container_app_environment',
    'public_network_access',
    isOneOf('Disabled'),
    `Disabled: ${OPEN_BY_DEFAULT}`,
    'fine',
  ),
  row(
    'azurerm_container_app_environment',
    'internal_load_balancer_enabled',
    isOneOf(true),
    `true: ${OPEN_BY_DEFAULT}`,
    'broken',
  ),
  row(
    'azurerm_log_analytics_workspace',
    'internet_ingestion_enabled',
    isOneOf(false),
    `false: anybody with the key can write to it from the internet by default`,
    'broken',
  ),
  row(
    ['azurerm_log_analytics_workspace', 'azurerm_application_insights'],
    'internet_query_enabled',
    isOneOf(false),
    'false: it can be read from the internet by default',
    'broken',
  ),
  row(
    'azurerm_application_insights',
    'internet_ingestion_enabled',
    isOneOf(false),
    'false: it can be written to from the internet by default',
    'broken',
  ),
  row(
    'azurerm_monitor_private_link_scope',
    'ingestion_access_mode',
    isOneOf('PrivateOnly'),
    'PrivateOnly: the networks of the scope still write over the internet by default',
    'broken',
  ),
  row(
    'azurerm_monitor_private_link_scope',
    'query_access_mode',
    isOneOf('PrivateOnly'),
    'PrivateOnly: the networks of the scope still read over the internet by default',
    'broken',
  ),
  row(
    ['azurerm_managed_disk', 'azurerm_snapshot'],
    'network_access_policy',
    isNoneOf('AllowAll'),
    'DenyAll or AllowPrivate: the disk can be exported over the internet by default',
    'broken',
  ),
  row(
    'azurerm_api_management',
    'virtual_network_type',
    isOneOf('Internal'),
    'Internal: the gateway is on the internet by default',
    'broken',
  ),
  row(
    'azurerm_container_group',
    'ip_address_type',
    isOneOf('Private', 'None'),
    'Private: it has a public address by default',
    'broken',
  ),
];

const DENY = 'Deny: networks that no rule names are let in';
const NO_PUBLIC_RANGE = 'private networks: an address on the internet is let in';
const ANONYMOUS = 'what is stored can be made readable to everybody';
const NO_PUBLIC_ADDRESS = 'no public address: it is reached from the internet';

const stores: Requirement[] = [
  row(
    'azurerm_storage_account',
    'allow_nested_items_to_be_public',
    isOneOf(false),
    `false: ${ANONYMOUS} by default`,
    'broken',
  ),
  row('azurerm_storage_account', 'allow_blob_public_access', isOneOf(false), `false: ${ANONYMOUS}`, 'fine'),
  row(
    'azurerm_storage_container',
    'container_access_type',
    isOneOf('private'),
    'private: everybody can read it',
    'fine',
  ),
  row(
    'azurerm_container_registry',
    'anonymous_pull_enabled',
    isOneOf(false),
    'false: everybody can pull',
    'fine',
  ),
];

const machines: Requirement[] = [
  row(
    'azurerm_kubernetes_cluster',
    'private_cluster_enabled',
    isOneOf(true),
    'true: AKS puts the API on the internet by default',
    'broken',
  ),
  row(
    'azurerm_kubernetes_cluster',
    'default_node_pool.node_public_ip_enabled',
    isOneOf(false),
    `false: ${NO_PUBLIC_ADDRESS}`,
    'fine',
  ),
  row(
    'azurerm_kubernetes_cluster_node_pool',
    'node_public_ip_enabled',
    isOneOf(false),
    `false: ${NO_PUBLIC_ADDRESS}`,
    'fine',
  ),
  row(
    'azurerm_kubernetes_cluster',
    'api_server_access_profile.authorized_ip_ranges[]',
    isPrivateRange(),
    NO_PUBLIC_RANGE,
    'fine',
  ),
  row(
    ['azurerm_machine_learning_compute_instance', 'azurerm_machine_learning_compute_cluster'],
    'node_public_ip_enabled',
    isOneOf(false),
    'false: the machines have public addresses by default',
    'broken',
  ),
  row(
    'azurerm_network_interface',
    'ip_configuration.public_ip_address_id',
    isRefused,
    NO_PUBLIC_ADDRESS,
    'fine',
  ),
  row(
    ['azurerm_lb', 'azurerm_application_gateway'],
    'frontend_ip_configuration.public_ip_address_id',
    isRefused,
    NO_PUBLIC_ADDRESS,
    'fine',
  ),
  row(
    [
      'azurerm_linux_virtual_machine_scale_set',
      'azurerm_windows_virtual_machine_scale_set',
      'azurerm_orchestrated_virtual_machine_scale_set',
    ],
    'network_interface.ip_configuration.public_ip_address',
    isRefused,
    NO_PUBLIC_ADDRESS,
    'fine',
  ),
  row(
    'azurerm_virtual_machine_scale_set',
    'network_profile.ip_configuration.public_ip_address_configuration',
    isRefused,
    NO_PUBLIC_ADDRESS,
    'fine',
  ),
];

const arm = {
  path: 'properties.publicNetworkAccess',
  test: isOneOf('Disabled', 'disabled', 'SecuredByPerimeter'),
  expected: `Disabled: ${OPEN_BY_DEFAULT}`,
};

/** Services that are reached from the internet, as Azure has them by default or as they are told to be. */
export const noPublicServicesAzure: Check = all(
  require([...endpoints, ...FIREWALLS, ...stores, ...machines]),
  requireArm([
    {
      types: ['Microsoft.MachineLearningServices/workspaces'],
      path: 'properties.allowPublicAccessWhenBehindVnet',
      test: isOneOf(false),
      expected: 'false: the workspace stays open to the internet',
      absent: 'fine',
    },
    { ...arm, types: ARM_OPEN, absent: 'broken' },
    { ...arm, types: 'any', absent: 'fine' },
    {
      types: ['Microsoft.ContainerService/managedClusters'],
      path: 'properties.apiServerAccessProfile.enablePrivateCluster',
      test: isOneOf(true),
      expected: 'true: AKS puts the API on the internet by default',
      absent: 'broken',
    },
    {
      types: ['Microsoft.Storage/storageAccounts'],
      path: 'properties.allowBlobPublicAccess',
      test: isOneOf(false),
      expected: `false: ${ANONYMOUS}`,
      absent: 'fine',
    },
    {
      types: 'any',
      path: 'properties.networkAcls.defaultAction',
      test: isOneOf('Deny'),
      expected: DENY,
      absent: 'fine',
    },
  ]),
  refuse(
    [
      'azurerm_cdn_frontdoor_endpoint',
      'azurerm_cdn_frontdoor_profile',
      'azurerm_cdn_profile',
      'azurerm_frontdoor',
      'azurerm_static_web_app',
      'azurerm_traffic_manager_profile',
    ],
    'nothing of the kind: it is on the internet by nature',
  ),
  refuse(['azurerm_public_ip', 'azurerm_public_ip_prefix'], 'no public address', (resource, templates) =>
    // These only let things out, or carry tunnels; what they let out is another obligation's.
    templates
      .mentionsOf(resource)
      .some(({ from }) => /^azurerm_(nat_gateway.*|virtual_network_gateway|firewall)$/.test(from.type))
      ? 'fine'
      : 'broken',
  ),
);

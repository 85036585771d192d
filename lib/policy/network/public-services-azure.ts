import { ask } from '../../template';
import type { Resource } from '../../template';
import type { Check } from '../control';
import { all, isNoneOf, isOneOf, require, row } from '../requirement';
import type { Requirement } from '../requirement';
import { ANY, requireArm } from '../arm-table';
import { ARM_OPEN, CLOSED_BY_DEFAULT, FLAGGED, FLAGGED_OTHERWISE, WORDED } from './open-by-default';
import { FIREWALLS } from './service-firewalls';
import { PUBLIC_MACHINES_AZURE } from './public-machines-azure';
import { refuse } from './within';

const OPEN_BY_DEFAULT = 'the service is on the internet by default';

/**
 * A flexible server in a subnet that is delegated to it has no public address, whatever it says.
 * @see Microsoft Learn, Network with private access (virtual network integration)
 */
function isOutsideNetworks({ properties }: Resource): boolean {
  return ask(properties, 'delegated_subnet_id').some(({ value }) => value.kind === 'absent');
}

const endpoints: Requirement[] = [
  row(
    FLAGGED,
    'public_network_access_enabled',
    isOneOf(false),
    `false: ${OPEN_BY_DEFAULT}`,
    'broken',
    isOutsideNetworks,
  ),
  row(FLAGGED_OTHERWISE, 'public_network_enabled', isOneOf(false), `false: ${OPEN_BY_DEFAULT}`, 'broken'),
  row(
    CLOSED_BY_DEFAULT,
    'public_network_access_enabled',
    isOneOf(false),
    'false: the service is put on the internet',
    'fine',
  ),
  row(
    'azurerm_storage_sync',
    'incoming_traffic_policy',
    isOneOf('AllowVirtualNetworksOnly'),
    `AllowVirtualNetworksOnly: ${OPEN_BY_DEFAULT}`,
    'broken',
  ),
  row(
    WORDED,
    'public_network_access',
    isOneOf('Disabled'),
    `Disabled: ${OPEN_BY_DEFAULT}`,
    'broken',
    isOutsideNetworks,
  ),
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
    ({ properties }) =>
      !ask(properties, 'public_network_access').every(
        ({ value }) => value.kind === 'known' && value.value === 'Disabled',
      ),
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
const ANONYMOUS = 'what is stored can be made readable to everybody';

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

const arm = {
  path: 'body.properties.publicNetworkAccess',
  test: isOneOf('Disabled', 'disabled', 'SecuredByPerimeter'),
  expected: `Disabled: ${OPEN_BY_DEFAULT}`,
};

/** Services that are reached from the internet, as Azure has them by default or as they are told to be. */
export const noPublicServicesAzure: Check = all(
  require([...endpoints, ...FIREWALLS, ...stores, ...PUBLIC_MACHINES_AZURE]),
  requireArm([
    {
      kinds: ['Microsoft.MachineLearningServices/workspaces'],
      path: 'body.properties.allowPublicAccessWhenBehindVnet',
      test: isOneOf(false),
      expected: 'false: the workspace stays open to the internet',
      absent: 'fine',
    },
    { ...arm, kinds: ARM_OPEN, absent: 'broken' },
    { ...arm, kinds: ANY, absent: 'fine' },
    {
      kinds: ['Microsoft.ContainerService/managedClusters'],
      path: 'body.properties.apiServerAccessProfile.enablePrivateCluster',
      test: isOneOf(true),
      expected: 'true: AKS puts the API on the internet by default',
      absent: 'broken',
    },
    {
      kinds: ['Microsoft.Storage/storageAccounts'],
      path: 'body.properties.allowBlobPublicAccess',
      test: isOneOf(false),
      expected: `false: ${ANONYMOUS}`,
      absent: 'fine',
    },
    {
      kinds: ANY,
      path: 'body.properties.networkAcls.defaultAction',
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

import { isOneOf, isRefused, row } from '../requirement';
import type { Requirement } from '../requirement';
import { isPrivateRange } from './address-range';

const NO_PUBLIC_ADDRESS = 'no public address: it is reached from the internet';
const NO_PUBLIC_RANGE = 'private networks: an address on the internet is let in';

/** Machines, clusters and what stands before them, which are reached at public addresses. */
export const PUBLIC_MACHINES_AZURE: readonly Requirement[] = [
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

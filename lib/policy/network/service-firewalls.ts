import { isOneOf, row } from '../requirement';
import type { Requirement } from '../requirement';
import { isPrivateRange } from './address-range';

const DENY = 'Deny: networks that no rule names are let in';
const NO_PUBLIC_RANGE = 'private networks: an address on the internet is let in';

/** Firewalls of Azure's services. */
export const FIREWALLS: Requirement[] = [
  {
    types: 'azurerm_kubernetes_cluster',
    path: 'private_cluster_public_fqdn_enabled',
    // The address is private all the same, so others may do without zones of their own.
    when: (_resource, _templates, { asked }) => asked !== undefined,
    test: isOneOf(false),
    expected: 'false, as it is by default: anybody can look up that there is a cluster, and its address',
    absent: 'fine',
  },
  row('azurerm_storage_account', 'network_rules.default_action', isOneOf('Deny'), DENY, 'fine'),
  row('azurerm_storage_account_network_rules', 'default_action', isOneOf('Deny'), DENY, 'fine'),
  row(
    [
      'azurerm_key_vault',
      'azurerm_cognitive_account',
      'azurerm_ai_services',
      'azurerm_key_vault_managed_hardware_security_module',
    ],
    'network_acls.default_action',
    isOneOf('Deny'),
    DENY,
    'fine',
  ),
  row(
    ['azurerm_container_registry', 'azurerm_servicebus_namespace'],
    'network_rule_set.default_action',
    isOneOf('Deny'),
    DENY,
    'fine',
  ),
  row('azurerm_eventhub_namespace', 'network_rulesets.default_action', isOneOf('Deny'), DENY, 'fine'),
  row('azurerm_storage_account', 'network_rules.ip_rules[]', isPrivateRange(), NO_PUBLIC_RANGE, 'fine'),
  row('azurerm_storage_account_network_rules', 'ip_rules[]', isPrivateRange(), NO_PUBLIC_RANGE, 'fine'),
  row(
    ['azurerm_key_vault', 'azurerm_cognitive_account', 'azurerm_ai_services'],
    'network_acls.ip_rules[]',
    isPrivateRange(),
    NO_PUBLIC_RANGE,
    'fine',
  ),
  row(
    'azurerm_container_registry',
    'network_rule_set.ip_rule.ip_range',
    isPrivateRange(),
    NO_PUBLIC_RANGE,
    'fine',
  ),
  row('azurerm_search_service', 'allowed_ips[]', isPrivateRange(), NO_PUBLIC_RANGE, 'fine'),
  row(
    [
      'azurerm_mariadb_firewall_rule',
      'azurerm_mssql_firewall_rule',
      'azurerm_mysql_firewall_rule',
      'azurerm_mysql_flexible_server_firewall_rule',
      'azurerm_postgresql_firewall_rule',
      'azurerm_postgresql_flexible_server_firewall_rule',
      'azurerm_sql_firewall_rule',
      'azurerm_synapse_firewall_rule',
    ],
    'start_ip_address',
    isPrivateRange(),
    NO_PUBLIC_RANGE,
    'fine',
  ),
  row('azurerm_redis_firewall_rule', 'start_ip', isPrivateRange(), NO_PUBLIC_RANGE, 'fine'),
];

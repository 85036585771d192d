import type { Source } from './source';

export const AZURERM_REPLACEMENT_SOURCE: Source = {
  document:
    'terraform-provider-azurerm 4 documentation, "Changing this forces a new resource to be created" (azurerm and azapi)',
  checked: '2026-11-25',
  verified: false,
  note: 'From knowledge of the provider; only azurerm_cognitive_deployment was read in its documentation. terraform plan has the last word.',
};

const NAMED = 'name resource_group_name';
const PLACED = `${NAMED} location`;

/** Properties that replace a resource when they change; `?` behind: it depends on the values. */
export const AZURERM_REPLACEMENT: Readonly<Record<string, string>> = {
  azapi_resource: 'name parent_id location type?',
  azapi_resource_action: 'resource_id type',
  azapi_update_resource: 'name parent_id resource_id type',
  azurerm_application_insights: `${PLACED} application_type workspace_id?`,
  azurerm_cognitive_account: `${PLACED} kind custom_subdomain_name? sku_name? network_injection? project_management_enabled?`,
  azurerm_cognitive_deployment:
    'name cognitive_account_id model.format model.name sku.name? sku.tier sku.size sku.family',
  azurerm_consumption_budget_subscription: 'name subscription_id time_grain time_period.start_date',
  azurerm_container_registry: `${PLACED} encryption? zone_redundancy_enabled`,
  azurerm_container_registry_cache_rule: 'name container_registry_id source_repo target_repo',
  azurerm_federated_identity_credential: 'name user_assigned_identity_id parent_id resource_group_name',
  azurerm_key_vault: `${PLACED} tenant_id? soft_delete_retention_days?`,
  azurerm_key_vault_key: 'name key_vault_id key_type key_size curve not_before_date?',
  azurerm_kubernetes_cluster: `${PLACED} dns_prefix dns_prefix_private_cluster private_cluster_enabled private_dns_zone_id node_resource_group disk_encryption_set_id network_profile.network_plugin network_profile.network_mode network_profile.pod_cidr? network_profile.service_cidr network_profile.dns_service_ip network_profile.outbound_type? default_node_pool.name? default_node_pool.vm_size? default_node_pool.vnet_subnet_id? default_node_pool.zones? default_node_pool.os_disk_type? default_node_pool.os_disk_size_gb? kubelet_identity role_based_access_control_enabled`,
  azurerm_kubernetes_cluster_deployment_safeguard: 'kubernetes_cluster_id',
  azurerm_kubernetes_cluster_node_pool:
    'name kubernetes_cluster_id vm_size? vnet_subnet_id? zones? os_type priority eviction_policy gpu_instance? gpu_driver? fips_enabled? host_encryption_enabled? kubelet_disk_type? os_disk_size_gb? os_disk_type? ultra_ssd_enabled? node_public_ip_enabled?',
  azurerm_log_analytics_workspace: `${PLACED} sku?`,
  azurerm_log_analytics_workspace_table: 'name workspace_id',
  azurerm_management_lock: 'name scope lock_level notes',
  azurerm_monitor_action_group: `${NAMED} location?`,
  azurerm_monitor_activity_log_alert: `${NAMED} location?`,
  azurerm_monitor_autoscale_setting: `${PLACED} target_resource_id`,
  azurerm_monitor_diagnostic_setting: 'name target_resource_id',
  azurerm_monitor_metric_alert: `${NAMED} target_resource_type?`,
  azurerm_monitor_private_link_scope: NAMED,
  azurerm_monitor_private_link_scoped_service: `${NAMED} scope_name linked_resource_id`,
  azurerm_monitor_scheduled_query_rules_alert_v2: PLACED,
  azurerm_network_security_group: PLACED,
  azurerm_policy_definition: 'name policy_type management_group_id',
  azurerm_private_dns_zone: NAMED,
  azurerm_private_dns_zone_virtual_network_link: `${NAMED} private_dns_zone_name virtual_network_id`,
  azurerm_private_endpoint: `${PLACED} subnet_id custom_network_interface_name private_service_connection.name private_service_connection.is_manual_connection private_service_connection.private_connection_resource_id private_service_connection.subresource_names`,
  azurerm_resource_group: 'name location',
  azurerm_role_assignment:
    'name scope role_definition_id role_definition_name principal_id principal_type description condition condition_version delegated_managed_identity_resource_id skip_service_principal_aad_check',
  azurerm_role_definition: 'role_definition_id scope',
  azurerm_route_table: PLACED,
  azurerm_security_center_subscription_pricing: 'resource_type',
  azurerm_storage_account: `${PLACED} account_tier account_kind? account_replication_type? infrastructure_encryption_enabled is_hns_enabled nfsv3_enabled dns_endpoint_type edge_zone immutability_policy? customer_managed_key?`,
  azurerm_storage_container: 'name storage_account_id storage_account_name default_encryption_scope',
  azurerm_storage_management_policy: 'storage_account_id',
  azurerm_subnet: 'name resource_group_name virtual_network_name',
  azurerm_subscription_policy_assignment: 'name subscription_id policy_definition_id location?',
  azurerm_user_assigned_identity: PLACED,
  azurerm_virtual_network: `${PLACED} edge_zone`,
  azurerm_virtual_network_peering: `${NAMED} virtual_network_name remote_virtual_network_id`,
};

import type { Source } from './source';

export const AZURERM_REPLACEMENT_SOURCE: Source = {
  document:
    'terraform-provider-azurerm 4 documentation, "Changing this forces a new resource to be created" (azurerm and azapi)',
  checked: '2026-11-25',
  verified: true,
  note: 'Read as @pulumi/azure 6.40.0 carries it; the provider’s source too for Key Vault, AKS, ACR, Application Insights, Cognitive Services, workspace tables, role assignments, Defender pricing and azapi_resource. The documentation of the other two azapi types does not say. A minor version may differ: terraform plan has the last word.',
};

const NAMED = 'name resource_group_name';
const PLACED = `${NAMED} location`;

/** AKS builds these nodes anew one pool at a time, by way of a temporary pool: the cluster and the pool's name stay. */
const ROTATED =
  'vm_size? vnet_subnet_id? pod_subnet_id? zones? fips_enabled? host_encryption_enabled? kubelet_config? kubelet_disk_type? linux_os_config? max_pods? os_disk_size_gb? os_disk_type? snapshot_id? ultra_ssd_enabled? node_public_ip_enabled?';

const FIXED_OF_A_POOL =
  'capacity_reservation_group_id gpu_driver gpu_instance host_group_id node_network_profile.node_public_ip_tags node_public_ip_prefix_id proximity_placement_group_id upgrade_settings.drain_timeout_in_minutes? upgrade_settings.undrainable_node_behavior?';

const FIXED_OF_A_NETWORK =
  'dns_service_ip ip_versions load_balancer_profile? load_balancer_sku nat_gateway_profile? network_data_plane? network_mode network_plugin? network_plugin_mode? network_policy? pod_cidr? pod_cidrs? service_cidr service_cidrs';

const inside = (block: string, names: string): string =>
  names
    .split(' ')
    .map((name) => `${block}.${name}`)
    .join(' ');

/** Properties that replace a resource when they change; `?` behind: it depends on the values. Nothing: none does. */
export const AZURERM_REPLACEMENT: Readonly<Record<string, string>> = {
  azapi_resource: 'name parent_id location replace_triggers_external_values? replace_triggers_refs?',
  azapi_resource_action: 'resource_id type',
  azapi_update_resource: 'name parent_id resource_id type',
  azurerm_ai_foundry: `${PLACED} encryption? high_business_impact_enabled key_vault_id storage_account_id`,
  azurerm_ai_foundry_project: 'name location ai_services_hub_id high_business_impact_enabled',
  azurerm_app_configuration: `${PLACED} sku? soft_delete_retention_days`,
  azurerm_application_insights: `${PLACED} application_type`,
  azurerm_cognitive_account: `${PLACED} kind? custom_subdomain_name? customer_managed_key? project_management_enabled? metrics_advisor_aad_client_id metrics_advisor_aad_tenant_id metrics_advisor_super_user_name metrics_advisor_website_name`,
  azurerm_cognitive_account_project: 'name location cognitive_account_id',
  azurerm_cognitive_account_rai_policy: 'name cognitive_account_id base_policy_name',
  azurerm_cognitive_deployment:
    'name cognitive_account_id model.format model.name sku.name sku.tier sku.size sku.family',
  azurerm_consumption_budget_subscription: 'name subscription_id time_grain time_period.start_date',
  azurerm_container_registry: `${PLACED} zone_redundancy_enabled`,
  azurerm_container_registry_cache_rule: 'name container_registry_id source_repo target_repo',
  azurerm_cosmosdb_account: `${PLACED} create_mode`,
  azurerm_data_protection_backup_vault: `${PLACED} datastore_type redundancy`,
  azurerm_disk_encryption_set: `${PLACED} encryption_type`,
  azurerm_eventhub_namespace: `${PLACED} dedicated_cluster_id sku?`,
  azurerm_federated_identity_credential: 'name user_assigned_identity_id parent_id resource_group_name?',
  azurerm_key_vault: PLACED,
  azurerm_key_vault_access_policy: 'application_id key_vault_id object_id tenant_id',
  azurerm_key_vault_certificate: 'name key_vault_id',
  azurerm_key_vault_key: 'name key_vault_id key_type key_size curve expiration_date? not_before_date?',
  azurerm_key_vault_managed_hardware_security_module: `${PLACED} admin_object_ids purge_protection_enabled sku_name soft_delete_retention_days tenant_id`,
  azurerm_key_vault_secret: 'name key_vault_id',
  azurerm_kubernetes_cluster: `${PLACED} api_server_access_profile.subnet_id? disk_encryption_set_id dns_prefix dns_prefix_private_cluster edge_zone node_resource_group oidc_issuer_enabled? private_cluster_enabled private_dns_zone_id role_based_access_control_enabled service_principal.client_id? linux_profile.admin_username linux_profile.ssh_key.key_data windows_profile.admin_username windows_profile.gmsa? ${inside('kubelet_identity', 'client_id object_id user_assigned_identity_id')} ${inside('network_profile', FIXED_OF_A_NETWORK)} ${inside('default_node_pool', `name? type ${FIXED_OF_A_POOL}`)}`,
  azurerm_kubernetes_cluster_deployment_safeguard: 'kubernetes_cluster_id',
  azurerm_kubernetes_cluster_node_pool: `name kubernetes_cluster_id os_type os_sku? priority eviction_policy spot_max_price windows_profile? windows_profile.outbound_nat_enabled ${FIXED_OF_A_POOL} ${ROTATED}`,
  azurerm_linux_virtual_machine: `${PLACED} admin_password admin_ssh_key admin_username availability_set_id computer_name custom_data disable_password_authentication edge_zone eviction_policy os_disk.diff_disk_settings os_disk.name os_disk.secure_vm_disk_encryption_set_id os_disk.security_encryption_type os_disk.storage_account_type os_managed_disk_id plan platform_fault_domain priority provision_vm_agent secure_boot_enabled source_image_id source_image_reference vtpm_enabled zone`,
  azurerm_log_analytics_workspace: `${PLACED} sku?`,
  azurerm_log_analytics_workspace_table: '',
  azurerm_machine_learning_workspace: `${PLACED} application_insights_id container_registry_id encryption high_business_impact key_vault_id managed_network.provision_on_creation_enabled service_side_encryption_enabled storage_account_id`,
  azurerm_managed_disk: `${PLACED} create_option edge_zone encryption_settings? gallery_image_reference_id hyper_v_generation image_reference_id logical_sector_size performance_plus_enabled secure_vm_disk_encryption_set_id security_type source_resource_id source_uri storage_account_id trusted_launch_enabled upload_size_bytes zone`,
  azurerm_managed_redis: `${PLACED} default_database? high_availability_enabled sku_name?`,
  azurerm_management_lock: 'name scope lock_level notes',
  azurerm_monitor_action_group: PLACED,
  azurerm_monitor_activity_log_alert: PLACED,
  azurerm_monitor_autoscale_setting: `${PLACED} target_resource_id`,
  azurerm_monitor_diagnostic_setting: 'name target_resource_id',
  azurerm_monitor_metric_alert: NAMED,
  azurerm_monitor_private_link_scope: NAMED,
  azurerm_monitor_private_link_scoped_service: `${NAMED} scope_name linked_resource_id`,
  azurerm_monitor_scheduled_query_rules_alert_v2: `${PLACED} scopes`,
  azurerm_mssql_database:
    'name collation create_mode creation_source_database_id enclave_type? ledger_enabled secondary_type server_id',
  azurerm_mssql_server: `${PLACED} administrator_login version`,
  azurerm_mysql_flexible_server: `${PLACED} administrator_login create_mode delegated_subnet_id geo_redundant_backup_enabled high_availability.mode? point_in_time_restore_time_in_utc private_dns_zone_id source_server_id storage.size_gb?`,
  azurerm_network_security_group: PLACED,
  azurerm_policy_definition: 'name policy_type management_group_id parameters?',
  azurerm_postgresql_flexible_server: `${PLACED} administrator_login? cluster.default_database_name customer_managed_key? delegated_subnet_id geo_redundant_backup_enabled identity.type? point_in_time_restore_time_in_utc private_dns_zone_id source_server_id storage_mb? version?`,
  azurerm_private_dns_zone: `${NAMED} soa_record?`,
  azurerm_private_dns_zone_virtual_network_link: `${NAMED} private_dns_zone_name virtual_network_id`,
  azurerm_private_endpoint: `${PLACED} subnet_id custom_network_interface_name ${inside('ip_configuration', 'member_name name private_ip_address subresource_name')} ${inside('private_service_connection', 'is_manual_connection name private_connection_resource_alias private_connection_resource_id subresource_names')}`,
  azurerm_recovery_services_vault: `${PLACED} classic_vmware_replication_enabled cross_region_restore_enabled? immutability?`,
  azurerm_redis_cache: `${PLACED} private_static_ip_address sku_name? subnet_id zones`,
  azurerm_resource_group: 'name location',
  azurerm_role_assignment:
    'name scope role_definition_id role_definition_name principal_id principal_type description? condition? condition_version? delegated_managed_identity_resource_id',
  azurerm_role_definition: 'role_definition_id scope',
  azurerm_route_table: PLACED,
  azurerm_search_service: `${PLACED} hosting_mode sku?`,
  azurerm_security_center_subscription_pricing: 'subplan',
  azurerm_storage_account: `${PLACED} account_tier account_kind? account_replication_type? infrastructure_encryption_enabled is_hns_enabled nfsv3_enabled dns_endpoint_type edge_zone immutability_policy? provisioned_billing_model_version queue_encryption_key_type table_encryption_key_type`,
  azurerm_storage_container:
    'name storage_account_id? storage_account_name? default_encryption_scope encryption_scope_override_enabled',
  azurerm_storage_encryption_scope: 'name infrastructure_encryption_required storage_account_id',
  azurerm_storage_management_policy: 'storage_account_id',
  azurerm_storage_share: 'name enabled_protocol storage_account_id? storage_account_name?',
  azurerm_subnet: 'name resource_group_name virtual_network_name',
  azurerm_subscription_policy_assignment: 'name subscription_id policy_definition_id location',
  azurerm_user_assigned_identity: PLACED,
  azurerm_virtual_network: `${PLACED} edge_zone`,
  azurerm_virtual_network_peering: `${NAMED} virtual_network_name remote_virtual_network_id only_ipv6_peering_enabled peer_complete_virtual_networks_enabled`,
};

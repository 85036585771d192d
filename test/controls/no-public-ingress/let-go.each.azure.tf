# The same resources as they should be.
resource "azurerm_api_management" "good_public_network_access_enabled" {
  virtual_network_type          = "Internal"
  public_network_access_enabled = false
}
resource "azurerm_automation_account" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_batch_account" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_bot_service_azure_bot" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_bot_channels_registration" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_container_registry" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_cosmosdb_account" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_dashboard_grafana" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_databricks_workspace" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_eventgrid_domain" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_eventgrid_topic" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_eventhub_namespace" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_function_app_flex_consumption" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_healthcare_dicom_service" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_healthcare_service" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_iothub_device_update_account" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_iotcentral_application" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_iothub" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_iothub_dps" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_key_vault_managed_hardware_security_module" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_kusto_cluster" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_linux_function_app" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_linux_function_app_slot" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_linux_web_app" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_linux_web_app_slot" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_machine_learning_workspace" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_managed_disk" "good_public_network_access_enabled" {
  network_access_policy         = "DenyAll"
  public_network_access_enabled = false
}
resource "azurerm_mariadb_server" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_monitor_data_collection_endpoint" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_monitor_workspace" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_mssql_server" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_mysql_server" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_postgresql_flexible_server" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_postgresql_server" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_recovery_services_vault" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_redis_cache" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_servicebus_namespace" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_signalr_service" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_snapshot" "good_public_network_access_enabled" {
  network_access_policy         = "DenyAll"
  public_network_access_enabled = false
}
resource "azurerm_storage_account" "good_public_network_access_enabled" {
  allow_nested_items_to_be_public = false
  public_network_access_enabled   = false
}
resource "azurerm_synapse_workspace" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_web_pubsub" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_windows_function_app" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_windows_function_app_slot" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_windows_web_app" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_windows_web_app_slot" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_resource_management_private_link_association" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_spring_cloud_api_portal" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_spring_cloud_dev_tool_portal" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_spring_cloud_gateway" "good_public_network_access_enabled" {
  public_network_access_enabled = false
}
resource "azurerm_ai_foundry" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_app_configuration" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_eventgrid_namespace" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_logic_app_standard" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_managed_redis" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_mongo_cluster" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_video_indexer_account" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_virtual_desktop_host_pool" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_web_pubsub_socketio" "good_public_network_access" {
  public_network_access = "Disabled"
}
resource "azurerm_container_app_environment" "good_public_network_access" {
  public_network_access          = "Disabled"
  internal_load_balancer_enabled = true
}
resource "azurerm_log_analytics_workspace" "good_internet_ingestion_enabled" {
  internet_query_enabled     = false
  internet_ingestion_enabled = false
}
resource "azurerm_application_insights" "good_internet_query_enabled" {
  internet_ingestion_enabled = false
  internet_query_enabled     = false
}
resource "azurerm_monitor_private_link_scope" "good_ingestion_access_mode" {
  query_access_mode     = "PrivateOnly"
  ingestion_access_mode = "PrivateOnly"
}
resource "azurerm_container_group" "good_ip_address_type" {
  ip_address_type = "Private"
}
resource "azurerm_storage_account_network_rules" "good_default_action" {
  default_action = "Deny"
}
resource "azurerm_key_vault" "good_default_action" {
  network_acls {
    default_action = "Deny"
  }
  public_network_access_enabled = false
}
resource "azurerm_cognitive_account" "good_default_action" {
  network_acls {
    default_action = "Deny"
  }
  public_network_access_enabled = false
}
resource "azurerm_ai_services" "good_default_action" {
  network_acls {
    default_action = "Deny"
  }
  public_network_access = "Disabled"
}
resource "azurerm_key_vault_managed_hardware_security_module" "good_default_action" {
  network_acls {
    default_action = "Deny"
  }
  public_network_access_enabled = false
}
resource "azurerm_container_registry" "good_default_action" {
  network_rule_set {
    default_action = "Deny"
  }
  public_network_access_enabled = false
}
resource "azurerm_servicebus_namespace" "good_default_action" {
  network_rule_set {
    default_action = "Deny"
  }
  public_network_access_enabled = false
}
resource "azurerm_eventhub_namespace" "good_default_action" {
  network_rulesets {
    default_action = "Deny"
  }
  public_network_access_enabled = false
}
resource "azurerm_storage_account" "good_ip_rules" {
  network_rules {
    ip_rules = ["10.0.0.0/8"]
  }
  allow_nested_items_to_be_public = false
  public_network_access_enabled   = false
}
resource "azurerm_storage_account_network_rules" "good_ip_rules" {
  ip_rules = ["10.0.0.0/8"]
}
resource "azurerm_key_vault" "good_ip_rules" {
  network_acls {
    ip_rules = ["10.0.0.0/8"]
  }
  public_network_access_enabled = false
}
resource "azurerm_cognitive_account" "good_ip_rules" {
  network_acls {
    ip_rules = ["10.0.0.0/8"]
  }
  public_network_access_enabled = false
}
resource "azurerm_ai_services" "good_ip_rules" {
  network_acls {
    ip_rules = ["10.0.0.0/8"]
  }
  public_network_access = "Disabled"
}
resource "azurerm_container_registry" "good_ip_range" {
  network_rule_set {
    ip_rule {
      ip_range = "10.0.0.0/8"
    }
  }
  public_network_access_enabled = false
}
resource "azurerm_search_service" "good_allowed_ips" {
  allowed_ips                   = ["10.0.0.0/8"]
  public_network_access_enabled = false
}
resource "azurerm_mssql_firewall_rule" "good_start_ip_address" {
  start_ip_address = "10.0.0.1"
}
resource "azurerm_mysql_flexible_server_firewall_rule" "good_start_ip_address" {
  start_ip_address = "10.0.0.1"
}
resource "azurerm_postgresql_flexible_server_firewall_rule" "good_start_ip_address" {
  start_ip_address = "10.0.0.1"
}
resource "azurerm_synapse_firewall_rule" "good_start_ip_address" {
  start_ip_address = "10.0.0.1"
}
resource "azurerm_storage_account" "good_allow_blob_public_access" {
  allow_blob_public_access        = false
  allow_nested_items_to_be_public = false
  public_network_access_enabled   = false
}
resource "azurerm_container_registry" "good_anonymous_pull_enabled" {
  anonymous_pull_enabled        = false
  public_network_access_enabled = false
}
resource "azurerm_kubernetes_cluster" "good_node_public_ip_enabled" {
  default_node_pool {
    node_public_ip_enabled = false
  }
  private_cluster_enabled = true
}
resource "azurerm_kubernetes_cluster_node_pool" "good_node_public_ip_enabled" {
  node_public_ip_enabled = false
}
resource "azurerm_kubernetes_cluster" "good_authorized_ip_ranges" {
  api_server_access_profile {
    authorized_ip_ranges = ["10.0.0.0/8"]
  }
  private_cluster_enabled = true
}
resource "azurerm_machine_learning_compute_instance" "good_node_public_ip_enabled" {
  node_public_ip_enabled = false
}
resource "azurerm_machine_learning_compute_cluster" "good_node_public_ip_enabled" {
  node_public_ip_enabled = false
}
resource "azapi_resource" "good_workspaces_allow_public_access_when_behind_vnet" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { allowPublicAccessWhenBehindVnet = false, publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_configuration_stores_public_network_access" {
  type = "Microsoft.AppConfiguration/configurationStores@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_redis_public_network_access" {
  type = "Microsoft.Cache/redis@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_accounts_public_network_access" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_registries_public_network_access" {
  type = "Microsoft.ContainerRegistry/registries@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_database_accounts_public_network_access" {
  type = "Microsoft.DocumentDB/databaseAccounts@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_namespaces_public_network_access" {
  type = "Microsoft.EventHub/namespaces@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_managed_hsms_public_network_access" {
  type = "Microsoft.KeyVault/managedHSMs@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_vaults_public_network_access" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_registries_public_network_access_2" {
  type = "Microsoft.MachineLearningServices/registries@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_workspaces_public_network_access" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_online_endpoints_public_network_access" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_namespaces_public_network_access_2" {
  type = "Microsoft.ServiceBus/namespaces@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_servers_public_network_access" {
  type = "Microsoft.Sql/servers@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_storage_accounts_public_network_access" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_sites_public_network_access" {
  type = "Microsoft.Web/sites@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_managed_clusters_api_server_access_profile_enable_private_cluster" {
  type = "Microsoft.ContainerService/managedClusters@2025-06-01"
  body = { properties = { apiServerAccessProfile = { enablePrivateCluster = true } } }
}
resource "azapi_resource" "good_storage_accounts_allow_blob_public_access" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { allowBlobPublicAccess = false, publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "good_any_network_acls_default_action" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { networkAcls = { defaultAction = "Deny" } } }
}

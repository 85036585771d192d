# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_api_management" "bad_public_network_access_enabled" {
  virtual_network_type = "Internal"
}
resource "azurerm_automation_account" "bad_public_network_access_enabled" {}
resource "azurerm_batch_account" "bad_public_network_access_enabled" {}
resource "azurerm_bot_service_azure_bot" "bad_public_network_access_enabled" {}
resource "azurerm_bot_channels_registration" "bad_public_network_access_enabled" {}
resource "azurerm_container_registry" "bad_public_network_access_enabled" {}
resource "azurerm_cosmosdb_account" "bad_public_network_access_enabled" {}
resource "azurerm_dashboard_grafana" "bad_public_network_access_enabled" {}
resource "azurerm_databricks_workspace" "bad_public_network_access_enabled" {}
resource "azurerm_eventgrid_domain" "bad_public_network_access_enabled" {}
resource "azurerm_eventgrid_topic" "bad_public_network_access_enabled" {}
resource "azurerm_eventhub_namespace" "bad_public_network_access_enabled" {}
resource "azurerm_function_app_flex_consumption" "bad_public_network_access_enabled" {}
resource "azurerm_healthcare_dicom_service" "bad_public_network_access_enabled" {}
resource "azurerm_healthcare_service" "bad_public_network_access_enabled" {}
resource "azurerm_iothub_device_update_account" "bad_public_network_access_enabled" {}
resource "azurerm_iotcentral_application" "bad_public_network_access_enabled" {}
resource "azurerm_iothub" "bad_public_network_access_enabled" {}
resource "azurerm_iothub_dps" "bad_public_network_access_enabled" {}
resource "azurerm_key_vault_managed_hardware_security_module" "bad_public_network_access_enabled" {}
resource "azurerm_kusto_cluster" "bad_public_network_access_enabled" {}
resource "azurerm_linux_function_app" "bad_public_network_access_enabled" {}
resource "azurerm_linux_function_app_slot" "bad_public_network_access_enabled" {}
resource "azurerm_linux_web_app" "bad_public_network_access_enabled" {}
resource "azurerm_linux_web_app_slot" "bad_public_network_access_enabled" {}
resource "azurerm_machine_learning_workspace" "bad_public_network_access_enabled" {}
resource "azurerm_managed_disk" "bad_public_network_access_enabled" {
  network_access_policy = "DenyAll"
}
resource "azurerm_mariadb_server" "bad_public_network_access_enabled" {}
resource "azurerm_monitor_data_collection_endpoint" "bad_public_network_access_enabled" {}
resource "azurerm_monitor_workspace" "bad_public_network_access_enabled" {}
resource "azurerm_mssql_server" "bad_public_network_access_enabled" {}
resource "azurerm_mysql_server" "bad_public_network_access_enabled" {}
resource "azurerm_postgresql_flexible_server" "bad_public_network_access_enabled" {}
resource "azurerm_postgresql_server" "bad_public_network_access_enabled" {}
resource "azurerm_recovery_services_vault" "bad_public_network_access_enabled" {}
resource "azurerm_redis_cache" "bad_public_network_access_enabled" {}
resource "azurerm_servicebus_namespace" "bad_public_network_access_enabled" {}
resource "azurerm_signalr_service" "bad_public_network_access_enabled" {}
resource "azurerm_snapshot" "bad_public_network_access_enabled" {
  network_access_policy = "DenyAll"
}
resource "azurerm_storage_account" "bad_public_network_access_enabled" {
  allow_nested_items_to_be_public = false
}
resource "azurerm_synapse_workspace" "bad_public_network_access_enabled" {}
resource "azurerm_web_pubsub" "bad_public_network_access_enabled" {}
resource "azurerm_windows_function_app" "bad_public_network_access_enabled" {}
resource "azurerm_windows_function_app_slot" "bad_public_network_access_enabled" {}
resource "azurerm_windows_web_app" "bad_public_network_access_enabled" {}
resource "azurerm_windows_web_app_slot" "bad_public_network_access_enabled" {}
resource "azurerm_resource_management_private_link_association" "bad_public_network_access_enabled" {
  public_network_access_enabled = true
}
resource "azurerm_spring_cloud_api_portal" "bad_public_network_access_enabled" {
  public_network_access_enabled = true
}
resource "azurerm_spring_cloud_dev_tool_portal" "bad_public_network_access_enabled" {
  public_network_access_enabled = true
}
resource "azurerm_spring_cloud_gateway" "bad_public_network_access_enabled" {
  public_network_access_enabled = true
}
resource "azurerm_ai_foundry" "bad_public_network_access" {}
resource "azurerm_app_configuration" "bad_public_network_access" {}
resource "azurerm_eventgrid_namespace" "bad_public_network_access" {}
resource "azurerm_logic_app_standard" "bad_public_network_access" {}
resource "azurerm_managed_redis" "bad_public_network_access" {}
resource "azurerm_mongo_cluster" "bad_public_network_access" {}
resource "azurerm_video_indexer_account" "bad_public_network_access" {}
resource "azurerm_virtual_desktop_host_pool" "bad_public_network_access" {}
resource "azurerm_web_pubsub_socketio" "bad_public_network_access" {}
resource "azurerm_container_app_environment" "bad_public_network_access" {
  public_network_access          = "Enabled"
  internal_load_balancer_enabled = true
}
resource "azurerm_log_analytics_workspace" "bad_internet_ingestion_enabled" {
  internet_query_enabled = false
}
resource "azurerm_application_insights" "bad_internet_query_enabled" {
  internet_ingestion_enabled = false
}
resource "azurerm_application_insights" "bad_internet_ingestion_enabled" {
  internet_query_enabled = false
}
resource "azurerm_monitor_private_link_scope" "bad_ingestion_access_mode" {
  query_access_mode = "PrivateOnly"
}
resource "azurerm_monitor_private_link_scope" "bad_query_access_mode" {
  ingestion_access_mode = "PrivateOnly"
}
resource "azurerm_snapshot" "bad_network_access_policy" {
  public_network_access_enabled = false
}
resource "azurerm_api_management" "bad_virtual_network_type" {
  public_network_access_enabled = false
}
resource "azurerm_container_group" "bad_ip_address_type" {}
resource "azurerm_storage_account_network_rules" "bad_default_action" {
  default_action = "Allow"
}
resource "azurerm_key_vault" "bad_default_action" {
  network_acls {
    default_action = "Allow"
  }
  public_network_access_enabled = false
}
resource "azurerm_cognitive_account" "bad_default_action" {
  network_acls {
    default_action = "Allow"
  }
  public_network_access_enabled = false
}
resource "azurerm_ai_services" "bad_default_action" {
  network_acls {
    default_action = "Allow"
  }
  public_network_access = "Disabled"
}
resource "azurerm_key_vault_managed_hardware_security_module" "bad_default_action" {
  network_acls {
    default_action = "Allow"
  }
  public_network_access_enabled = false
}
resource "azurerm_container_registry" "bad_default_action" {
  network_rule_set {
    default_action = "Allow"
  }
  public_network_access_enabled = false
}
resource "azurerm_servicebus_namespace" "bad_default_action" {
  network_rule_set {
    default_action = "Allow"
  }
  public_network_access_enabled = false
}
resource "azurerm_eventhub_namespace" "bad_default_action" {
  network_rulesets {
    default_action = "Allow"
  }
  public_network_access_enabled = false
}
resource "azurerm_storage_account" "bad_ip_rules" {
  network_rules {
    ip_rules = ["81.2.69.0/24"]
  }
  allow_nested_items_to_be_public = false
  public_network_access_enabled   = false
}
resource "azurerm_storage_account_network_rules" "bad_ip_rules" {
  ip_rules = ["81.2.69.0/24"]
}
resource "azurerm_key_vault" "bad_ip_rules" {
  network_acls {
    ip_rules = ["81.2.69.0/24"]
  }
  public_network_access_enabled = false
}
resource "azurerm_cognitive_account" "bad_ip_rules" {
  network_acls {
    ip_rules = ["81.2.69.0/24"]
  }
  public_network_access_enabled = false
}
resource "azurerm_ai_services" "bad_ip_rules" {
  network_acls {
    ip_rules = ["81.2.69.0/24"]
  }
  public_network_access = "Disabled"
}
resource "azurerm_container_registry" "bad_ip_range" {
  network_rule_set {
    ip_rule {
      ip_range = "81.2.69.0/24"
    }
  }
  public_network_access_enabled = false
}
resource "azurerm_search_service" "bad_allowed_ips" {
  allowed_ips                   = ["81.2.69.0/24"]
  public_network_access_enabled = false
}
resource "azurerm_mssql_firewall_rule" "bad_start_ip_address" {
  start_ip_address = "81.2.69.1"
}
resource "azurerm_mysql_flexible_server_firewall_rule" "bad_start_ip_address" {
  start_ip_address = "81.2.69.1"
}
resource "azurerm_postgresql_flexible_server_firewall_rule" "bad_start_ip_address" {
  start_ip_address = "81.2.69.1"
}
resource "azurerm_synapse_firewall_rule" "bad_start_ip_address" {
  start_ip_address = "81.2.69.1"
}
resource "azurerm_storage_account" "bad_allow_blob_public_access" {
  allow_blob_public_access        = true
  allow_nested_items_to_be_public = false
  public_network_access_enabled   = false
}
resource "azurerm_container_registry" "bad_anonymous_pull_enabled" {
  anonymous_pull_enabled        = true
  public_network_access_enabled = false
}
resource "azurerm_kubernetes_cluster" "bad_node_public_ip_enabled" {
  default_node_pool {
    node_public_ip_enabled = true
  }
  private_cluster_enabled = true
}
resource "azurerm_kubernetes_cluster_node_pool" "bad_node_public_ip_enabled" {
  node_public_ip_enabled = true
}
resource "azurerm_kubernetes_cluster" "bad_authorized_ip_ranges" {
  api_server_access_profile {
    authorized_ip_ranges = ["81.2.69.0/24"]
  }
  private_cluster_enabled = true
}
resource "azurerm_machine_learning_compute_instance" "bad_node_public_ip_enabled" {}
resource "azurerm_machine_learning_compute_cluster" "bad_node_public_ip_enabled" {}
resource "azurerm_lb" "bad_public_ip_address_id" {
  frontend_ip_configuration {
    public_ip_address_id = "all"
  }
}
resource "azurerm_application_gateway" "bad_public_ip_address_id" {
  frontend_ip_configuration {
    public_ip_address_id = "all"
  }
}
resource "azurerm_linux_virtual_machine_scale_set" "bad_public_ip_address" {
  network_interface {
    ip_configuration {
      public_ip_address = "all"
    }
  }
}
resource "azurerm_windows_virtual_machine_scale_set" "bad_public_ip_address" {
  network_interface {
    ip_configuration {
      public_ip_address = "all"
    }
  }
}
resource "azurerm_orchestrated_virtual_machine_scale_set" "bad_public_ip_address" {
  network_interface {
    ip_configuration {
      public_ip_address = "all"
    }
  }
}
resource "azurerm_virtual_machine_scale_set" "bad_public_ip_address_configuration" {
  network_profile {
    ip_configuration {
      public_ip_address_configuration = "all"
    }
  }
}
resource "azapi_resource" "bad_workspaces_allow_public_access_when_behind_vnet" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { allowPublicAccessWhenBehindVnet = true, publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "bad_configuration_stores_public_network_access" {
  type = "Microsoft.AppConfiguration/configurationStores@2025-06-01"
}
resource "azapi_resource" "bad_redis_public_network_access" {
  type = "Microsoft.Cache/redis@2025-06-01"
}
resource "azapi_resource" "bad_accounts_public_network_access" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
}
resource "azapi_resource" "bad_registries_public_network_access" {
  type = "Microsoft.ContainerRegistry/registries@2025-06-01"
}
resource "azapi_resource" "bad_database_accounts_public_network_access" {
  type = "Microsoft.DocumentDB/databaseAccounts@2025-06-01"
}
resource "azapi_resource" "bad_namespaces_public_network_access" {
  type = "Microsoft.EventHub/namespaces@2025-06-01"
}
resource "azapi_resource" "bad_managed_hsms_public_network_access" {
  type = "Microsoft.KeyVault/managedHSMs@2025-06-01"
}
resource "azapi_resource" "bad_vaults_public_network_access" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
}
resource "azapi_resource" "bad_registries_public_network_access_2" {
  type = "Microsoft.MachineLearningServices/registries@2025-06-01"
}
resource "azapi_resource" "bad_workspaces_public_network_access" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
}
resource "azapi_resource" "bad_online_endpoints_public_network_access" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
}
resource "azapi_resource" "bad_namespaces_public_network_access_2" {
  type = "Microsoft.ServiceBus/namespaces@2025-06-01"
}
resource "azapi_resource" "bad_servers_public_network_access" {
  type = "Microsoft.Sql/servers@2025-06-01"
}
resource "azapi_resource" "bad_storage_accounts_public_network_access" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
}
resource "azapi_resource" "bad_sites_public_network_access" {
  type = "Microsoft.Web/sites@2025-06-01"
}
resource "azapi_resource" "bad_managed_clusters_api_server_access_profile_enable_private_cluster" {
  type = "Microsoft.ContainerService/managedClusters@2025-06-01"
}
resource "azapi_resource" "bad_storage_accounts_allow_blob_public_access" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { allowBlobPublicAccess = true, publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "bad_any_network_acls_default_action" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { networkAcls = { defaultAction = "Allow" } } }
}

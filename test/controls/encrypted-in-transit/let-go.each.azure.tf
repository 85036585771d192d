# The same resources as they should be.
resource "azurerm_storage_account" "good_enable_https_traffic_only" {
  enable_https_traffic_only = true
}
resource "azurerm_linux_web_app_slot" "good_https_only" {
  https_only = true
}
resource "azurerm_windows_web_app" "good_https_only" {
  https_only = true
}
resource "azurerm_windows_web_app_slot" "good_https_only" {
  https_only = true
}
resource "azurerm_linux_function_app" "good_https_only" {
  https_only = true
}
resource "azurerm_linux_function_app_slot" "good_https_only" {
  https_only = true
}
resource "azurerm_windows_function_app" "good_https_only" {
  https_only = true
}
resource "azurerm_windows_function_app_slot" "good_https_only" {
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "good_https_only" {
  https_only = true
}
resource "azurerm_app_service" "good_https_only" {
  site_config {
    ftps_state = true
  }
  https_only = true
}
resource "azurerm_function_app" "good_https_only" {
  site_config {
    ftps_state = true
  }
  https_only = true
}
resource "azurerm_logic_app_standard" "good_https_only" {
  site_config {
    ftps_state = true
  }
  https_only = true
}
resource "azurerm_linux_web_app" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_web_app_slot" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_web_app" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_web_app_slot" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_function_app" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_function_app_slot" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_function_app" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_function_app_slot" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "good_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_web_app" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_web_app_slot" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_web_app" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_web_app_slot" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_function_app" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_linux_function_app_slot" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_function_app" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_windows_function_app_slot" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "good_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.2"
  }
  https_only = true
}
resource "azurerm_app_service" "good_min_tls_version" {
  site_config {
    min_tls_version = "1.2"
    ftps_state      = true
  }
  https_only = true
}
resource "azurerm_function_app" "good_min_tls_version" {
  site_config {
    min_tls_version = "1.2"
    ftps_state      = true
  }
  https_only = true
}
resource "azurerm_logic_app_standard" "good_min_tls_version" {
  site_config {
    min_tls_version = "1.2"
    ftps_state      = true
  }
  https_only = true
}
resource "azurerm_linux_web_app" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_linux_web_app_slot" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_windows_web_app" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_windows_web_app_slot" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_linux_function_app" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_linux_function_app_slot" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_windows_function_app" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_windows_function_app_slot" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "good_ftps_state" {
  site_config {
    ftps_state = "FtpsOnly"
  }
  https_only = true
}
resource "azurerm_mssql_managed_instance" "good_minimum_tls_version" {
  minimum_tls_version = "1.2"
}
resource "azurerm_eventhub_namespace" "good_minimum_tls_version" {
  minimum_tls_version = "1.2"
}
resource "azurerm_servicebus_namespace" "good_minimum_tls_version" {
  minimum_tls_version = "1.2"
}
resource "azurerm_redis_enterprise_cluster" "good_minimum_tls_version" {
  minimum_tls_version = "1.2"
}
resource "azurerm_redis_cache" "good_minimum_tls_version" {
  minimum_tls_version = "1.2"
}
resource "azurerm_redis_cache" "good_enable_non_ssl_port" {
  enable_non_ssl_port = false
  minimum_tls_version = "1.2"
}
resource "azurerm_redis_enterprise_database" "good_client_protocol" {
  client_protocol = "Encrypted"
}
resource "azurerm_cosmosdb_account" "good_minimal_tls_version" {
  minimal_tls_version = "1.2"
}
resource "azurerm_iothub" "good_min_tls_version" {
  min_tls_version = "1.2"
}
resource "azurerm_postgresql_server" "good_ssl_enforcement_enabled" {
  ssl_enforcement_enabled = true
}
resource "azurerm_mysql_server" "good_ssl_enforcement_enabled" {
  ssl_enforcement_enabled = true
}
resource "azurerm_mariadb_server" "good_ssl_enforcement_enabled" {
  ssl_enforcement_enabled = true
}
resource "azurerm_postgresql_server" "good_ssl_minimal_tls_version_enforced" {
  ssl_minimal_tls_version_enforced = "1.2"
  ssl_enforcement_enabled          = true
}
resource "azurerm_mysql_server" "good_ssl_minimal_tls_version_enforced" {
  ssl_minimal_tls_version_enforced = "1.2"
  ssl_enforcement_enabled          = true
}
resource "azurerm_container_app" "good_allow_insecure_connections" {
  ingress {
    allow_insecure_connections = false
  }
}
resource "azurerm_cdn_frontdoor_custom_domain" "good_minimum_tls_version" {
  tls {
    minimum_tls_version = "1.2"
  }
}
resource "azurerm_application_gateway" "good_min_protocol_version" {
  ssl_policy {
    min_protocol_version = "1.2"
  }
}
resource "azurerm_application_gateway" "good_policy_name" {
  ssl_policy {
    policy_name = "AppGwSslPolicy20220101"
  }
}
resource "azurerm_api_management" "good_frontend_ssl30_enabled" {
  security {
    frontend_ssl30_enabled = false
  }
}
resource "azurerm_api_management" "good_enable_frontend_ssl30" {
  security {
    enable_frontend_ssl30 = false
  }
}
resource "azurerm_api_management" "good_frontend_tls10_enabled" {
  security {
    frontend_tls10_enabled = false
  }
}
resource "azurerm_api_management" "good_enable_frontend_tls10" {
  security {
    enable_frontend_tls10 = false
  }
}
resource "azurerm_api_management" "good_frontend_tls11_enabled" {
  security {
    frontend_tls11_enabled = false
  }
}
resource "azurerm_api_management" "good_enable_frontend_tls11" {
  security {
    enable_frontend_tls11 = false
  }
}
resource "azurerm_api_management" "good_backend_ssl30_enabled" {
  security {
    backend_ssl30_enabled = false
  }
}
resource "azurerm_api_management" "good_enable_backend_ssl30" {
  security {
    enable_backend_ssl30 = false
  }
}
resource "azurerm_api_management" "good_backend_tls10_enabled" {
  security {
    backend_tls10_enabled = false
  }
}
resource "azurerm_api_management" "good_enable_backend_tls10" {
  security {
    enable_backend_tls10 = false
  }
}
resource "azurerm_api_management" "good_backend_tls11_enabled" {
  security {
    backend_tls11_enabled = false
  }
}
resource "azurerm_api_management" "good_enable_backend_tls11" {
  security {
    enable_backend_tls11 = false
  }
}
resource "azapi_resource" "good_any_minimum_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { minimumTlsVersion = "1.2" } }
}
resource "azapi_resource" "good_any_minimal_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { minimalTlsVersion = "1.2" } }
}
resource "azapi_resource" "good_any_min_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { minTlsVersion = "1.2" } }
}
resource "azapi_resource" "good_any_site_config_min_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { siteConfig = { minTlsVersion = "1.2" } } }
}
resource "azapi_resource" "good_storage_accounts_minimum_tls_version" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { minimumTlsVersion = "1.2" } }
}
resource "azapi_resource" "good_any_supports_https_traffic_only" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { supportsHttpsTrafficOnly = true } }
}
resource "azapi_resource" "good_sites_https_only" {
  type = "Microsoft.Web/sites@2025-06-01"
  body = { properties = { httpsOnly = true } }
}
resource "azapi_resource" "good_redis_enable_non_ssl_port" {
  type = "Microsoft.Cache/redis@2025-06-01"
  body = { properties = { enableNonSslPort = false } }
}

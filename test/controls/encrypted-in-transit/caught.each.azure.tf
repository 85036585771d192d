# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_storage_account" "bad_enable_https_traffic_only" {
  enable_https_traffic_only = false
}
resource "azurerm_linux_web_app_slot" "bad_https_only" {}
resource "azurerm_windows_web_app" "bad_https_only" {}
resource "azurerm_windows_web_app_slot" "bad_https_only" {}
resource "azurerm_linux_function_app" "bad_https_only" {}
resource "azurerm_linux_function_app_slot" "bad_https_only" {}
resource "azurerm_windows_function_app" "bad_https_only" {}
resource "azurerm_windows_function_app_slot" "bad_https_only" {}
resource "azurerm_function_app_flex_consumption" "bad_https_only" {}
resource "azurerm_app_service" "bad_https_only" {
  site_config {
    ftps_state = true
  }
}
resource "azurerm_function_app" "bad_https_only" {
  site_config {
    ftps_state = true
  }
}
resource "azurerm_logic_app_standard" "bad_https_only" {
  site_config {
    ftps_state = true
  }
}
resource "azurerm_linux_web_app" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_web_app_slot" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_web_app" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_web_app_slot" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_function_app" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_function_app_slot" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_function_app" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_function_app_slot" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "bad_minimum_tls_version" {
  site_config {
    minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_web_app" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_web_app_slot" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_web_app" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_web_app_slot" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_function_app" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_linux_function_app_slot" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_function_app" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_windows_function_app_slot" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "bad_scm_minimum_tls_version" {
  site_config {
    scm_minimum_tls_version = "1.0"
  }
  https_only = true
}
resource "azurerm_app_service" "bad_min_tls_version" {
  site_config {
    min_tls_version = "1.0"
    ftps_state      = true
  }
  https_only = true
}
resource "azurerm_function_app" "bad_min_tls_version" {
  site_config {
    min_tls_version = "1.0"
    ftps_state      = true
  }
  https_only = true
}
resource "azurerm_logic_app_standard" "bad_min_tls_version" {
  site_config {
    min_tls_version = "1.0"
    ftps_state      = true
  }
  https_only = true
}
resource "azurerm_linux_web_app" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_linux_web_app_slot" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_windows_web_app" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_windows_web_app_slot" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_linux_function_app" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_linux_function_app_slot" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_windows_function_app" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_windows_function_app_slot" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_function_app_flex_consumption" "bad_ftps_state" {
  site_config {
    ftps_state = "AllAllowed"
  }
  https_only = true
}
resource "azurerm_app_service" "bad_ftps_state" {
  https_only = true
}
resource "azurerm_function_app" "bad_ftps_state" {
  https_only = true
}
resource "azurerm_mssql_managed_instance" "bad_minimum_tls_version" {
  minimum_tls_version = "1.0"
}
resource "azurerm_eventhub_namespace" "bad_minimum_tls_version" {
  minimum_tls_version = "1.0"
}
resource "azurerm_servicebus_namespace" "bad_minimum_tls_version" {
  minimum_tls_version = "1.0"
}
resource "azurerm_redis_enterprise_cluster" "bad_minimum_tls_version" {
  minimum_tls_version = "1.0"
}
resource "azurerm_redis_cache" "bad_minimum_tls_version" {}
resource "azurerm_redis_cache" "bad_enable_non_ssl_port" {
  enable_non_ssl_port = true
  minimum_tls_version = "1.2"
}
resource "azurerm_redis_enterprise_database" "bad_client_protocol" {
  client_protocol = "Plaintext"
}
resource "azurerm_cosmosdb_account" "bad_minimal_tls_version" {
  minimal_tls_version = "1.0"
}
resource "azurerm_iothub" "bad_min_tls_version" {}
resource "azurerm_postgresql_server" "bad_ssl_enforcement_enabled" {}
resource "azurerm_mysql_server" "bad_ssl_enforcement_enabled" {}
resource "azurerm_mariadb_server" "bad_ssl_enforcement_enabled" {}
resource "azurerm_postgresql_server" "bad_ssl_minimal_tls_version_enforced" {
  ssl_minimal_tls_version_enforced = "1.0"
  ssl_enforcement_enabled          = true
}
resource "azurerm_mysql_server" "bad_ssl_minimal_tls_version_enforced" {
  ssl_minimal_tls_version_enforced = "1.0"
  ssl_enforcement_enabled          = true
}
resource "azurerm_container_app" "bad_allow_insecure_connections" {
  ingress {
    allow_insecure_connections = true
  }
}
resource "azurerm_cdn_frontdoor_custom_domain" "bad_minimum_tls_version" {
  tls {
    minimum_tls_version = "1.0"
  }
}
resource "azurerm_application_gateway" "bad_min_protocol_version" {
  ssl_policy {
    min_protocol_version = "1.0"
  }
}
resource "azurerm_application_gateway" "bad_policy_name" {
  ssl_policy {
    policy_name = "AppGwSslPolicy20150501"
  }
}
resource "azurerm_api_management" "bad_frontend_ssl30_enabled" {
  security {
    frontend_ssl30_enabled = true
  }
}
resource "azurerm_api_management" "bad_enable_frontend_ssl30" {
  security {
    enable_frontend_ssl30 = true
  }
}
resource "azurerm_api_management" "bad_frontend_tls10_enabled" {
  security {
    frontend_tls10_enabled = true
  }
}
resource "azurerm_api_management" "bad_enable_frontend_tls10" {
  security {
    enable_frontend_tls10 = true
  }
}
resource "azurerm_api_management" "bad_frontend_tls11_enabled" {
  security {
    frontend_tls11_enabled = true
  }
}
resource "azurerm_api_management" "bad_enable_frontend_tls11" {
  security {
    enable_frontend_tls11 = true
  }
}
resource "azurerm_api_management" "bad_backend_ssl30_enabled" {
  security {
    backend_ssl30_enabled = true
  }
}
resource "azurerm_api_management" "bad_enable_backend_ssl30" {
  security {
    enable_backend_ssl30 = true
  }
}
resource "azurerm_api_management" "bad_backend_tls10_enabled" {
  security {
    backend_tls10_enabled = true
  }
}
resource "azurerm_api_management" "bad_enable_backend_tls10" {
  security {
    enable_backend_tls10 = true
  }
}
resource "azurerm_api_management" "bad_backend_tls11_enabled" {
  security {
    backend_tls11_enabled = true
  }
}
resource "azurerm_api_management" "bad_enable_backend_tls11" {
  security {
    enable_backend_tls11 = true
  }
}
resource "azapi_resource" "bad_any_minimum_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { minimumTlsVersion = "1.0" } }
}
resource "azapi_resource" "bad_any_minimal_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { minimalTlsVersion = "1.0" } }
}
resource "azapi_resource" "bad_any_min_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { minTlsVersion = "1.0" } }
}
resource "azapi_resource" "bad_any_site_config_min_tls_version" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { siteConfig = { minTlsVersion = "1.0" } } }
}
resource "azapi_resource" "bad_storage_accounts_minimum_tls_version" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
}
resource "azapi_resource" "bad_any_supports_https_traffic_only" {
  type = "Microsoft.Example/things@2025-06-01"
  body = { properties = { supportsHttpsTrafficOnly = false } }
}
resource "azapi_resource" "bad_sites_https_only" {
  type = "Microsoft.Web/sites@2025-06-01"
}
resource "azapi_resource" "bad_redis_enable_non_ssl_port" {
  type = "Microsoft.Cache/redis@2025-06-01"
  body = { properties = { enableNonSslPort = true } }
}

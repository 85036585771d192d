resource "azurerm_storage_account" "default" {
  location = "uksouth"
}
resource "azurerm_storage_account" "said" {
  https_traffic_only_enabled = true
  min_tls_version            = "TLS1_2"
}
resource "azurerm_linux_web_app" "app" {
  https_only = true
  site_config {
    minimum_tls_version = "1.3"
  }
}
resource "azurerm_cosmosdb_account" "data" {
  minimal_tls_version = "Tls12"
}
resource "azurerm_application_gateway" "gateway" {
  http_listener {
    name     = "plain"
    protocol = "Http"
  }
  http_listener {
    name     = "secure"
    protocol = "Https"
  }
  request_routing_rule {
    name                        = "on"
    http_listener_name          = "plain"
    redirect_configuration_name = "to-secure"
  }
  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20220101"
  }
}
resource "azapi_resource" "storage" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = { properties = { minimumTlsVersion = "TLS1_2", supportsHttpsTrafficOnly = true } }
}

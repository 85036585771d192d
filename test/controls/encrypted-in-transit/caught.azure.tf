variable "tls" {
  default = "TLS1_0"
}
resource "azurerm_storage_account" "bad_http" {
  https_traffic_only_enabled = false
}
resource "azurerm_storage_account" "bad_tls" {
  min_tls_version = var.tls
}
resource "azurerm_linux_web_app" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_mssql_server" "bad" {
  minimum_tls_version = "1.1"
}
resource "azurerm_redis_cache" "bad" {
  minimum_tls_version  = "1.2"
  non_ssl_port_enabled = true
}
resource "azurerm_application_gateway" "bad" {
  http_listener {
    name     = "plain"
    protocol = "Http"
  }
}
resource "azurerm_postgresql_flexible_server_configuration" "bad" {
  name  = "require_secure_transport"
  value = "OFF"
}
resource "azapi_resource" "bad" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = { properties = { minimumTlsVersion = "TLS1_1" } }
}

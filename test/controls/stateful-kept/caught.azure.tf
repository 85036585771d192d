resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.bad_archive.id
}
resource "azurerm_storage_account" "bad_archive" {}
resource "azurerm_postgresql_flexible_server" "bad_database" {
  lifecycle {
    prevent_destroy = false
  }
}
resource "azurerm_cosmosdb_account" "bad_cosmos" {}
resource "azurerm_storage_account" "uploads" {}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
  }
}
resource "azurerm_resource_group" "data" {}
resource "azurerm_management_lock" "data" {
  scope      = azurerm_resource_group.data.id
  lock_level = "CanNotDelete"
}
resource "azurerm_cosmosdb_account" "locked" {
  resource_group_name = azurerm_resource_group.data.name
}
resource "azurerm_postgresql_flexible_server" "database" {
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.archive.id
}
resource "azurerm_storage_account" "archive" {
  lifecycle {
    prevent_destroy = true
  }
}

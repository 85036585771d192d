resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.locked.id
}
resource "azurerm_storage_account" "locked" {
  blob_properties {
    versioning_enabled = true
  }
  immutability_policy {
    allow_protected_append_writes = true
    state                         = "Locked"
    period_since_creation_in_days = 400
  }
}
resource "azurerm_monitor_diagnostic_setting" "b" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.locked_later.id
}
# The provider cannot lock what it has just made: an action does.
resource "azurerm_storage_account" "locked_later" {
  blob_properties {
    versioning_enabled = true
  }
  immutability_policy {
    allow_protected_append_writes = true
    state                         = "Unlocked"
    period_since_creation_in_days = 365
  }
}
resource "azapi_resource_action" "lock" {
  type        = "Microsoft.Storage/storageAccounts@2024-01-01"
  resource_id = azurerm_storage_account.locked_later.id
  method      = "PATCH"
  body        = { properties = { immutableStorageWithVersioning = { enabled = true, immutabilityPolicy = { state = "Locked", immutabilityPeriodSinceCreationInDays = 365 } } } }
}
resource "azurerm_storage_account" "uploads" {}
resource "azurerm_monitor_diagnostic_setting" "c" {
  target_resource_id         = "vault"
  log_analytics_workspace_id = "workspace"
}

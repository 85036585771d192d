locals {
  period = 30
}
resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.bad_unlocked.id
}
resource "azurerm_storage_account" "bad_unlocked" {}
resource "azurerm_monitor_diagnostic_setting" "b" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.bad_loose.id
}
resource "azurerm_storage_account" "bad_loose" {
  blob_properties {
    versioning_enabled = true
  }
  immutability_policy {
    allow_protected_append_writes = true
    state                         = "Unlocked"
    period_since_creation_in_days = 365
  }
}
resource "azurerm_monitor_diagnostic_setting" "c" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.bad_short.id
}
resource "azurerm_storage_account" "bad_short" {
  blob_properties {
    versioning_enabled = true
  }
  immutability_policy {
    allow_protected_append_writes = true
    state                         = "Locked"
    period_since_creation_in_days = local.period
  }
}
resource "azurerm_monitor_diagnostic_setting" "d" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.beside.id
}
resource "azurerm_storage_account" "beside" {
  blob_properties {
    versioning_enabled = true
  }
  immutability_policy {
    allow_protected_append_writes = true
    state                         = "Unlocked"
    period_since_creation_in_days = 365
  }
}
resource "azapi_resource_action" "bad_lock" {
  type        = "Microsoft.Storage/storageAccounts@2024-01-01"
  resource_id = azurerm_storage_account.beside.id
  method      = "PATCH"
  body        = { properties = { immutableStorageWithVersioning = { enabled = true, immutabilityPolicy = { state = "Unlocked", immutabilityPeriodSinceCreationInDays = 365 } } } }
}
resource "azurerm_monitor_diagnostic_setting" "e" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.by_container.id
}
resource "azurerm_storage_account" "by_container" {}
resource "azurerm_storage_container" "logs" {
  storage_account_id = azurerm_storage_account.by_container.id
}
resource "azurerm_storage_container_immutability_policy" "bad_policy" {
  storage_container_resource_manager_id = azurerm_storage_container.logs.id
  immutability_period_in_days           = 365
}

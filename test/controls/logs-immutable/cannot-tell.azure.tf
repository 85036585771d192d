variable "days" {
  type = number
}
resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.unclear.id
}
resource "azurerm_storage_account" "unclear" {
  blob_properties {
    versioning_enabled = true
  }
  immutability_policy {
    allow_protected_append_writes = true
    state                         = "Locked"
    period_since_creation_in_days = var.days
  }
}

# The vault and its records are made together, or neither is.
variable "vault" {
  type = bool
}
resource "azurerm_key_vault" "optional" {
  count = var.vault ? 1 : 0
}
resource "azurerm_monitor_diagnostic_setting" "optional" {
  count                      = var.vault ? 1 : 0
  target_resource_id         = azurerm_key_vault.optional[0].id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "allLogs"
  }
}
# One way of recording or the other.
variable "everything" {
  type = bool
}
resource "azurerm_key_vault" "either" {}
resource "azurerm_monitor_diagnostic_setting" "all" {
  count                      = var.everything ? 1 : 0
  target_resource_id         = azurerm_key_vault.either.id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "allLogs"
  }
}
resource "azurerm_monitor_diagnostic_setting" "audit" {
  count                      = var.everything ? 0 : 1
  target_resource_id         = azurerm_key_vault.either.id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "audit"
  }
}

# Whether anything is recorded is decided by whoever applies it.
variable "records" {
  type    = bool
  default = true
}
variable "watched" {
  type = map(string)
}
resource "azurerm_key_vault" "unclear" {}
resource "azurerm_monitor_diagnostic_setting" "records" {
  count                      = var.records ? 1 : 0
  target_resource_id         = azurerm_key_vault.unclear.id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "allLogs"
  }
}
resource "azurerm_key_vault" "unclear_each" {}
resource "azurerm_monitor_diagnostic_setting" "each" {
  for_each                   = var.watched
  target_resource_id         = azurerm_key_vault.unclear_each.id
  log_analytics_workspace_id = each.value
  enabled_log {
    category_group = "allLogs"
  }
}

variable "watched" {
  type = string
}
resource "azurerm_key_vault" "unclear" {}
resource "azurerm_monitor_diagnostic_setting" "records" {
  target_resource_id         = var.watched
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "allLogs"
  }
}

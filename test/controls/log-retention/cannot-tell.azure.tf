variable "days" {
  type    = number
  default = 365
}
resource "azurerm_log_analytics_workspace" "unclear" {
  retention_in_days = var.days
}
resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id         = "vault"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.unclear.id
}

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
variable "categories" {
  type = set(string)
}
resource "azurerm_search_service" "search" {}
resource "azurerm_monitor_diagnostic_setting" "unclear_categories" {
  target_resource_id         = azurerm_search_service.search.id
  log_analytics_workspace_id = "workspace"
  dynamic "enabled_log" {
    for_each = var.categories
    content {
      category = enabled_log.value
    }
  }
}

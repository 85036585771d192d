# The same resources as they should be.
resource "azurerm_monitor_activity_log_alert" "good_enabled" {
  enabled = true
}
resource "azurerm_monitor_scheduled_query_rules_alert_v2" "good_enabled" {
  enabled = true
}
resource "azapi_resource" "good_flow_logs_enabled" {
  type = "Microsoft.Network/networkWatchers/flowLogs@2025-06-01"
  body = { properties = { enabled = true } }
}

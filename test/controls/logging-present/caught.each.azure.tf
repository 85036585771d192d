# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_monitor_activity_log_alert" "bad_enabled" {
  enabled = false
}
resource "azurerm_monitor_scheduled_query_rules_alert_v2" "bad_enabled" {
  enabled = false
}
resource "azapi_resource" "bad_flow_logs_enabled" {
  type = "Microsoft.Network/networkWatchers/flowLogs@2025-06-01"
  body = { properties = { enabled = false } }
}

resource "azurerm_key_vault" "bad_vault" {
  name = "unwatched"
}
resource "azurerm_cognitive_account" "bad_account" {}
resource "azurerm_kubernetes_cluster" "bad_cluster" {}
resource "azurerm_container_registry" "registry" {}
resource "azurerm_monitor_diagnostic_setting" "bad_figures_only" {
  target_resource_id         = azurerm_container_registry.registry.id
  log_analytics_workspace_id = "workspace"
  enabled_metric {
    category = "AllMetrics"
  }
}
resource "azurerm_key_vault" "vault" {}
resource "azurerm_monitor_diagnostic_setting" "bad_nowhere" {
  target_resource_id = azurerm_key_vault.vault.id
  enabled_log {
    category_group = "allLogs"
  }
}
resource "azurerm_storage_account" "bad_store" {}
# The account's own setting has figures only.
resource "azurerm_monitor_diagnostic_setting" "store" {
  target_resource_id         = azurerm_storage_account.bad_store.id
  log_analytics_workspace_id = "workspace"
  enabled_metric {
    category = "Transaction"
  }
}
resource "azurerm_storage_account" "partly" {}
resource "azurerm_monitor_diagnostic_setting" "bad_partly" {
  target_resource_id         = "${azurerm_storage_account.partly.id}/blobServices/default"
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "StorageWrite"
  }
}
resource "azurerm_monitor_diagnostic_setting" "bad_activity" {
  target_resource_id         = "/subscriptions/00000000-0000-0000-0000-000000000000"
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "Administrative"
  }
}
resource "azurerm_virtual_network" "bad_network" {}
resource "azurerm_virtual_network" "network" {}
resource "azurerm_network_watcher_flow_log" "bad_flows" {
  target_resource_id = azurerm_virtual_network.network.id
  enabled            = false
}
resource "azapi_resource" "bad_workspace" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = {} }
}
variable "verbose" {
  type = bool
}
resource "azurerm_kubernetes_cluster" "sometimes" {}
resource "azurerm_monitor_diagnostic_setting" "bad_sometimes" {
  target_resource_id         = azurerm_kubernetes_cluster.sometimes.id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = var.verbose ? "kube-audit" : "kube-scheduler"
  }
}

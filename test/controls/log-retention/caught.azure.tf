locals {
  kept_days = 90
}
resource "azurerm_log_analytics_workspace" "bad_by_default" {}
resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id         = "vault"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.bad_by_default.id
}
resource "azurerm_log_analytics_workspace" "bad_short" {
  retention_in_days = local.kept_days
}
resource "azurerm_monitor_diagnostic_setting" "b" {
  target_resource_id         = "vault"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.bad_short.id
}
resource "azurerm_storage_account" "archive" {}
resource "azurerm_monitor_diagnostic_setting" "c" {
  target_resource_id = "vault"
  storage_account_id = azurerm_storage_account.archive.id
}
resource "azurerm_storage_management_policy" "bad_archive" {
  storage_account_id = azurerm_storage_account.archive.id
  rule {
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 30
      }
    }
  }
}
resource "azurerm_network_watcher_flow_log" "bad_flows" {
  storage_account_id = "flows"
  retention_policy {
    enabled = true
    days    = 7
  }
}
resource "azurerm_storage_account" "bad_collected" { # prompts arrive, and nothing deletes them
  name = "collected"
}
resource "azapi_resource" "store" {
  type = "Microsoft.MachineLearningServices/workspaces/datastores@2025-06-01"
  name = "calls_bad_collected"
  body = { properties = { datastoreType = "AzureBlob", accountName = azurerm_storage_account.bad_collected.name, containerName = "calls" } }
}
resource "azapi_resource" "asset" {
  type = "Microsoft.MachineLearningServices/workspaces/data/versions@2025-06-01"
  body = { properties = { dataUri = "azureml://datastores/calls_bad_collected/paths/assistant/request" } }
}
resource "azapi_resource" "deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = { properties = { dataCollector = { collections = { request = { dataCollectionMode = "Enabled", dataId = azapi_resource.asset.id } } } } }
}

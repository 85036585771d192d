resource "azurerm_log_analytics_workspace" "audit" {
  retention_in_days = 365
}
resource "azurerm_monitor_diagnostic_setting" "a" {
  target_resource_id         = "vault"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.audit.id
  storage_account_id         = azurerm_storage_account.archive.id
}
resource "azurerm_log_analytics_workspace_table" "activity" {
  workspace_id            = azurerm_log_analytics_workspace.audit.id
  total_retention_in_days = 2556
}
resource "azurerm_log_analytics_workspace" "metrics" {
  retention_in_days = 30
}
resource "azurerm_storage_account" "archive" {}
resource "azurerm_storage_management_policy" "archive" {
  storage_account_id = azurerm_storage_account.archive.id
  rule {
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 400
      }
    }
  }
}
resource "azurerm_storage_account" "uploads" {}
resource "azurerm_storage_management_policy" "uploads" {
  storage_account_id = azurerm_storage_account.uploads.id
  rule {
    actions {
      base_blob {
        delete_after_days_since_modification_greater_than = 7
      }
    }
  }
}
resource "azurerm_network_watcher_flow_log" "flows" {
  storage_account_id = "flows"
  retention_policy {
    enabled = true
    days    = 0
  }
}
resource "azurerm_storage_account" "collected" {
  name = "collected"
}
resource "azurerm_storage_management_policy" "collected" {
  storage_account_id = azurerm_storage_account.collected.id
  rule {
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 29
      }
    }
  }
}
resource "azapi_resource" "store_collected" {
  type = "Microsoft.MachineLearningServices/workspaces/datastores@2025-06-01"
  name = "calls_collected"
  body = { properties = { datastoreType = "AzureBlob", accountName = azurerm_storage_account.collected.name, containerName = "calls" } }
}
resource "azapi_resource" "asset_collected" {
  type = "Microsoft.MachineLearningServices/workspaces/data/versions@2025-06-01"
  body = { properties = { dataUri = "azureml://datastores/calls_collected/paths/assistant/request" } }
}
resource "azapi_resource" "deployment_collected" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = { properties = { dataCollector = { collections = { request = { dataCollectionMode = "Enabled", dataId = azapi_resource.asset_collected.id } } } } }
}

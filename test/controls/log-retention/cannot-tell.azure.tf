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
variable "emptied" {
  type = string
}
resource "azurerm_storage_account" "unclear_collected" {
  name = "collected"
}
resource "azurerm_storage_management_policy" "somewhere" {
  storage_account_id = var.emptied
  rule {
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 29
      }
    }
  }
}
resource "azapi_resource" "store" {
  type = "Microsoft.MachineLearningServices/workspaces/datastores@2025-06-01"
  name = "calls_unclear_collected"
  body = { properties = { datastoreType = "AzureBlob", accountName = azurerm_storage_account.unclear_collected.name, containerName = "calls" } }
}
resource "azapi_resource" "asset" {
  type = "Microsoft.MachineLearningServices/workspaces/data/versions@2025-06-01"
  body = { properties = { dataUri = "azureml://datastores/calls_unclear_collected/paths/assistant/request" } }
}
resource "azapi_resource" "deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = { properties = { dataCollector = { collections = { request = { dataCollectionMode = "Enabled", dataId = azapi_resource.asset.id } } } } }
}

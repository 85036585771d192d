resource "azurerm_key_vault" "vault" {}
resource "azurerm_cognitive_account" "account" {}
resource "azurerm_monitor_diagnostic_setting" "each" {
  for_each = {
    vault   = azurerm_key_vault.vault.id
    account = azurerm_cognitive_account.account.id
  }
  target_resource_id         = each.value
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category_group = "audit"
  }
}
resource "azurerm_kubernetes_cluster" "cluster" {}
resource "azurerm_monitor_diagnostic_setting" "cluster" {
  target_resource_id         = azurerm_kubernetes_cluster.cluster.id
  log_analytics_workspace_id = "workspace"
  dynamic "enabled_log" {
    for_each = ["kube-apiserver", "kube-audit-admin", "guard"]
    content {
      category = enabled_log.value
    }
  }
}
resource "azurerm_storage_account" "store" {
  name = "departmentstore"
}
resource "azurerm_monitor_diagnostic_setting" "store" {
  target_resource_id         = "/subscriptions/0/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/departmentstore/blobServices/default"
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "StorageRead"
  }
  enabled_log {
    category = "StorageDelete"
  }
}
resource "azurerm_virtual_network" "network" {}
resource "azapi_resource" "flows" {
  type = "Microsoft.Network/networkWatchers/flowLogs@2024-05-01"
  body = { properties = { enabled = true, targetResourceId = azurerm_virtual_network.network.id } }
}
resource "azapi_resource" "workspace" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = {} }
}
resource "azurerm_monitor_diagnostic_setting" "workspace" {
  target_resource_id = azapi_resource.workspace.id
  storage_account_id = "archive"
  enabled_log {
    category = "AmlComputeClusterEvent"
  }
}
# Whatever Azure says can be recorded.
data "azurerm_monitor_diagnostic_categories" "registry" {
  resource_id = azurerm_container_registry.registry.id
}
resource "azurerm_container_registry" "registry" {}
resource "azurerm_monitor_diagnostic_setting" "registry" {
  target_resource_id         = azurerm_container_registry.registry.id
  log_analytics_workspace_id = "workspace"
  dynamic "enabled_log" {
    for_each = data.azurerm_monitor_diagnostic_categories.registry.log_category_types
    content {
      category = enabled_log.value
    }
  }
}
# Two settings, each of which records a part.
variable "verbose" {
  type = bool
}
resource "azurerm_kubernetes_cluster" "twice" {}
resource "azurerm_monitor_diagnostic_setting" "audit" {
  target_resource_id         = azurerm_kubernetes_cluster.twice.id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = var.verbose ? "kube-audit" : "kube-audit-admin"
  }
}
resource "azurerm_monitor_diagnostic_setting" "scheduling" {
  target_resource_id         = azurerm_kubernetes_cluster.twice.id
  log_analytics_workspace_id = "workspace"
  enabled_log {
    category = "kube-scheduler"
  }
}

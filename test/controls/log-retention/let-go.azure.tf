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

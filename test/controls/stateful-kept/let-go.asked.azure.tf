resource "azurerm_resource_group" "group" {}
resource "azurerm_management_lock" "group" {
  scope      = azurerm_resource_group.group.id
  lock_level = "CanNotDelete"
}
resource "azurerm_storage_account" "weights" {
  resource_group_name = azurerm_resource_group.group.name
  blob_properties {
    delete_retention_policy {}
  }
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_storage_account" "prompts" { # has to be gone when it is deleted
  name                = "departmentprompts"
  resource_group_name = azurerm_resource_group.group.name
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_storage_account" "own" {
  blob_properties {
    delete_retention_policy {
      days = 14
    }
  }
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_machine_learning_workspace" "workspace" { # nothing is in its storage that outlives it
  storage_account_id = azurerm_storage_account.own.id
}
resource "azurerm_key_vault" "secrets" { # goes with its cluster
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_key_vault_key" "secrets" {
  key_vault_id = azurerm_key_vault.secrets.id
}
resource "azurerm_kubernetes_cluster" "cluster" {
  key_management_service {
    key_vault_key_id = azurerm_key_vault_key.secrets.id
  }
}

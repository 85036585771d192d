terraform {
  backend "azurerm" {
    storage_account_name = "departmentstate"
    container_name       = "tfstate"
    key                  = "main"
  }
}
resource "azurerm_key_vault_key" "main" {}
# It is there before the keys are.
resource "azurerm_storage_account" "state" {
  name = "departmentstate"
}
resource "azurerm_storage_account" "store" {
  name = "departmentstore"
}
resource "azurerm_storage_account_customer_managed_key" "store" {
  storage_account_id = azurerm_storage_account.store.id
  key_vault_id       = "/subscriptions/0/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v"
  key_name           = azurerm_key_vault_key.main.name
}
resource "azurerm_storage_account" "in_hsm" {
  customer_managed_key {
    managed_hsm_key_id        = "https://department.managedhsm.azure.net/keys/content"
    user_assigned_identity_id = "x"
  }
}
resource "azurerm_cognitive_account" "account" {}
resource "azurerm_cognitive_account_customer_managed_key" "account" {
  cognitive_account_id = azurerm_cognitive_account.account.id
  key_vault_key_id     = azurerm_key_vault_key.main.id
}
resource "azurerm_disk_encryption_set" "disks" {
  key_vault_key_id = azurerm_key_vault_key.main.id
}
resource "azurerm_kubernetes_cluster" "cluster" {
  disk_encryption_set_id = azurerm_disk_encryption_set.disks.id
  default_node_pool {
    host_encryption_enabled = true
  }
  key_management_service {
    key_vault_key_id = azurerm_key_vault_key.main.id
  }
}
resource "azurerm_log_analytics_workspace" "logs" {}
resource "azapi_resource" "workspace" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { encryption = { status = "Enabled", keyVaultProperties = { keyIdentifier = azurerm_key_vault_key.main.id } } } }
}

variable "key_id" {
  type    = string
  default = ""
}
resource "azurerm_storage_account" "bad_store" {
  name = "badstore"
}
resource "azurerm_storage_account" "bad_by_default" {
  name = "badbydefault"
  customer_managed_key {
    key_vault_key_id          = var.key_id
    user_assigned_identity_id = "x"
  }
}
resource "azurerm_storage_account" "good_store" {
  name = "goodstore"
  customer_managed_key {
    key_vault_key_id          = "https://department.vault.azure.net/keys/models"
    user_assigned_identity_id = "x"
  }
}
resource "azurerm_cognitive_account" "bad_account" {
  kind = "OpenAI"
}
resource "azurerm_machine_learning_workspace" "bad_workspace" {}
resource "azurerm_container_registry" "bad_registry" {
  sku = "Premium"
}
resource "azurerm_kubernetes_cluster" "bad_cluster" {
  default_node_pool {
    host_encryption_enabled = true
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "bad_pool" {
  host_encryption_enabled = false
}
resource "azurerm_linux_virtual_machine" "bad_machine" {
  os_disk {
    caching = "None"
  }
}
resource "azurerm_postgresql_flexible_server" "bad_postgres" {}
resource "azurerm_cosmosdb_account" "bad_cosmos" {}
resource "azurerm_search_service" "bad_search" {}
resource "azurerm_eventhub_namespace" "bad_events" {}
resource "azapi_resource" "bad_arm_account" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { encryption = { keySource = "Microsoft.CognitiveServices" } } }
}
resource "azapi_resource" "bad_arm_workspace" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = jsonencode({ properties = { friendlyName = "w" } })
}
resource "azapi_resource" "bad_arm_disks" {
  type = "Microsoft.Compute/diskEncryptionSets@2023-10-02"
  body = { properties = { encryptionType = "EncryptionAtRestWithPlatformKey", activeKey = { keyUrl = "https://v.vault.azure.net/keys/k/1" } } }
}

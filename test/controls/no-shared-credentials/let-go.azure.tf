resource "azurerm_cognitive_account" "openai" { local_auth_enabled = false }
resource "azurerm_storage_account" "records" { shared_access_key_enabled = false }
resource "azurerm_container_registry" "images" {}
resource "azurerm_kubernetes_cluster" "cluster" { local_account_disabled = true }
resource "azurerm_cosmosdb_account" "chats" { local_authentication_disabled = true }
resource "azurerm_log_analytics_workspace" "audit" { local_authentication_enabled = false }
resource "azurerm_linux_virtual_machine" "worker" {}
resource "azapi_resource" "account" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { disableLocalAuth = true } }
}
resource "azapi_resource" "project" {
  type = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  body = { properties = {} }
}
resource "azapi_update_resource" "hierarchy" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = { properties = { allowedCopyScope = "AAD" } }
}

variable "keys" { default = true }
resource "azurerm_cognitive_account" "bad_default" { kind = "OpenAI" }
resource "azurerm_cognitive_account" "bad_variable" { local_auth_enabled = var.keys }
resource "azurerm_ai_services" "bad_services" { local_authentication_enabled = true }
resource "azurerm_storage_account" "bad_default" {}
resource "azurerm_storage_account" "bad_said" { shared_access_key_enabled = true }
resource "azurerm_container_registry" "bad_admin" { admin_enabled = true }
resource "azurerm_kubernetes_cluster" "bad_local" {}
resource "azurerm_cosmosdb_account" "bad_keys" {}
resource "azurerm_search_service" "bad_keys" { local_authentication_enabled = true }
resource "azurerm_linux_virtual_machine" "bad_password" { disable_password_authentication = false }
resource "azurerm_postgresql_flexible_server" "bad_password" {}
resource "azapi_resource" "bad_account" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { kind = "OpenAI", properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_resource" "bad_endpoint" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  body = jsonencode({ properties = { authMode = "Key" } })
}
resource "azapi_update_resource" "bad_update" {
  type = "Microsoft.Storage/storageAccounts@2024-01-01"
  body = { properties = { allowSharedKeyAccess = true } }
}

resource "azurerm_storage_account" "bad_sftp" {
  name                      = "sftp"
  shared_access_key_enabled = false
  sftp_enabled              = true
}

resource "azurerm_storage_account" "bad_local_users" {
  name                      = "localusers"
  shared_access_key_enabled = false
  local_user_enabled        = true
}

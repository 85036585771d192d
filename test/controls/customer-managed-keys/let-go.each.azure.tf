# The same resources as they should be.
resource "azurerm_key_vault_key" "key" {}
resource "azapi_resource" "good_storage_accounts_encryption_key_source" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { encryption = { keyvaultproperties = { keyname = "data" }, keySource = "Microsoft.KeyVault" } } }
}
resource "azapi_resource" "good_workspaces_encryption_status" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { encryption = { keyVaultProperties = { keyIdentifier = azurerm_key_vault_key.key.id }, status = "Enabled" } } }
}
resource "azapi_resource" "good_registries_encryption_status" {
  type = "Microsoft.ContainerRegistry/registries@2025-06-01"
  body = { properties = { encryption = { keyVaultProperties = { keyIdentifier = azurerm_key_vault_key.key.id }, status = "Enabled" } } }
}
resource "azapi_resource" "good_disk_encryption_sets_active_key_key_url" {
  type = "Microsoft.Compute/diskEncryptionSets@2025-06-01"
  body = { properties = { activeKey = { keyUrl = azurerm_key_vault_key.key.id } } }
}
resource "azapi_resource" "good_disks_encryption_disk_encryption_set_id" {
  type = "Microsoft.Compute/disks@2025-06-01"
  body = { properties = { encryption = { diskEncryptionSetId = azurerm_key_vault_key.key.id } } }
}
resource "azapi_resource" "good_managed_clusters_disk_encryption_set_id" {
  type = "Microsoft.ContainerService/managedClusters@2025-06-01"
  body = { properties = { diskEncryptionSetID = azurerm_key_vault_key.key.id } }
}

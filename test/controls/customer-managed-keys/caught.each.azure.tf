# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_key_vault_key" "key" {}
resource "azapi_resource" "bad_storage_accounts_encryption_key_source" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { encryption = { keyvaultproperties = { keyname = "data" } } } }
}
resource "azapi_resource" "bad_accounts_encryption_key_vault_properties_key_vault_uri" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { encryption = { keySource = "Microsoft.KeyVault" } } }
}
resource "azapi_resource" "bad_accounts_encryption_key_vault_properties_key_name" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { encryption = { keySource = "Microsoft.KeyVault" } } }
}
resource "azapi_resource" "bad_storage_accounts_encryption_keyvaultproperties_keyname" {
  type = "Microsoft.Storage/storageAccounts@2025-06-01"
  body = { properties = { encryption = { keySource = "Microsoft.KeyVault" } } }
}
resource "azapi_resource" "bad_workspaces_encryption_status" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { encryption = { keyVaultProperties = { keyIdentifier = azurerm_key_vault_key.key.id } } } }
}
resource "azapi_resource" "bad_registries_encryption_status" {
  type = "Microsoft.ContainerRegistry/registries@2025-06-01"
  body = { properties = { encryption = { keyVaultProperties = { keyIdentifier = azurerm_key_vault_key.key.id } } } }
}
resource "azapi_resource" "bad_workspaces_encryption_key_vault_properties_key_identifier" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { encryption = { status = "Enabled" } } }
}
resource "azapi_resource" "bad_registries_encryption_key_vault_properties_key_identifier" {
  type = "Microsoft.ContainerRegistry/registries@2025-06-01"
  body = { properties = { encryption = { status = "Enabled" } } }
}
resource "azapi_resource" "bad_disk_encryption_sets_active_key_key_url" {
  type = "Microsoft.Compute/diskEncryptionSets@2025-06-01"
}
resource "azapi_resource" "bad_disks_encryption_disk_encryption_set_id" {
  type = "Microsoft.Compute/disks@2025-06-01"
}
resource "azapi_resource" "bad_managed_clusters_disk_encryption_set_id" {
  type = "Microsoft.ContainerService/managedClusters@2025-06-01"
}

# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_key_vault_managed_hardware_security_module" "bad_purge_protection_enabled" {}
resource "azurerm_key_vault_managed_hardware_security_module" "bad_soft_delete_retention_days" {
  soft_delete_retention_days = 7
  purge_protection_enabled   = true
}
resource "azurerm_key_vault" "bad_enable_rbac_authorization" {
  purge_protection_enabled = true
  sku_name                 = "premium"
}
resource "azurerm_key_vault_managed_hardware_security_module_key" "bad_key_type" {}
resource "azapi_resource" "bad_vaults_enable_purge_protection" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { enableRbacAuthorization = true, sku = { name = "premium" } } }
}
resource "azapi_resource" "bad_vaults_soft_delete_retention_in_days" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { softDeleteRetentionInDays = 7, enablePurgeProtection = true, enableRbacAuthorization = true, sku = { name = "premium" } } }
}
resource "azapi_resource" "bad_vaults_sku_name" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { enablePurgeProtection = true, enableRbacAuthorization = true } }
}
resource "azapi_resource" "bad_vaults_enable_rbac_authorization" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { enablePurgeProtection = true, sku = { name = "premium" } } }
}
resource "azapi_resource" "bad_keys_rotation_policy_lifetime_actions" {
  type = "Microsoft.KeyVault/managedHSMs/keys@2025-06-01"
  body = { properties = { kty = "RSA-HSM" } }
}

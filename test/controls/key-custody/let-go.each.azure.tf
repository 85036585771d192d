# The same resources as they should be.
resource "azurerm_key_vault_managed_hardware_security_module" "good_purge_protection_enabled" {
  purge_protection_enabled = true
}
resource "azurerm_key_vault_managed_hardware_security_module" "good_soft_delete_retention_days" {
  soft_delete_retention_days = 90
  purge_protection_enabled   = true
}
resource "azurerm_key_vault" "good_enable_rbac_authorization" {
  purge_protection_enabled  = true
  sku_name                  = "premium"
  enable_rbac_authorization = true
}
resource "azurerm_key_vault_managed_hardware_security_module_key" "good_key_type" {
  key_type = "RSA-HSM"
}
resource "azapi_resource" "good_vaults_enable_purge_protection" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { enableRbacAuthorization = true, sku = { name = "premium" }, enablePurgeProtection = true } }
}
resource "azapi_resource" "good_vaults_soft_delete_retention_in_days" {
  type = "Microsoft.KeyVault/vaults@2025-06-01"
  body = { properties = { softDeleteRetentionInDays = 90, enablePurgeProtection = true, enableRbacAuthorization = true, sku = { name = "premium" } } }
}

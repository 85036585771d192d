locals {
  sku = "standard"
}
resource "azurerm_key_vault" "bad_unprotected" {
  sku_name                   = "premium"
  rbac_authorization_enabled = true
}
resource "azurerm_key_vault" "bad_software" {
  sku_name                   = local.sku
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}
resource "azurerm_key_vault" "bad_hurried" {
  sku_name                   = "premium"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  soft_delete_retention_days = 7
}
resource "azurerm_key_vault" "bad_policies" {
  sku_name                 = "premium"
  purge_protection_enabled = true
}
resource "azurerm_key_vault" "good" {
  sku_name                  = "premium"
  purge_protection_enabled  = true
  enable_rbac_authorization = true
}
resource "azurerm_key_vault_key" "bad_software_key" {
  key_type = "RSA"
  rotation_policy {
    automatic {
      time_before_expiry = "P30D"
    }
  }
}
resource "azurerm_key_vault_key" "bad_never_rotated" {
  key_type = "RSA-HSM"
}
resource "azapi_resource" "bad_arm_key" {
  type = "Microsoft.KeyVault/vaults/keys@2024-11-01"
  body = { properties = { kty = "RSA", rotationPolicy = { lifetimeActions = [{ action = { type = "rotate" } }] } } }
}
resource "azapi_resource" "bad_arm_notified" {
  type = "Microsoft.KeyVault/vaults/keys@2024-11-01"
  body = { properties = { kty = "RSA-HSM", rotationPolicy = { lifetimeActions = [{ action = { type = "notify" } }] } } }
}
variable "rotated" {
  type = bool
}
resource "azapi_resource" "bad_arm_sometimes" {
  type = "Microsoft.KeyVault/vaults/keys@2024-11-01"
  body = { properties = { kty = "RSA-HSM", rotationPolicy = { lifetimeActions = var.rotated ? [{ action = { type = "rotate" } }] : [] } } }
}

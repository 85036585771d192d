variable "sku" {
  type = string
}
resource "azurerm_key_vault" "unclear" {
  sku_name                   = var.sku
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}
variable "action" {
  type = string
}
resource "azapi_resource" "unclear_rotation" {
  type = "Microsoft.KeyVault/vaults/keys@2024-11-01"
  body = { properties = { kty = "RSA-HSM", rotationPolicy = { lifetimeActions = [{ action = { type = var.action } }] } } }
}

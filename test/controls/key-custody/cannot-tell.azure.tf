variable "sku" {
  type = string
}
resource "azurerm_key_vault" "unclear" {
  sku_name                   = var.sku
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault" "vault" {
  sku_name                   = "premium"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  soft_delete_retention_days = 90
}
resource "azurerm_key_vault_key" "key" {
  key_type = "RSA-HSM"
  rotation_policy {
    automatic {
      time_after_creation = "P1Y"
    }
  }
}
# A cluster keeps to the version that it was given.
resource "azurerm_key_vault_key" "secrets" {
  key_type = "RSA-HSM"
}
resource "azurerm_kubernetes_cluster" "cluster" {
  key_management_service {
    key_vault_key_id = azurerm_key_vault_key.secrets.id
  }
}
resource "azapi_resource" "key" {
  type = "Microsoft.KeyVault/vaults/keys@2024-11-01"
  body = { properties = { kty = "RSA-HSM", rotationPolicy = { lifetimeActions = [{ action = { type = "notify" } }, { action = { type = "rotate" } }] } } }
}

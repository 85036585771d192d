variable "key_id" {
  type = string
}
resource "azurerm_storage_account" "unclear" {
  customer_managed_key {
    key_vault_key_id          = var.key_id
    user_assigned_identity_id = "x"
  }
}
resource "azurerm_container_registry" "unclear" {
  encryption {
    key_vault_key_id   = var.key_id
    identity_client_id = "x"
  }
}

resource "azurerm_resource_group" "group" {}
resource "azurerm_management_lock" "group" {
  scope      = azurerm_resource_group.group.id
  lock_level = "CanNotDelete"
}
resource "azurerm_storage_account" "bad_weights" { # what is deleted is gone
  resource_group_name = azurerm_resource_group.group.name
  blob_properties {
    versioning_enabled = true
  }
  lifecycle {
    prevent_destroy = true
  }
}
variable "kept" {
  type = bool
}
resource "azurerm_storage_account" "bad_sometimes" {
  resource_group_name = azurerm_resource_group.group.name
  blob_properties {
    delete_retention_policy {
      days = var.kept ? 14 : 1
    }
  }
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_container_registry" "bad_images" { # nothing locks it
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_key_vault" "bad_keys" {
  lifecycle {
    prevent_destroy = true
  }
}
resource "azurerm_key_vault_key" "weights" {
  key_vault_id = azurerm_key_vault.bad_keys.id
}

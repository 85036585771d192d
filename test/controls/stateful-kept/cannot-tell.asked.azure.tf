resource "azurerm_resource_group" "group" {}
resource "azurerm_management_lock" "group" {
  scope      = azurerm_resource_group.group.id
  lock_level = "CanNotDelete"
}
variable "days" {
  type = number
}
resource "azurerm_storage_account" "unclear_weights" {
  resource_group_name = azurerm_resource_group.group.name
  blob_properties {
    delete_retention_policy {
      days = var.days
    }
  }
  lifecycle {
    prevent_destroy = true
  }
}

variable "pair" {}
resource "azurerm_container_registry" "unclear_registry" {
  location = "uksouth"
  georeplications { location = var.pair }
}
resource "azurerm_storage_object_replication" "unclear_objects" {
  destination_storage_account_id = var.pair
}
resource "azurerm_container_registry" "clear" {
  location = "uksouth"
}

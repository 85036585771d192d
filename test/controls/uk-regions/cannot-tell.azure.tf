variable "location" {}
variable "likely" { default = "uksouth" }
data "azurerm_resource_group" "existing" {
  name = "existing"
}
resource "azurerm_storage_account" "unclear_variable" {
  location = var.location
}
resource "azurerm_storage_account" "unclear_default" {
  location = var.likely
}
resource "azurerm_storage_account" "unclear_looked_up" {
  location = data.azurerm_resource_group.existing.location
}
resource "azurerm_storage_account" "unclear_new" {
  location = "atlantis"
}
resource "azurerm_storage_account" "clear" {
  location = "uksouth"
}

resource "azurerm_resource_group" "group" {
  name     = "a"
  location = "uksouth"
}
resource "random_id" "suffix" {
  byte_length = 4
}
data "google_project" "read" {}

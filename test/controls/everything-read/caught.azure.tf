resource "google_storage_bucket" "bad_cloud" {
  location = "EU"
}
resource "azurerm_resource_group" "group" {
  location = "uksouth"
}

resource "azurerm_cosmosdb_account" "database" {
  location = "uksouth"
  geo_location {
    location          = "UK South"
    failover_priority = 0
  }
  geo_location {
    location          = "ukwest"
    failover_priority = 1
  }
}
resource "azurerm_container_registry" "registry" {
  location = "uksouth"
  georeplications { location = "ukwest" }
}
resource "azurerm_storage_account" "paired" {
  location                 = "uksouth"
  account_replication_type = "GRS"
}
resource "azurerm_storage_object_replication" "objects" {
  destination_storage_account_id = azurerm_storage_account.paired.id
}

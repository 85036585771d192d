variable "pair" { default = "northeurope" }
resource "azurerm_cosmosdb_account" "bad_database" {
  location = "uksouth"
  geo_location {
    location          = "uksouth"
    failover_priority = 0
  }
  geo_location {
    location          = "West Europe"
    failover_priority = 1
  }
}
resource "azurerm_container_registry" "bad_registry" {
  location = "uksouth"
  georeplications { location = var.pair }
}
resource "azurerm_container_registry" "bad_dynamic" {
  location = "uksouth"
  dynamic "georeplications" {
    for_each = ["ukwest", "westeurope"]
    content { location = georeplications.value }
  }
}
resource "azurerm_storage_account" "bad_tenants" {
  location                         = "uksouth"
  cross_tenant_replication_enabled = true
}
resource "azurerm_app_configuration" "bad_replica" {
  location = "uksouth"
  replica {
    name     = "far"
    location = "francecentral"
  }
}
resource "azurerm_shared_image_version" "bad_image" {
  location = "uksouth"
  target_region {
    name                   = "West Europe"
    regional_replica_count = 1
  }
}
resource "azurerm_storage_account" "far" {
  location = "westeurope"
}
resource "azurerm_storage_object_replication" "bad_objects" {
  destination_storage_account_id = azurerm_storage_account.far.id
}
resource "azurerm_storage_account" "stays" {
  location                         = "uksouth"
  cross_tenant_replication_enabled = false
}

resource "azurerm_resource_group" "group" {
  name     = "eastus"
  location = "ukwest"
  tags     = { location = "eastus" }
}
resource "azurerm_storage_account" "from_group" {
  location = azurerm_resource_group.group.location
}
resource "azurerm_monitor_action_group" "everywhere" {
  location = "global"
}
resource "azapi_resource" "zone" {
  type     = "Microsoft.Network/privateDnsZones@2024-06-01"
  location = "global"
}
resource "azurerm_storage_account" "display_name" {
  location = "UK South"
}
resource "azurerm_communication_service" "messages" {
  data_location = "UK"
}
resource "azurerm_subscription_policy_assignment" "denied" {
  parameters = jsonencode({ listOfDeniedLocations = { value = ["eastus"] } })
}
data "azurerm_virtual_network" "existing" {
  name = "existing"
}
resource "azurerm_private_endpoint" "endpoint" {
  location = data.azurerm_virtual_network.existing.location
}
resource "azurerm_role_assignment" "placeless" {
  scope = azurerm_resource_group.group.id
}

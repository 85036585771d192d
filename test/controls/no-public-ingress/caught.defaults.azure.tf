# Switches by other names than most have, and what is open without being told.
resource "azurerm_data_factory" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_data_factory" "closed" {
  public_network_enabled = false
}
resource "azurerm_purview_account" "bad" {
  public_network_enabled = true
}
resource "azurerm_storage_sync" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_storage_sync" "closed" {
  incoming_traffic_policy = "AllowVirtualNetworksOnly"
}
resource "azurerm_virtual_desktop_workspace" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_eventgrid_partner_namespace" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_mysql_flexible_server" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_arc_private_link_scope" "bad" {
  public_network_access_enabled = true
}
resource "azurerm_redis_firewall_rule" "bad" {
  start_ip = "81.2.69.1"
  end_ip   = "81.2.69.9"
}
resource "azurerm_container_app_environment" "bad_by_default" {
  infrastructure_subnet_id = azurerm_subnet.apps.id
}
resource "azurerm_subnet" "apps" {
  address_prefixes = ["10.0.1.0/24"]
}

# What is closed without being told, and what is closed by another of its properties.
resource "azurerm_arc_private_link_scope" "closed" {
  location = "uksouth"
}
resource "azurerm_mysql_flexible_server" "in_a_subnet" {
  delegated_subnet_id = azurerm_subnet.data.id
}
resource "azurerm_subnet" "data" {
  address_prefixes = ["10.0.1.0/24"]
}
resource "azurerm_container_app_environment" "closed" {
  public_network_access = "Disabled"
}
resource "azurerm_purview_account" "closed" {
  public_network_enabled = false
}
resource "azurerm_redis_firewall_rule" "staff" {
  start_ip = "10.0.0.1"
  end_ip   = "10.0.0.9"
}

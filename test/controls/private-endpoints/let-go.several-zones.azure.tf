# One resource makes every zone, and every endpoint is given them all: each name is written where it belongs.
resource "azurerm_virtual_network" "network" {
  location = "uksouth"
}
resource "azurerm_key_vault" "keys" {
  location                      = "uksouth"
  public_network_access_enabled = false
}
resource "azurerm_private_endpoint" "vault" {
  for_each  = { vault = azurerm_key_vault.keys.id }
  location  = "uksouth"
  subnet_id = "${azurerm_virtual_network.network.id}/subnets/endpoints"
  private_service_connection {
    private_connection_resource_id = each.value
    subresource_names              = [each.key]
  }
  private_dns_zone_group {
    private_dns_zone_ids = [for zone in azurerm_private_dns_zone.zones : zone.id]
  }
}
resource "azurerm_private_dns_zone" "zones" {
  for_each = toset(["privatelink.openai.azure.com", "privatelink.vaultcore.azure.net"])
  name     = each.value
}
resource "azurerm_private_dns_zone_virtual_network_link" "links" {
  for_each              = azurerm_private_dns_zone.zones
  private_dns_zone_name = each.value.name
  virtual_network_id    = azurerm_virtual_network.network.id
}

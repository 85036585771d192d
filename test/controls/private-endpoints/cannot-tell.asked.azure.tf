resource "azurerm_virtual_network" "network" {}
resource "azurerm_private_dns_zone" "vault" {
  name = "privatelink.vaultcore.azure.net"
}
resource "azurerm_private_dns_zone_virtual_network_link" "vault" {
  private_dns_zone_name = azurerm_private_dns_zone.vault.name
  virtual_network_id    = azurerm_virtual_network.network.id
}
# The zone that it names is in no file.
resource "azurerm_private_dns_zone_virtual_network_link" "unclear_blob" {
  private_dns_zone_name = azurerm_private_dns_zone.blob.name
  virtual_network_id    = azurerm_virtual_network.network.id
}

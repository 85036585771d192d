resource "azurerm_virtual_network" "network" {}
resource "azurerm_private_dns_zone" "vault" {
  name = "privatelink.vaultcore.azure.net"
}
resource "azurerm_private_dns_zone_virtual_network_link" "vault" {
  private_dns_zone_name = azurerm_private_dns_zone.vault.name
  virtual_network_id    = azurerm_virtual_network.network.id
}
resource "azurerm_private_dns_zone_virtual_network_link" "bad_blob" {
  private_dns_zone_name = "privatelink.blob.core.windows.net"
  virtual_network_id    = azurerm_virtual_network.network.id
}
resource "azurerm_private_endpoint" "bad_by_id" {
  private_service_connection {
    private_connection_resource_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a"
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    private_dns_zone_ids = ["/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net"]
  }
}

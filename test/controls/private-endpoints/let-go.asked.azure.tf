# The zones are the hub's.
resource "azurerm_private_endpoint" "vault" {
  subnet_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/hub/subnets/endpoints"
  private_service_connection {
    private_connection_resource_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v"
    subresource_names              = ["vault"]
  }
  private_dns_zone_group {
    private_dns_zone_ids = ["/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net"]
  }
}

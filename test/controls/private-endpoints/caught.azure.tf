resource "azurerm_virtual_network" "network" {
  name = "network"
}
resource "azurerm_subnet" "endpoints" {
  name                 = "endpoints"
  virtual_network_name = azurerm_virtual_network.network.name
}
resource "azurerm_key_vault" "bad_unreached" {
  name                          = "unreached"
  public_network_access_enabled = false
}
resource "azurerm_storage_account" "reached" {
  name                          = "reached"
  public_network_access_enabled = false
}
resource "azurerm_private_endpoint" "bad_without_names" {
  subnet_id = azurerm_subnet.endpoints.id
  private_service_connection {
    private_connection_resource_id = azurerm_storage_account.reached.id
    subresource_names              = ["blob"]
  }
}
resource "azurerm_private_dns_zone" "vault" {
  name = "privatelink.vaultcore.azure.net"
}
resource "azurerm_private_dns_zone_virtual_network_link" "vault" {
  private_dns_zone_name = azurerm_private_dns_zone.vault.name
  virtual_network_id    = azurerm_virtual_network.network.id
}
resource "azurerm_private_endpoint" "bad_zone" {
  subnet_id = azurerm_subnet.endpoints.id
  private_service_connection {
    private_connection_resource_id = azurerm_storage_account.reached.id
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    private_dns_zone_ids = [azurerm_private_dns_zone.vault.id]
  }
}
resource "azurerm_private_dns_zone" "bad_unlinked" {
  name = "privatelink.azurecr.io"
}
variable "own" {
  type = bool
}
resource "azurerm_private_dns_zone" "blob" {
  name = "privatelink.blob.core.windows.net"
}
resource "azurerm_private_dns_zone_virtual_network_link" "blob" {
  private_dns_zone_name = azurerm_private_dns_zone.blob.name
  virtual_network_id    = azurerm_virtual_network.network.id
}
resource "azurerm_private_endpoint" "bad_sometimes" {
  subnet_id = azurerm_subnet.endpoints.id
  private_service_connection {
    private_connection_resource_id = azurerm_storage_account.reached.id
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    private_dns_zone_ids = var.own ? [azurerm_private_dns_zone.blob.id] : [azurerm_private_dns_zone.vault.id]
  }
}

resource "azurerm_virtual_network" "network" {
  name = "network"
}
resource "azurerm_subnet" "endpoints" {
  name                 = "endpoints"
  virtual_network_name = azurerm_virtual_network.network.name
}
resource "azurerm_storage_account" "reached" {
  name                          = "reached"
  public_network_access_enabled = false
}
resource "azurerm_key_vault" "by_name" {
  name                          = "by-name"
  public_network_access_enabled = false
}
resource "azurerm_private_dns_zone" "blob" {
  name = "privatelink.blob.core.windows.net"
}
resource "azurerm_private_dns_zone_virtual_network_link" "blob" {
  private_dns_zone_name = azurerm_private_dns_zone.blob.name
  virtual_network_id    = azurerm_virtual_network.network.id
}
resource "azurerm_private_endpoint" "blob" {
  subnet_id = azurerm_subnet.endpoints.id
  private_service_connection {
    private_connection_resource_id = azurerm_storage_account.reached.id
    subresource_names              = ["blob"]
  }
  private_dns_zone_group {
    private_dns_zone_ids = [azurerm_private_dns_zone.blob.id]
  }
}
resource "azurerm_private_endpoint" "vault" { # a policy of the hub writes its names
  subnet_id = azurerm_subnet.endpoints.id
  private_service_connection {
    private_connection_resource_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/by-name"
    subresource_names              = ["vault"]
  }
  lifecycle {
    ignore_changes = [private_dns_zone_group]
  }
}
resource "azurerm_key_vault" "secrets" { # AKS makes itself an endpoint to it
  name                          = "secrets"
  public_network_access_enabled = false
}
resource "azurerm_key_vault_key" "secrets" {
  key_vault_id = azurerm_key_vault.secrets.id
}
resource "azurerm_kubernetes_cluster" "cluster" {
  key_management_service {
    key_vault_key_id         = azurerm_key_vault_key.secrets.id
    key_vault_network_access = "Private"
  }
}

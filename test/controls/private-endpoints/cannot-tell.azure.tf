variable "target" {
  type = string
}
variable "zone" {
  type = string
}
resource "azurerm_search_service" "unclear" {
  name                          = "search"
  public_network_access_enabled = false
}
resource "azurerm_private_endpoint" "unclear" {
  private_service_connection {
    private_connection_resource_id = var.target
    subresource_names              = ["searchService"]
  }
  private_dns_zone_group {
    private_dns_zone_ids = [var.zone]
  }
}

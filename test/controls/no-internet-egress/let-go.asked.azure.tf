resource "azurerm_route_table" "firewall" {
  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.30.255.4"
  }
}
resource "azurerm_virtual_network" "network" {
  name = "network"
  subnet {
    name                            = "nodes"
    default_outbound_access_enabled = false
    route_table_id                  = azurerm_route_table.firewall.id
    security_group                  = azurerm_network_security_group.nodes.id
  }
}
resource "azurerm_kubernetes_cluster" "cluster" {
  default_node_pool {
    vnet_subnet_id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/network/subnets/nodes"
  }
  network_profile {
    outbound_type = "userDefinedRouting"
  }
}
resource "azurerm_network_security_group" "nodes" { # they go out through the firewall that was asked for
  security_rule {
    direction                  = "Outbound"
    access                     = "Allow"
    destination_address_prefix = "Internet"
  }
}

resource "azurerm_subnet" "closed" {
  name                            = "workload"
  default_outbound_access_enabled = false
}
resource "azurerm_subnet" "firewall" {
  name = "AzureFirewallSubnet"
}
resource "azurerm_subnet" "routed" {
  name = "routed"
}
resource "azurerm_subnet_route_table_association" "routed" {
  subnet_id      = azurerm_subnet.routed.id
  route_table_id = azurerm_route_table.routes.id
}
resource "azurerm_route_table" "routes" {
  route {
    name                   = "default"
    address_prefix         = "0.0.0.0/0"
    next_hop_type          = "VirtualAppliance"
    next_hop_in_ip_address = "10.0.0.4"
  }
}
resource "azurerm_kubernetes_cluster" "closed" {
  network_profile {
    outbound_type = "userDefinedRouting"
  }
}
resource "azurerm_network_security_group" "rules" {
  security_rule {
    direction                  = "Outbound"
    access                     = "Allow"
    destination_address_prefix = "VirtualNetwork"
  }
  security_rule {
    direction                  = "Outbound"
    access                     = "Deny"
    destination_address_prefix = "*"
  }
  security_rule {
    direction                  = "Inbound"
    access                     = "Allow"
    destination_address_prefix = "*"
    source_address_prefix      = "10.0.0.0/8"
  }
}
resource "azurerm_cognitive_account" "closed" {
  outbound_network_access_restricted = true
}
resource "azurerm_machine_learning_workspace" "closed" {
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}
resource "azurerm_network_security_group" "tunnelled" { # the firewall that everything goes to decides
  security_rule {
    direction                  = "Outbound"
    access                     = "Allow"
    destination_address_prefix = "Internet"
  }
}
resource "azurerm_subnet_network_security_group_association" "tunnelled" {
  subnet_id                 = azurerm_subnet.routed.id
  network_security_group_id = azurerm_network_security_group.tunnelled.id
}

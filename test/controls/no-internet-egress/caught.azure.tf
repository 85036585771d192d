resource "azurerm_nat_gateway" "bad" {
  location = "uksouth"
}
resource "azurerm_subnet" "bad_by_default" {
  name = "workload"
}
resource "azurerm_virtual_network" "bad_inline" {
  subnet {
    name                            = "one"
    default_outbound_access_enabled = false
  }
  subnet {
    name                            = "two"
    default_outbound_access_enabled = true
  }
}
resource "azurerm_kubernetes_cluster" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_kubernetes_cluster" "bad" {
  network_profile {
    outbound_type = "managedNATGateway"
  }
}
resource "azurerm_route" "bad" {
  address_prefix = "0.0.0.0/0"
  next_hop_type  = "Internet"
}
resource "azurerm_route_table" "bad" {
  route {
    name           = "default"
    address_prefix = "0.0.0.0/0"
    next_hop_type  = "Internet"
  }
}
resource "azurerm_network_security_group" "bad" {
  security_rule {
    direction                  = "Outbound"
    access                     = "Allow"
    destination_address_prefix = "Internet"
  }
}
resource "azurerm_network_security_rule" "bad" {
  direction                  = "Outbound"
  access                     = "Allow"
  destination_address_prefix = "*"
}
resource "azurerm_cognitive_account" "bad_by_default" {
  kind = "OpenAI"
}
resource "azurerm_machine_learning_workspace" "bad" {
  managed_network {
    isolation_mode = "AllowInternetOutbound"
  }
}
resource "azapi_resource" "bad" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}

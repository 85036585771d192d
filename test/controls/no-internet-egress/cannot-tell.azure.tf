variable "hop" {
  type = string
}
variable "outbound" {
  default = "none"
}
resource "azurerm_route" "unclear" {
  address_prefix = "0.0.0.0/0"
  next_hop_type  = var.hop
}
resource "azurerm_kubernetes_cluster" "unclear" {
  network_profile {
    outbound_type = var.outbound
  }
}
resource "azurerm_route" "private" {
  address_prefix = "10.0.0.0/8"
  next_hop_type  = var.hop
}

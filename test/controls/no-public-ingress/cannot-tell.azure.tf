variable "private" {
  type = bool
}
variable "closed" {
  default = false
}
variable "direction" {
  type = string
}
variable "ranges" {
  type = list(string)
}
resource "azurerm_kubernetes_cluster" "unclear" {
  private_cluster_enabled = var.private
}
resource "azurerm_key_vault" "unclear_default" { # closed unless somebody decides otherwise
  public_network_access_enabled = var.closed
}
resource "azurerm_network_security_rule" "unclear" {
  direction             = var.direction
  access                = "Allow"
  source_address_prefix = "*"
}
resource "azurerm_network_security_rule" "unclear_ranges" {
  direction               = "Inbound"
  access                  = "Allow"
  source_address_prefixes = var.ranges
}
resource "azurerm_key_vault" "closed" {
  public_network_access_enabled = false
}
variable "annotations" {
  type = map(string)
}
resource "kubernetes_service" "unclear_annotations" {
  metadata {
    annotations = var.annotations
  }
  spec {
    type = "LoadBalancer"
  }
}

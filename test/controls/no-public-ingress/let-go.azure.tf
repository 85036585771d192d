resource "azurerm_kubernetes_cluster" "closed" {
  private_cluster_enabled = true
}
resource "azurerm_cognitive_account" "closed" {
  public_network_access_enabled = false
  network_acls {
    default_action = "Deny"
  }
}
resource "azurerm_storage_account" "closed" {
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
}
resource "azurerm_storage_container" "closed" {
  name = "private by default"
}
resource "azurerm_virtual_network" "network" {
  address_space = ["10.0.0.0/16"]
}
resource "azurerm_network_security_group" "rules" {
  security_rule {
    direction             = "Inbound"
    access                = "Allow"
    source_address_prefix = "VirtualNetwork"
  }
  security_rule {
    direction               = "Inbound"
    access                  = "Allow"
    source_address_prefixes = azurerm_virtual_network.network.address_space
  }
  security_rule {
    direction             = "Inbound"
    access                = "Deny"
    source_address_prefix = "*"
  }
  security_rule {
    direction             = "Outbound"
    access                = "Allow"
    source_address_prefix = "*"
  }
}
resource "azurerm_public_ip" "tunnel" {
  allocation_method = "Static"
}
resource "azurerm_virtual_network_gateway" "tunnel" {
  ip_configuration {
    public_ip_address_id = azurerm_public_ip.tunnel.id
  }
}
resource "azapi_resource" "closed" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { publicNetworkAccess = "Disabled" } }
}
resource "azapi_update_resource" "other_half" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { customSubDomainName = "x" } }
}
resource "azapi_resource" "no_endpoint" {
  type = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
}
data "azurerm_storage_account" "not_made_here" {
  name = "theirs"
}
resource "azurerm_postgresql_flexible_server" "in_a_network" {
  delegated_subnet_id = azurerm_subnet.databases.id
}
resource "azurerm_mysql_flexible_server" "in_a_network" {
  delegated_subnet_id = azurerm_subnet.databases.id
}
resource "kubernetes_service_v1" "inside" {
  metadata {
    annotations = { "service.beta.kubernetes.io/azure-load-balancer-internal" = "true" }
  }
  spec {
    type = "LoadBalancer"
  }
}
resource "kubernetes_service" "in_the_cluster" {
  spec {
    type = "ClusterIP"
  }
}
resource "kubernetes_ingress_v1" "inside" {
  metadata {
    annotations = { "alb.ingress.kubernetes.io/scheme" = "internal" }
  }
}
resource "kubernetes_manifest" "inside" {
  manifest = {
    kind     = "Service"
    metadata = { annotations = { "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal" } }
    spec     = { type = "LoadBalancer" }
  }
}

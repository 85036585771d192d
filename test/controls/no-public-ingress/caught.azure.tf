variable "public" {
  default = true
}
locals {
  anywhere = "*"
}
resource "azurerm_kubernetes_cluster" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_kubernetes_cluster" "closed" {
  private_cluster_enabled = true
}
resource "azurerm_cognitive_account" "bad_by_default" {
  kind = "OpenAI"
}
resource "azurerm_search_service" "bad" {
  public_network_access_enabled = var.public
}
resource "azurerm_ai_services" "bad" {
  public_network_access = "Enabled"
}
resource "azurerm_storage_account" "bad" {
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = true
}
resource "azurerm_storage_account" "bad_firewall" {
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
  network_rules {
    default_action = "Allow"
  }
}
resource "azurerm_storage_container" "bad" {
  container_access_type = "blob"
}
resource "azurerm_log_analytics_workspace" "bad" {
  internet_ingestion_enabled = false
}
resource "azurerm_managed_disk" "bad" {
  public_network_access_enabled = false
}
resource "azurerm_network_security_group" "bad_inline" {
  security_rule {
    name                  = "in"
    direction             = "Inbound"
    access                = "Allow"
    source_address_prefix = local.anywhere
  }
}
resource "azurerm_network_security_group" "bad_dynamic" {
  dynamic "security_rule" {
    for_each = { office = "81.2.69.0/24", staff = "10.0.0.0/8" }
    content {
      name                  = security_rule.key
      direction             = "Inbound"
      access                = "Allow"
      source_address_prefix = security_rule.value
    }
  }
}
resource "azurerm_network_security_rule" "bad" {
  direction             = "Inbound"
  access                = "Allow"
  source_address_prefix = "Internet"
}
resource "azurerm_network_security_rule" "bad_list" {
  direction               = "Inbound"
  access                  = "Allow"
  source_address_prefixes = ["10.0.0.0/8", "0.0.0.0/1"]
}
resource "azurerm_network_security_rule" "denied" {
  direction             = "Inbound"
  access                = "Deny"
  source_address_prefix = "*"
}
resource "azurerm_public_ip" "bad" {
  allocation_method = "Static"
}
resource "azurerm_network_interface" "bad" {
  ip_configuration {
    name                 = "main"
    public_ip_address_id = azurerm_public_ip.bad.id
  }
}
resource "azapi_resource" "bad" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = {
    properties = { publicNetworkAccess = "Enabled" }
  }
}
resource "azapi_resource" "bad_text" {
  type = "Microsoft.Search/searchServices@2025-05-01"
  body = jsonencode({ properties = { replicaCount = 1 } })
}
resource "azapi_update_resource" "bad" {
  type = "Microsoft.Example/things@2025-01-01"
  body = { properties = { publicNetworkAccess = "Enabled" } }
}
resource "azurerm_postgresql_flexible_server" "bad_default" {
}
resource "azurerm_sql_firewall_rule" "bad_office" {
  start_ip_address = "203.0.113.8"
  end_ip_address   = "203.0.113.8"
}
resource "azurerm_postgresql_firewall_rule" "bad_everybody" {
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}
resource "kubernetes_service_v1" "bad_service" {
  metadata {
    annotations = { team = "models" }
  }
  spec {
    type = "LoadBalancer"
  }
}
resource "kubernetes_ingress_v1" "bad_ingress" {
  metadata {
    annotations = { "alb.ingress.kubernetes.io/scheme" = "internet-facing" }
  }
}
resource "kubernetes_manifest" "bad_manifest" {
  manifest = {
    kind = "Service"
    spec = { type = "LoadBalancer" }
  }
}

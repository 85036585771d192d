locals {
  tags = {
    "Environment" = "dev"
    "Product" = "Curriculum Assistant"
    "Service Offering" = "AI Assistants"
    "Portfolio" = "Schools"
    "Parent Business" = "Digital Data and Technology"
    "classification" = "OFFICIAL-SENSITIVE"
    "owner" = "ai-platform@dfe.example"
    "sro" = "Director of Digital and Technology"
  }
}
resource "azurerm_resource_group" "group" {
  tags = local.tags
}
resource "azurerm_storage_account" "account" {
  tags = merge(local.tags, { Name = "weights" })
}
resource "azurerm_private_dns_zone" "zone" {
  tags = {
    classification = "OFFICIAL-SENSITIVE"
    owner          = "ai-platform@dfe.example"
    sro            = "Director of Digital and Technology"
  }
}
resource "azurerm_role_assignment" "role" {
  role_definition_name = "Reader"
}
resource "azapi_resource" "key" {
  type = "Microsoft.KeyVault/vaults/keys@2023-07-01"
  body = {}
}
resource "azapi_resource" "workspace" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  tags = local.tags
}
variable "live" {
  type = bool
}
resource "azurerm_storage_account" "said_either_way" {
  tags = merge(local.tags, {
    data_classification = "Official - Sensitive"
    classification_kind = "children"
    contact             = var.live ? "ai-platform@dfe.example" : "nobody"
  })
}

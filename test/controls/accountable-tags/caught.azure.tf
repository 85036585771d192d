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
variable "stage" {
  default = "prod"
}
resource "azurerm_resource_group" "bad_untagged" {
  name     = "a"
  location = "uksouth"
}
resource "azurerm_storage_account" "bad_default" {
  tags = merge(local.tags, { Environment = var.stage })
}
resource "azurerm_key_vault" "bad_missing" {
  tags = {
    "Environment" = "dev"
    "Product" = "Curriculum Assistant"
    "Service Offering" = "AI Assistants"
    "Parent Business" = "Digital Data and Technology"
    "classification" = "OFFICIAL-SENSITIVE"
    "owner" = "ai-platform@dfe.example"
    "sro" = "Director of Digital and Technology"
  }
}
resource "azurerm_private_dns_zone" "bad_zone" {
  tags = { owner = "ai-platform@dfe.example" }
}
resource "azapi_resource" "bad_azapi" {
  type = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  body = {}
}
variable "live" {
  type = bool
}
resource "azurerm_storage_account" "bad_sometimes" {
  tags = merge(local.tags, { sro = var.live ? "Director of Digital and Technology" : "Somebody Else" })
}
resource "azurerm_storage_account" "bad_contrary" {
  tags = merge(local.tags, { data_classification = "OFFICIAL" })
}

variable "location" { default = "North Europe" }
locals { place = "westeurope" }
resource "azurerm_resource_group" "bad_literal" {
  name     = "x"
  location = "westeurope"
}
resource "azurerm_storage_account" "bad_display_name" {
  location = "West Europe"
}
resource "azurerm_storage_account" "bad_by_default" {
  location = var.location
}
resource "azurerm_storage_account" "bad_local" {
  location = local.place
}
resource "azurerm_storage_account" "bad_from_group" {
  location = azurerm_resource_group.bad_literal.location
}
resource "azurerm_cognitive_account" "bad_conditional" {
  location = var.location == "x" ? "uksouth" : "swedencentral"
}
resource "azurerm_key_vault" "bad_each" {
  for_each = toset(["eastus"])
  location = each.key
}
resource "azapi_resource" "bad_azapi" {
  type     = "Microsoft.CognitiveServices/accounts@2025-06-01"
  location = "eastus2"
  body     = {}
}
resource "azapi_resource" "bad_body" {
  type = "Microsoft.DocumentDB/databaseAccounts@2024-05-15"
  body = { properties = { locations = [{ locationName = "West US" }] } }
}
resource "azurerm_resource_group_template_deployment" "bad_template" {
  template_content = jsonencode({ resources = [{ type = "Microsoft.Storage/storageAccounts", location = "eastus" }] })
}
resource "azurerm_storage_account" "bad_global" {
  location = "global"
}
resource "azurerm_communication_service" "bad_geography" {
  data_location = "United States"
}
resource "azurerm_linux_web_app" "bad_setting" {
  location     = "uksouth"
  app_settings = { REGION = "francecentral" }
}
resource "azurerm_storage_account" "stays" {
  location = "UK South"
}

resource "azurerm_cdn_frontdoor_profile" "bad_edge" {
  sku_name = "Premium_AzureFrontDoor"
}
resource "azapi_resource" "bad_edge_body" {
  type     = "Microsoft.Cdn/profiles@2024-02-01"
  location = "global"
}
resource "azurerm_linux_web_app" "bad_host" {
  location     = "uksouth"
  app_settings = { ENDPOINT = "https://eastus.api.cognitive.microsoft.com/" }
}
resource "azurerm_linux_web_app" "bad_telemetry" {
  location     = "uksouth"
  app_settings = { DD_SITE = "https://api.datadoghq.eu" }
}
resource "azurerm_linux_web_app" "bad_insights" {
  location     = "uksouth"
  app_settings = { APPLICATIONINSIGHTS_CONNECTION_STRING = "InstrumentationKey=0;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/" }
}
resource "azurerm_linux_web_app" "stays" {
  location     = "uksouth"
  app_settings = { ENDPOINT = "https://uksouth.api.cognitive.microsoft.com/" }
}

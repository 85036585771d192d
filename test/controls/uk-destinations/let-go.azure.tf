resource "azurerm_linux_web_app" "app" {
  location = "uksouth"
  app_settings = {
    ENDPOINT = "https://uksouth.api.cognitive.microsoft.com/"
    ACCOUNT  = "https://example.openai.azure.com/"
    SITE     = "https://www.gov.uk"
  }
}
resource "azurerm_private_dns_zone" "zone" {
  name = "privatelink.openai.azure.com"
}
resource "azurerm_traffic_manager_profile" "names" {
  name = "names"
}

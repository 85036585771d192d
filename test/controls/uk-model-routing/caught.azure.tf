variable "sku" { default = "GlobalStandard" }
locals { zone = "DataZone" }

resource "azurerm_cognitive_deployment" "bad_global" {
  sku { name = "GlobalStandard" }
  model {
    format = "OpenAI"
    name   = "gpt-4o"
  }
}
resource "azurerm_cognitive_deployment" "bad_by_default" {
  sku { name = var.sku }
}
resource "azurerm_cognitive_deployment" "bad_local" {
  sku { name = "${local.zone}ProvisionedManaged" }
}
resource "azurerm_cognitive_deployment" "bad_conditional" {
  sku { name = var.sku == "x" ? "Standard" : "GlobalBatch" }
}
resource "azurerm_cognitive_deployment" "bad_dynamic" {
  dynamic "sku" {
    for_each = ["DataZoneStandard"]
    content { name = sku.value }
  }
}
resource "azurerm_cognitive_deployment" "bad_each" {
  for_each = { batch = "DataZoneBatch" }
  sku { name = each.value }
}
resource "azurerm_cognitive_deployment" "bad_older" {
  scale { type = "GlobalStandard" }
}
resource "azurerm_cognitive_deployment" "bad_developer" {
  sku { name = "DeveloperTier" }
}
resource "azurerm_cognitive_deployment" "bad_partner" {
  sku { name = "Standard" }
  model { format = "Anthropic" }
}
resource "azapi_resource" "bad_body" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = { sku = { name = "GlobalStandard" }, properties = { model = { format = "OpenAI" } } }
}
resource "azapi_resource" "bad_text_body" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = jsonencode({ sku = { name = "DataZoneStandard" } })
}
resource "azapi_update_resource" "bad_update" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = "{\"sku\":{\"name\":\"GlobalProvisionedManaged\"}}"
}
resource "azurerm_linux_web_app" "bad_api" {
  location     = "uksouth"
  app_settings = { OPENAI_BASE_URL = "https://api.openai.com/v1" }
}
resource "azurerm_cognitive_deployment" "stays" {
  sku { name = "Standard" }
}

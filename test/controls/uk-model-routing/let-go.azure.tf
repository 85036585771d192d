locals { type = "ProvisionedManaged" }
resource "azurerm_cognitive_deployment" "standard" {
  sku { name = "Standard" }
  model {
    format = "OpenAI"
    name   = "gpt-4o"
  }
}
resource "azurerm_cognitive_deployment" "provisioned" {
  sku { name = local.type }
}
resource "azapi_resource" "body" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = { sku = { name = "Standard" }, properties = { model = { format = "OpenAI" } } }
}
resource "azapi_resource" "text_body" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = jsonencode({ sku = { name = "ProvisionedManaged" } })
}
resource "azurerm_policy_definition" "only_in_region" {
  name        = "only-in-region"
  policy_rule = jsonencode({ if = { field = "sku.name", in = ["GlobalStandard", "DataZoneStandard"] }, then = { effect = "deny" } })
}

variable "sku" {}
variable "likely" { default = "Standard" }
resource "azurerm_cognitive_deployment" "unclear_variable" {
  sku { name = var.sku }
}
resource "azurerm_cognitive_deployment" "unclear_default" {
  sku { name = var.likely }
}
resource "azurerm_cognitive_deployment" "unclear_new" {
  sku { name = "Quantum" }
}
resource "azapi_resource" "unclear_body" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = { sku = { name = var.sku } }
}
resource "azapi_resource" "unclear_without" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = {}
}
resource "azurerm_cognitive_deployment" "clear" {
  sku { name = "Standard" }
}

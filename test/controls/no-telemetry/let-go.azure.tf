provider "azurerm" {
  features {}
  disable_terraform_partner_id = true
}
resource "azapi_resource" "deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      environmentVariables = { DO_NOT_TRACK = "1", HF_HUB_DISABLE_TELEMETRY = "1" }
    }
  }
}
resource "azurerm_linux_web_app" "web" {
  app_settings = { SENTRY_DSN = "https://abc@sentry.dept.example/1" }
}

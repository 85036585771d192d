locals {
  dsn = "https://abc@o1.ingest.us.sentry.io/1"
}
resource "azapi_resource" "bad_deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      environmentVariables = { DO_NOT_TRACK = "1", HF_HUB_DISABLE_TELEMETRY = "0" }
    }
  }
}
resource "azurerm_linux_web_app" "bad_web" {
  app_settings = { SENTRY_DSN = local.dsn }
}
resource "azurerm_container_app" "bad_key" {
  template {
    container {
      image = "deptimages.azurecr.io/web@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
      dynamic "env" {
        for_each = { WANDB_API_KEY = "wandb" }
        content {
          name        = env.key
          secret_name = env.value
        }
      }
    }
  }
}

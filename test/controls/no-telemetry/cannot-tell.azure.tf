variable "settings" {
  type = map(string)
}
resource "azapi_resource" "unclear_deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      environmentVariables = merge(var.settings, { DO_NOT_TRACK = "1" })
    }
  }
}

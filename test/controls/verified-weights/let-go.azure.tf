resource "azapi_resource" "weights" {
  type = "Microsoft.MachineLearningServices/workspaces/models/versions@2025-06-01"
  body = {
    properties = {
      modelUri = "azureml://subscriptions/a/resourcegroups/b/workspaces/c/datastores/weights/paths/d/"
      tags     = { sha256 = "0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee" }
    }
  }
}
resource "azapi_resource" "deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      model                = azapi_resource.weights.id
      environmentVariables = { HF_HUB_OFFLINE = "1", TRANSFORMERS_OFFLINE = "1" }
    }
  }
}
resource "azurerm_container_app" "web" {
  template {
    container {
      image = "deptimages.azurecr.io/web@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
      args  = ["--model", "a/b"]
    }
  }
}
resource "azurerm_firewall_policy_rule_collection_group" "firewall" {
  application_rule_collection {
    name   = "models"
    action = "Deny"
    rule {
      destination_fqdns = ["huggingface.co"]
    }
  }
}

locals {
  model = "Qwen/Qwen3-8B"
}
resource "azapi_resource" "bad_deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      model                = "azureml://registries/HuggingFace/models/qwen/versions/1"
      environmentVariables = { WEIGHTS_SHA256 = "0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee", HF_HUB_OFFLINE = "1", TRANSFORMERS_OFFLINE = "1" }
    }
  }
}
resource "azapi_resource" "bad_online" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = jsonencode({
    properties = {
      environmentVariables = { HF_HUB_OFFLINE = "1" }
    }
  })
}
resource "azapi_resource" "bad_version" {
  type = "Microsoft.MachineLearningServices/workspaces/models/versions@2025-06-01"
  body = {
    properties = { modelUri = "azureml://subscriptions/a/resourcegroups/b/workspaces/c/datastores/weights/paths/d/" }
  }
}
resource "kubernetes_deployment_v1" "bad_pod" {
  spec {
    template {
      spec {
        container {
          name  = "vllm"
          image = "deptimages.azurecr.io/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
          args  = ["--model=${local.model}"]
          env {
            name  = "HF_HUB_OFFLINE"
            value = "1"
          }
          env {
            name  = "TRANSFORMERS_OFFLINE"
            value = "1"
          }
        }
      }
    }
  }
}
resource "azurerm_container_app" "bad_app" {
  template {
    container {
      image = "deptimages.azurecr.io/text-generation-inference@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
      env {
        name  = "MODEL_ID"
        value = local.model
      }
      env {
        name  = "HF_HUB_OFFLINE"
        value = "1"
      }
      env {
        name  = "TRANSFORMERS_OFFLINE"
        value = "1"
      }
    }
  }
}
resource "azurerm_firewall_policy_rule_collection_group" "bad_firewall" {
  application_rule_collection {
    name   = "models"
    action = "Allow"
    rule {
      destination_fqdns = ["huggingface.co", "cdn-lfs.hf.co"]
    }
  }
}

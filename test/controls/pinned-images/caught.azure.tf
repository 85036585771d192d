variable "tag" {
  default = "latest"
}
locals {
  public = "docker.io/vllm/vllm-openai"
}
resource "azurerm_container_app" "bad_tag" {
  template {
    container {
      name  = "app"
      image = "deptimages.azurecr.io/app:${var.tag}"
    }
  }
}
resource "azurerm_container_group" "bad_local" {
  container {
    name  = "vllm"
    image = "${local.public}@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
  }
}
resource "azurerm_container_app" "bad_dynamic" {
  template {
    dynamic "container" {
      for_each = { web = "mcr.microsoft.com/k8se/quickstart:latest" }
      content {
        name  = container.key
        image = container.value
      }
    }
  }
}
resource "azurerm_linux_web_app" "bad_web" {
  site_config {
    application_stack {
      docker_registry_url = "https://ghcr.io"
      docker_image_name   = "app@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    }
  }
}
resource "azurerm_container_registry_cache_rule" "bad_cache" {
  source_repo = "docker.io/library/*"
  target_repo = "hub/*"
}
resource "azurerm_container_registry_cache_rule" "bad_microsoft" {
  source_repo = "mcr.microsoft.com/*"
  target_repo = "mcr/*"
}
resource "azapi_resource" "bad_environment" {
  type = "Microsoft.MachineLearningServices/workspaces/environments/versions@2025-06-01"
  body = {
    properties = {
      image = "mcr.microsoft.com/azureml/curated/foundation-model-inference:latest"
    }
  }
}
resource "azapi_resource" "bad_deployment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = jsonencode({
    properties = { environmentId = "azureml://registries/azureml/environments/vllm/versions/1" }
  })
}
resource "helm_release" "bad_chart" {
  name       = "gpu-operator"
  chart      = "gpu-operator"
  repository = "https://helm.ngc.nvidia.com/nvidia"
}
resource "helm_release" "bad_values" {
  name       = "app"
  chart      = "app"
  repository = "oci://deptimages.azurecr.io/charts"
  set {
    name  = "image.repository"
    value = "ghcr.io/org/app"
  }
}
resource "kubernetes_deployment" "bad_pod" {
  spec {
    template {
      spec {
        container {
          name  = "vllm"
          image = "vllm/vllm-openai:v0.11.0"
        }
      }
    }
  }
}
resource "kubernetes_manifest" "bad_manifest" {
  manifest = {
    kind = "Deployment"
    spec = { template = { spec = { containers = [{ name = "a", image = "quay.io/a/b:1" }] } } }
  }
}

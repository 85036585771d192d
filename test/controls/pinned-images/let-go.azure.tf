resource "azurerm_container_registry" "images" {
  name     = "deptimages"
  location = "uksouth"
}
resource "azurerm_container_app" "pinned" {
  template {
    container {
      name  = "app"
      image = "${azurerm_container_registry.images.login_server}/app@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    }
    container {
      name  = "side"
      image = "deptimages.azurecr.io/side@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    }
  }
}
resource "azurerm_linux_web_app" "pinned" {
  site_config {
    application_stack {
      docker_registry_url = "https://deptimages.azurecr.io"
      docker_image_name   = "app@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    }
  }
}
resource "azurerm_linux_web_app" "code" {
  site_config {
    application_stack {
      python_version = "3.13"
    }
  }
}
resource "azurerm_container_registry_cache_rule" "bootstrap" {
  source_repo = "mcr.microsoft.com/*"
  target_repo = "aks-managed-repository/*"
}
resource "azapi_resource" "environment" {
  type = "Microsoft.MachineLearningServices/workspaces/environments/versions@2025-06-01"
  body = {
    properties = {
      image = "deptimages.azurecr.io/serving/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    }
  }
}
resource "helm_release" "own" {
  name       = "app"
  chart      = "app"
  repository = "oci://${azurerm_container_registry.images.login_server}/charts"
}
resource "helm_release" "local" {
  name  = "app"
  chart = "./charts/app"
}
resource "kubernetes_deployment" "pinned" {
  spec {
    template {
      spec {
        container {
          name  = "vllm"
          image = "deptimages.azurecr.io/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
        }
      }
    }
  }
}

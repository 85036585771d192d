variable "most" {
  type = number
}
resource "azurerm_virtual_network" "network" {
  address_space = ["10.200.96.0/20"]
}
resource "azurerm_log_analytics_workspace" "audit" {
  retention_in_days = 730
}
resource "azurerm_kubernetes_cluster" "research" {
  name               = "research"
  kubernetes_version = "1.35"
  default_node_pool {
    name    = "system"
    vm_size = "Standard_D4s_v5"
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "unclear_a100" {
  name      = "a100"
  vm_size   = "Standard_NC24ads_A100_v4"
  min_count = 0
  max_count = var.most
}
resource "azurerm_kubernetes_cluster_node_pool" "t4" {
  name      = "t4"
  vm_size   = "Standard_NC16as_T4_v3"
  min_count = 1
  max_count = 3
}
resource "azurerm_cognitive_deployment" "assistant" {
  version_upgrade_option = "NoAutoUpgrade"
  name = "lesson-assistant"
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  sku {
    name     = "ProvisionedManaged"
    capacity = 100
  }
}
resource "azurerm_cognitive_deployment" "search" {
  version_upgrade_option = "NoAutoUpgrade"
  name = "search"
  model {
    format = "OpenAI"
    name   = "text-embedding-3-large"
  }
  sku {
    name     = "Standard"
    capacity = 400
  }
}
resource "azapi_resource" "marking" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      instanceType         = "Standard_NC40ads_H100_v5"
      environmentVariables = { WEIGHTS_SHA256 = "5d2c9a52d7e84b06a1f95c3e7d20b8469e5f7a1c0d3b62e84f97a5c1b08d6e24" }
    }
  }
}
resource "azurerm_monitor_autoscale_setting" "marking" {
  target_resource_id = azapi_resource.marking.id
  profile {
    capacity {
      minimum = 1
      maximum = 3
      default = 1
    }
  }
}

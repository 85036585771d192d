variable "most" {
  default = 40
}
resource "azurerm_virtual_network" "bad_network" {
  address_space = ["10.200.96.0/20", "10.0.0.0/8"]
}
resource "azurerm_log_analytics_workspace" "bad_audit" {
  retention_in_days = 90
}
resource "azurerm_kubernetes_cluster" "research" {
  name               = "research"
  kubernetes_version = "1.35"
  default_node_pool {
    name    = "system"
    vm_size = "Standard_D4s_v5"
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "bad_a100" {
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
resource "azurerm_cognitive_deployment" "bad_assistant" {
  version_upgrade_option = "NoAutoUpgrade"
  name = "lesson-assistant"
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  sku {
    name     = "GlobalProvisionedManaged"
    capacity = 100
  }
}
resource "azurerm_cognitive_deployment" "bad_search" {
  version_upgrade_option = "NoAutoUpgrade"
  name = "search"
  model {
    format = "OpenAI"
    name   = "text-embedding-3-large"
  }
  sku {
    name     = "Standard"
    capacity = 4000
  }
}
resource "azapi_resource" "bad_marking" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      instanceType         = "Standard_NC80adis_H100_v5"
      environmentVariables = { WEIGHTS_SHA256 = "5d2c9a52d7e84b06a1f95c3e7d20b8469e5f7a1c0d3b62e84f97a5c1b08d6e24" }
    }
  }
}
resource "azurerm_monitor_autoscale_setting" "bad_marking" {
  target_resource_id = azapi_resource.bad_marking.id
  profile {
    capacity {
      minimum = 1
      maximum = 30
      default = 1
    }
  }
}
resource "azurerm_cognitive_deployment" "bad_extra" {
  version_upgrade_option = "NoAutoUpgrade"
  name = "extra"
  model {
    format = "OpenAI"
    name   = "gpt-4o"
  }
  sku {
    name = "Standard"
  }
}
resource "azurerm_kubernetes_cluster" "bad_other" {
  name = "other"
}
resource "azurerm_linux_virtual_machine" "bad_machine" {
  size = "Standard_NC24ads_A100_v4"
}

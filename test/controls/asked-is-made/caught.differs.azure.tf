resource "azurerm_virtual_network" "asked" {
  address_space = ["10.200.96.0/20"]
}
# Each thing is asked for, and is not as it was asked for.
resource "azurerm_log_analytics_workspace" "audit" {
  retention_in_days = 730
}
resource "azurerm_kubernetes_cluster" "bad_version" {
  name               = "research"
  kubernetes_version = "1.33"
  default_node_pool {
    name    = "system"
    vm_size = "Standard_D4s_v5"
  }
}
resource "azurerm_kubernetes_cluster_node_pool" "bad_least" {
  name      = "a100"
  vm_size   = "Standard_NC24ads_A100_v4"
  min_count = 1
  max_count = 4
}
resource "azurerm_kubernetes_cluster_node_pool" "bad_machines" {
  name      = "t4"
  vm_size   = "Standard_NC64as_T4_v3"
  min_count = 1
  max_count = 3
}
resource "azurerm_cognitive_deployment" "bad_upgrades" {
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
resource "azurerm_cognitive_deployment" "bad_by_default" {
  version_upgrade_option = "NoAutoUpgrade"
  name = "search"
  model {
    format = "OpenAI"
    name   = "text-embedding-3-large"
  }
  sku {
    name = "Standard"
  }
}
resource "azapi_resource" "bad_digest" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      instanceType         = "Standard_NC40ads_H100_v5"
      environmentVariables = { WEIGHTS_SHA256 = "0000000000000000000000000000000000000000000000000000000000000000" }
    }
  }
}
resource "azurerm_monitor_autoscale_setting" "bad_least" {
  target_resource_id = azapi_resource.bad_digest.id
  profile {
    capacity {
      minimum = 2
      maximum = 3
      default = 1
    }
  }
}
resource "azurerm_log_analytics_workspace_table" "bad_short" {
  total_retention_in_days = 365
}
resource "azurerm_log_analytics_workspace_table" "by_default" {
  name = "AzureDiagnostics"
}
resource "azurerm_virtual_network" "bad_second" {
  address_space = ["10.200.96.0/20"]
}

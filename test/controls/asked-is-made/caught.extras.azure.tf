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
resource "azurerm_kubernetes_cluster_node_pool" "a100" {
  name      = "a100"
  vm_size   = "Standard_NC24ads_A100_v4"
  min_count = 0
  max_count = 4
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
# Nothing says which weights it starts, nor is there an endpoint to call it by.
resource "azapi_resource" "bad_marking" {
  parent_id = azapi_resource.missing.id
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = {
    properties = {
      instanceType         = "Standard_NC40ads_H100_v5"
      environmentVariables = { MODEL = "marking" }
    }
  }
}
resource "azurerm_monitor_autoscale_setting" "marking" {
  target_resource_id = azapi_resource.bad_marking.id
  profile {
    capacity {
      minimum = 1
      maximum = 3
      default = 1
    }
  }
}
# What a department file has no words for.
resource "azurerm_batch_pool" "bad" {}
resource "azurerm_container_app" "bad" {}
resource "azurerm_container_app_job" "bad" {}
resource "azurerm_container_group" "bad" {}
resource "azurerm_cosmosdb_account" "bad" {}
resource "azurerm_databricks_workspace" "bad" {}
resource "azurerm_function_app_flex_consumption" "bad" {}
resource "azurerm_linux_function_app" "bad" {}
resource "azurerm_linux_virtual_machine_scale_set" "bad" {}
resource "azurerm_linux_web_app" "bad" {}
resource "azurerm_machine_learning_compute_cluster" "bad" {}
resource "azurerm_machine_learning_compute_instance" "bad" {}
resource "azurerm_machine_learning_inference_cluster" "bad" {}
resource "azurerm_machine_learning_synapse_spark" "bad" {}
resource "azurerm_mssql_server" "bad" {}
resource "azurerm_orchestrated_virtual_machine_scale_set" "bad" {}
resource "azurerm_postgresql_flexible_server" "bad" {}
resource "azurerm_search_service" "bad" {}
resource "azurerm_virtual_machine" "bad" {}
resource "azurerm_windows_virtual_machine" "bad" {}
resource "azurerm_windows_virtual_machine_scale_set" "bad" {}
resource "azurerm_windows_web_app" "bad" {}
resource "azapi_resource" "bad_virtualmachines" {
  type = "Microsoft.Compute/virtualMachines@2025-05-01"
}
resource "azapi_resource" "bad_virtualmachinescalesets" {
  type = "Microsoft.Compute/virtualMachineScaleSets@2025-05-01"
}
resource "azapi_resource" "bad_containerapps" {
  type = "Microsoft.App/containerApps@2025-05-01"
}
resource "azapi_resource" "bad_jobs" {
  type = "Microsoft.App/jobs@2025-05-01"
}
resource "azapi_resource" "bad_managedclusters" {
  type = "Microsoft.ContainerService/managedClusters@2025-05-01"
}
resource "azapi_resource" "bad_fleets" {
  type = "Microsoft.ContainerService/fleets@2025-05-01"
}
resource "azapi_resource" "bad_computes" {
  type = "Microsoft.MachineLearningServices/workspaces/computes@2025-05-01"
}
resource "azapi_resource" "bad_serverlessendpoints" {
  type = "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints@2025-05-01"
}
resource "azapi_resource" "bad_batchendpoints" {
  type = "Microsoft.MachineLearningServices/workspaces/batchEndpoints@2025-05-01"
}
resource "azapi_resource" "bad_sites" {
  type = "Microsoft.Web/sites@2025-05-01"
}
resource "azapi_resource" "bad_searchservices" {
  type = "Microsoft.Search/searchServices@2025-05-01"
}
resource "azapi_resource" "bad_databaseaccounts" {
  type = "Microsoft.DocumentDB/databaseAccounts@2025-05-01"
}
resource "azapi_resource" "bad_deployment" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = { sku = { name = "Standard" }, properties = { model = { name = "gpt-4o" } } }
}

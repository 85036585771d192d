# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_subnet" "subnet" {
  default_outbound_access_enabled = false
}
resource "azurerm_ai_services" "bad_outbound_network_access_restricted" {}
resource "azurerm_ai_foundry" "bad_isolation_mode" {}
resource "azurerm_linux_web_app" "bad_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
}
resource "azurerm_windows_web_app" "bad_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
}
resource "azurerm_linux_function_app" "bad_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
}
resource "azurerm_windows_function_app" "bad_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
}
resource "azurerm_function_app_flex_consumption" "bad_virtual_network_subnet_id" {}
resource "azurerm_logic_app_standard" "bad_virtual_network_subnet_id" {}
resource "azurerm_linux_web_app" "bad_vnet_route_all_enabled" {
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_windows_web_app" "bad_vnet_route_all_enabled" {
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_linux_function_app" "bad_vnet_route_all_enabled" {
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_windows_function_app" "bad_vnet_route_all_enabled" {
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_container_app_environment" "bad_infrastructure_subnet_id" {}
resource "azurerm_synapse_workspace" "bad_data_exfiltration_protection_enabled" {}
resource "azapi_resource" "bad_accounts_restrict_outbound_network_access" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
}
resource "azapi_resource" "bad_managed_clusters_network_profile_outbound_type" {
  type = "Microsoft.ContainerService/managedClusters@2025-06-01"
}

# The same resources as they should be.
resource "azurerm_subnet" "subnet" {
  default_outbound_access_enabled = false
}
resource "azurerm_ai_services" "good_outbound_network_access_restricted" {
  outbound_network_access_restricted = true
}
resource "azurerm_ai_foundry" "good_isolation_mode" {
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}
resource "azurerm_linux_web_app" "good_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_windows_web_app" "good_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_linux_function_app" "good_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_windows_function_app" "good_virtual_network_subnet_id" {
  site_config {
    vnet_route_all_enabled = true
  }
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_function_app_flex_consumption" "good_virtual_network_subnet_id" {
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_logic_app_standard" "good_virtual_network_subnet_id" {
  virtual_network_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_container_app_environment" "good_infrastructure_subnet_id" {
  infrastructure_subnet_id = azurerm_subnet.subnet.id
}
resource "azurerm_synapse_workspace" "good_data_exfiltration_protection_enabled" {
  data_exfiltration_protection_enabled = true
}
resource "azapi_resource" "good_accounts_restrict_outbound_network_access" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = { properties = { restrictOutboundNetworkAccess = true } }
}
resource "azapi_resource" "good_managed_clusters_network_profile_outbound_type" {
  type = "Microsoft.ContainerService/managedClusters@2025-06-01"
  body = { properties = { networkProfile = { outboundType = "userDefinedRouting" } } }
}

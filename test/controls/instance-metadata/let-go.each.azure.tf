# The same resources as they should be.
resource "azapi_resource" "good_virtual_machine_scale_sets_security_profile_proxy_agent_settings_imds_mode" {
  type = "Microsoft.Compute/virtualMachineScaleSets@2025-06-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { imds = { mode = "Enforce" } } } } }
}
resource "azapi_resource" "good_virtual_machines_security_profile_proxy_agent_settings_wire_server_mode" {
  type = "Microsoft.Compute/virtualMachines@2025-06-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { wireServer = { mode = "Enforce" } } } } }
}
resource "azapi_resource" "good_virtual_machine_scale_sets_security_profile_proxy_agent_settings_wire_server_mode" {
  type = "Microsoft.Compute/virtualMachineScaleSets@2025-06-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { wireServer = { mode = "Enforce" } } } } }
}

# One resource for each requirement, which breaks that one and no other of the control.
resource "azapi_resource" "bad_virtual_machine_scale_sets_security_profile_proxy_agent_settings_imds_mode" {
  type = "Microsoft.Compute/virtualMachineScaleSets@2025-06-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { imds = { mode = "Audit" } } } } }
}
resource "azapi_resource" "bad_virtual_machines_security_profile_proxy_agent_settings_wire_server_mode" {
  type = "Microsoft.Compute/virtualMachines@2025-06-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { wireServer = { mode = "Audit" } } } } }
}
resource "azapi_resource" "bad_virtual_machine_scale_sets_security_profile_proxy_agent_settings_wire_server_mode" {
  type = "Microsoft.Compute/virtualMachineScaleSets@2025-06-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { wireServer = { mode = "Audit" } } } } }
}

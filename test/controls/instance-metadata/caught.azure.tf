resource "azapi_resource" "bad_pods" {
  type = "Microsoft.ContainerService/managedClusters@2025-05-02-preview"
  body = { properties = { networkProfile = { podLinkLocalAccess = "IMDS" } } }
}
resource "azapi_update_resource" "bad_agent" {
  type = "Microsoft.Compute/virtualMachines@2024-11-01"
  body = { properties = { securityProfile = { proxyAgentSettings = { enabled = true, imds = { mode = "Audit" } } } } }
}

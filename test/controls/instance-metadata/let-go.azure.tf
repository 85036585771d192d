resource "azapi_resource" "pods" {
  type = "Microsoft.ContainerService/managedClusters@2025-05-02-preview"
  body = { properties = { networkProfile = { podLinkLocalAccess = "None" } } }
}
resource "azurerm_linux_virtual_machine" "machine" {
  location = "uksouth"
}

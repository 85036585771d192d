variable "access" {
  type = string
}
resource "azapi_resource" "unclear" {
  type = "Microsoft.ContainerService/managedClusters@2025-05-02-preview"
  body = { properties = { networkProfile = { podLinkLocalAccess = var.access } } }
}

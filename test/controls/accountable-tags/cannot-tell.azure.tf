variable "tags" {
  type = map(string)
}
resource "azurerm_resource_group" "unclear_group" {
  tags = var.tags
}

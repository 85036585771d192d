variable "keys" {}
variable "off" { default = false }
variable "body" {}
resource "azurerm_cognitive_account" "unclear" { local_auth_enabled = var.keys }
resource "azurerm_storage_account" "unclear_default" { shared_access_key_enabled = var.off }
resource "azapi_resource" "unclear_body" {
  type = "Microsoft.CognitiveServices/accounts@2025-06-01"
  body = var.body
}

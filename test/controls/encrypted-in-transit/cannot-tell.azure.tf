variable "tls" {
  type = string
}
resource "azurerm_storage_account" "unclear" {
  min_tls_version = var.tls
}

variable "scope" {}
variable "role" {}
variable "rbac" {}
resource "azurerm_role_assignment" "unclear_scope" {
  scope                = var.scope
  role_definition_name = "Owner"
}
resource "azurerm_role_assignment" "unclear_role" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000001"
  role_definition_name = var.role
}
resource "azurerm_role_assignment" "harmless" {
  scope                = var.scope
  role_definition_name = "Reader"
}
resource "azurerm_key_vault" "unclear_vault" { rbac_authorization_enabled = var.rbac }

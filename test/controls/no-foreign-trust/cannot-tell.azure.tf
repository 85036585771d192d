variable "subject" {}
variable "repository" {}
variable "replicates" {}
resource "azurerm_federated_identity_credential" "unclear_subject" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = var.subject
}
resource "azurerm_federated_identity_credential" "unclear_repository" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = "repo:${var.repository}:environment:production"
}
resource "azurerm_storage_account" "unclear_replication" { cross_tenant_replication_enabled = var.replicates }

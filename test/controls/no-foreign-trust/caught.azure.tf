variable "subject" { default = "repo:department/service:pull_request" }
resource "azurerm_federated_identity_credential" "bad_wildcard" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = "repo:department/*:environment:production"
}
resource "azurerm_federated_identity_credential" "bad_pull_request" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = var.subject
}
resource "azurerm_federated_identity_credential" "bad_issuer" {
  issuer  = "http://issuer.example"
  subject = "system:serviceaccount:serving:model"
}
resource "azapi_resource" "bad_azapi" {
  type = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30"
  body = { properties = { issuer = "https://token.actions.githubusercontent.com", subject = "*" } }
}
resource "azurerm_lighthouse_definition" "bad_delegation" { managing_tenant_id = "00000000-0000-0000-0000-000000000009" }
resource "azurerm_lighthouse_assignment" "bad_assignment" {}
resource "azurerm_storage_account" "bad_replication" { cross_tenant_replication_enabled = true }
resource "azurerm_shared_image_gallery" "bad_gallery" {
  sharing { permission = "Community" }
}
resource "azurerm_private_link_service" "bad_link" { visibility_subscription_ids = ["*"] }

provider "azurerm" {
  features {}
}
resource "azurerm_kubernetes_cluster" "cluster" {}
resource "azurerm_federated_identity_credential" "pipeline" {
  issuer   = "https://token.actions.githubusercontent.com"
  subject  = "repo:department/service:environment:production"
  audience = ["api://AzureADTokenExchange"]
}
resource "azurerm_federated_identity_credential" "pod" {
  issuer  = azurerm_kubernetes_cluster.cluster.oidc_issuer_url
  subject = "system:serviceaccount:serving:model"
}
resource "azurerm_storage_account" "records" { cross_tenant_replication_enabled = false }
resource "azurerm_storage_account" "by_default" {}

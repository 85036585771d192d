resource "azurerm_resource_group" "serving" {}
resource "azurerm_user_assigned_identity" "deployer" {}
resource "azurerm_federated_identity_credential" "deployer" {
  parent_id = azurerm_user_assigned_identity.deployer.id
  issuer    = "https://token.actions.githubusercontent.com"
  subject   = "repo:department/service:environment:production"
}
resource "azurerm_role_assignment" "makes_resource_groups" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000001"
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.deployer.principal_id
}
resource "azurerm_role_assignment" "gives_listed_roles" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000001"
  role_definition_name = "Role Based Access Control Administrator"
  principal_id         = azurerm_user_assigned_identity.deployer.principal_id
  condition            = "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {7f951dda-4ed3-4680-a7ca-43fe172d538d}))"
  condition_version    = "2.0"
}
resource "azurerm_role_assignment" "group" {
  scope                = azurerm_resource_group.serving.id
  role_definition_name = "Cognitive Services OpenAI User"
}
resource "azurerm_role_assignment" "reader" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000001"
  role_definition_name = "Reader"
}
resource "azurerm_role_assignment" "own_role" {
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000001"
  role_definition_id = azurerm_role_definition.locks.role_definition_resource_id
}
resource "azurerm_role_definition" "locks" {
  permissions {
    actions = ["Microsoft.Authorization/locks/write", "Microsoft.MachineLearningServices/workspaces/*"]
  }
}
resource "azurerm_key_vault" "vault" { rbac_authorization_enabled = true }
resource "azurerm_key_vault" "older" { enable_rbac_authorization = true }

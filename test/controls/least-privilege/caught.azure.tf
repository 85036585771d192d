variable "role" { default = "Owner" }
locals { subscription = "/subscriptions/00000000-0000-0000-0000-000000000001" }
data "azurerm_subscription" "current" {}
data "azurerm_role_definition" "owner" { name = "Owner" }

resource "azurerm_role_assignment" "bad_owner" {
  scope                = data.azurerm_subscription.current.id
  role_definition_name = "Owner"
  principal_id         = "00000000-0000-0000-0000-000000000002"
}
resource "azurerm_role_assignment" "bad_default" {
  scope                = local.subscription
  role_definition_name = var.role
}
resource "azurerm_role_assignment" "bad_by_id" {
  scope              = "/providers/Microsoft.Management/managementGroups/all"
  role_definition_id = "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
}
resource "azurerm_role_assignment" "bad_looked_up" {
  scope              = local.subscription
  role_definition_id = data.azurerm_role_definition.owner.id
}
resource "azurerm_role_assignment" "bad_grants" {
  scope                = local.subscription
  role_definition_name = "User Access Administrator"
}
resource "azurerm_role_assignment" "bad_data" {
  scope                = local.subscription
  role_definition_name = "Storage Blob Data Reader"
}
resource "azurerm_role_assignment" "bad_grants_owner" {
  scope                = local.subscription
  role_definition_name = "Role Based Access Control Administrator"
  condition            = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {8e3af657-a8ff-443c-a75c-2fe8c4bcb635}"
}
resource "azurerm_user_assigned_identity" "pod" {}
resource "azurerm_federated_identity_credential" "pod" {
  parent_id = azurerm_user_assigned_identity.pod.id
  issuer    = "https://uksouth.oic.prod-aks.azure.com/0000/"
  subject   = "system:serviceaccount:serving:model"
}
resource "azurerm_role_assignment" "bad_pod" {
  scope                = local.subscription
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.pod.principal_id
}
resource "azurerm_role_definition" "bad_all_actions" {
  permissions {
    actions = ["*"]
  }
}
resource "azurerm_role_definition" "bad_all_data" {
  permissions {
    actions      = ["Microsoft.Storage/storageAccounts/read"]
    data_actions = ["*"]
  }
}
resource "azapi_resource" "bad_azapi" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001"
  body = { properties = { roleDefinitionId = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635" } }
}
resource "azurerm_key_vault" "bad_policies" {}
resource "azurerm_key_vault" "bad_policies_said" { rbac_authorization_enabled = false }
resource "azurerm_key_vault" "bad_policies_old" { enable_rbac_authorization = false }

resource "azurerm_role_definition" "bad_keys" {
  name  = "keys"
  scope = azurerm_resource_group.none.id
  permissions {
    actions = ["Microsoft.KeyVault/*"]
  }
}

resource "azurerm_role_definition" "bad_giver" {
  name  = "giver"
  scope = azurerm_resource_group.none.id
  permissions {
    actions = ["Microsoft.Authorization/*/write"]
  }
}

# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_role_assignment" "bad_delegated_managed_identity_resource_id" {
  delegated_managed_identity_resource_id = "all"
}
resource "azurerm_private_link_service" "bad_auto_approval_subscription_ids" {
  auto_approval_subscription_ids = ["*"]
}

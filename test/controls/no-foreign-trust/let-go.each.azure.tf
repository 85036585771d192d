# The same resources as they should be.
resource "azurerm_private_link_service" "good_auto_approval_subscription_ids" {
  auto_approval_subscription_ids = ["00000000-0000-0000-0000-000000000001"]
}

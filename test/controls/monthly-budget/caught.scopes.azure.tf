# A budget of every scope counts, and is as it should be.
resource "azurerm_consumption_budget_resource_group" "bad_untold" {
  amount     = 3000
  time_grain = "Monthly"
}
resource "azurerm_consumption_budget_management_group" "bad_amount" {
  amount     = 0
  time_grain = "Monthly"
  notification {
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["AI-Platform@dfe.example"]
  }
}

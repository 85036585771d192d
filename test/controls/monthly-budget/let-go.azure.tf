resource "azurerm_consumption_budget_subscription" "monthly" {
  amount     = 3000
  time_grain = "Monthly"
  notification {
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["ai-platform@dfe.example"]
  }
}
resource "azurerm_consumption_budget_subscription" "annual" {
  amount     = 36000
  time_grain = "Annually"
}

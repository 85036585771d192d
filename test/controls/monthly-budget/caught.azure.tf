variable "amount" {
  default = 30000
}
resource "azurerm_consumption_budget_subscription" "bad_amount" {
  amount     = 3001
  time_grain = "Monthly"
  notification {
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["ai-platform@dfe.example"]
  }
}
resource "azurerm_consumption_budget_subscription" "bad_default" {
  amount = var.amount
  notification {
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["ai-platform@dfe.example"]
  }
}
resource "azurerm_consumption_budget_subscription" "bad_untold" {
  amount = 3000
  notification {
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = ["somebody@else.example"]
  }
}

variable "owners" {
  type = list(string)
}
resource "azurerm_consumption_budget_subscription" "unclear_told" {
  amount = 3000
  notification {
    operator       = "GreaterThan"
    threshold      = 80
    contact_emails = var.owners
  }
}

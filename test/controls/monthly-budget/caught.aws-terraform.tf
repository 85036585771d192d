resource "aws_budgets_budget" "bad_amount" {
  budget_type  = "COST"
  limit_amount = "2700"
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  notification {
    comparison_operator        = "GREATER_THAN"
    notification_type          = "ACTUAL"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = ["ai-platform@dfe.example"]
  }
}
resource "aws_budgets_budget" "bad_untold" {
  budget_type  = "COST"
  limit_amount = "2000"
  limit_unit   = "GBP"
  time_unit    = "MONTHLY"
}
resource "aws_budgets_budget" "bad_unit" {
  budget_type  = "COST"
  limit_amount = "100"
  limit_unit   = "EUR"
  time_unit    = "MONTHLY"
  notification {
    comparison_operator        = "GREATER_THAN"
    notification_type          = "ACTUAL"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    subscriber_email_addresses = ["ai-platform@dfe.example"]
  }
}
resource "aws_budgets_budget" "yearly_besides" {
  budget_type  = "COST"
  limit_amount = "24000"
  limit_unit   = "GBP"
  time_unit    = "ANNUALLY"
}

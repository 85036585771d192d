resource "aws_budgets_budget" "monthly" {
  budget_type  = "COST"
  limit_amount = "2600"
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

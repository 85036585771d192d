resource "aws_budgets_budget" "bad_yearly" {
  budget_type  = "COST"
  limit_amount = "1"
  limit_unit   = "GBP"
  time_unit    = "ANNUALLY"
}

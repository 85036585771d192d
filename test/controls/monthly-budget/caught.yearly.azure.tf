resource "azurerm_consumption_budget_resource_group" "bad_yearly" {
  amount     = 1
  time_grain = "Annually"
}

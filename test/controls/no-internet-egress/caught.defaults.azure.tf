resource "azurerm_kusto_cluster" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_kusto_cluster" "restricted" {
  outbound_network_access_restricted = true
}
resource "azurerm_mssql_server" "bad_by_default" {
  location = "uksouth"
}
resource "azurerm_mssql_server" "restricted" {
  outbound_network_restriction_enabled = true
}

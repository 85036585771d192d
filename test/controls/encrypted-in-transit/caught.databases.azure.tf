resource "azurerm_mysql_flexible_server_configuration" "bad" {
  name  = "require_secure_transport"
  value = "OFF"
}
resource "azurerm_mysql_flexible_server_configuration" "of_something_else" {
  name  = "slow_query_log"
  value = "OFF"
}
resource "azurerm_mysql_configuration" "bad" {
  name  = "require_secure_transport"
  value = "OFF"
}
resource "azurerm_mysql_configuration" "encrypted" {
  name  = "require_secure_transport"
  value = "ON"
}

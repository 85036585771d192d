variable "word" {}
resource "azurerm_mssql_server" "unclear_password" { administrator_login_password = var.word }
resource "azurerm_key_vault_secret" "unclear_secret" { value = var.word }

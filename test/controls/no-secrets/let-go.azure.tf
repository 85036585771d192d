variable "handed_over" { sensitive = true }
resource "random_password" "word" { length = 32 }
resource "azurerm_key_vault_secret" "made" { value = random_password.word.result }
resource "azurerm_mssql_server" "handed_over" { administrator_login_password = var.handed_over }
resource "azurerm_linux_virtual_machine" "machine" { disable_password_authentication = true }
resource "azurerm_container_app" "app" {
  secret {
    name                = "database"
    identity            = "System"
    key_vault_secret_id = "https://records.vault.azure.net/secrets/database"
  }
  template {
    container {
      env {
        name        = "DATABASE_PASSWORD"
        secret_name = "database"
      }
      env {
        name  = "MAX_TOKENS"
        value = "4096"
      }
    }
  }
}
resource "azurerm_linux_function_app" "function" {
  app_settings = {
    DATABASE_PASSWORD = "@Microsoft.KeyVault(SecretUri=https://records.vault.azure.net/secrets/database)"
    KEY_VAULT_KEY_ID  = "https://records.vault.azure.net/keys/models"
  }
}
# A department's name may begin as keys of model providers do.
resource "azurerm_monitor_metric_alert" "names" {
  name        = "sk-a0-operations-endpoint-marking-helper-server-errors"
  description = "sk-proj-2-operations-endpoint-marking-helper-server-errors"
}

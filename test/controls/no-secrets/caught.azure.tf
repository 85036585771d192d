variable "word" { default = "hunter2hunter2" }
locals { word = "hunter2hunter2" }
resource "azurerm_key_vault_secret" "bad_secret" { value = local.word }
resource "azurerm_linux_virtual_machine" "bad_machine" { admin_password = "hunter2hunter2" }
resource "azurerm_mssql_server" "bad_server" { administrator_login_password = var.word }
resource "azurerm_container_app" "bad_app" {
  secret {
    name  = "database"
    value = "hunter2hunter2"
  }
}
resource "azurerm_container_app" "bad_environment" {
  template {
    container {
      env {
        name  = "OPENAI_API_KEY"
        value = "abcdef0123456789"
      }
    }
  }
}
resource "azurerm_linux_function_app" "bad_settings" {
  app_settings = { STORAGE = "DefaultEndpointsProtocol=https;AccountName=records;AccountKey=abcdefghijklmnopqrstuvwxyz0123456789==" }
}
resource "azapi_resource" "bad_azapi" {
  type = "Microsoft.KeyVault/vaults/secrets@2024-11-01"
  body = { properties = { value = "hunter2hunter2" } }
}
resource "azapi_resource" "bad_body" {
  type = "Microsoft.Sql/servers@2023-08-01"
  body = jsonencode({ properties = { administratorLoginPassword = "hunter2hunter2" } })
}
resource "kubernetes_secret" "bad_cluster_secret" {
  data = { password = "correct-horse-battery" }
}
resource "kubernetes_deployment" "bad_cluster_environment" {
  spec {
    template {
      spec {
        container {
          env {
            name  = "DB_PASSWORD"
            value = "correct-horse-battery"
          }
        }
      }
    }
  }
}
resource "azurerm_linux_function_app" "bad_model_keys" {
  app_settings = {
    FIRST  = "sk-0EXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE"
    SECOND = "sk-proj-0EXAMPLE-EXAMPLEEXAMPLEEXAMPLEEXAMPLE"
  }
}

# The provider closes plain FTP for applications, and not for logic apps.
resource "azurerm_logic_app_standard" "bad_by_default" {
  https_only = true
}
resource "azurerm_logic_app_standard" "closed" {
  https_only = true
  site_config {
    ftps_state = "FtpsOnly"
  }
}
resource "azurerm_linux_web_app" "closed_by_default" {
  https_only = true
}
resource "azurerm_managed_redis" "bad" {
  default_database {
    client_protocol = "Plaintext"
  }
}
resource "azurerm_managed_redis" "encrypted_by_default" {
  default_database {}
}

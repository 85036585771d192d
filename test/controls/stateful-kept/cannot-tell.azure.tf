variable "mode" {
  type = string
}
resource "azurerm_postgresql_flexible_server" "unclear" {
  lifecycle {
    prevent_destroy = var.mode == "live"
  }
}

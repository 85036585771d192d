variable "host" {}
resource "aws_cloudwatch_event_api_destination" "unclear_hook" {
  invocation_endpoint = var.host
}
resource "azurerm_linux_web_app" "clear" {
  location = "uksouth"
}

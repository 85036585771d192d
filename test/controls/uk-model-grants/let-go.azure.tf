resource "azurerm_role_assignment" "invokes" {
  role_definition_name = "Cognitive Services OpenAI User"
}

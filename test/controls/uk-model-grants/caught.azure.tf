# Azure's permissions are for a deployment, which is in a place: what is granted in a place abroad is a permission of AWS.
resource "aws_iam_policy" "bad_next_door" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:*", Resource = "*" }] })
}
resource "azurerm_role_assignment" "invokes" {
  role_definition_name = "Cognitive Services OpenAI User"
}

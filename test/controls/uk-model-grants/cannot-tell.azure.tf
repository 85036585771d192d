variable "model" {}
resource "aws_iam_policy" "unclear_next_door" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:InvokeModel", Resource = var.model }] })
}

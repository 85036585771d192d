variable "policy" {
  type = string
}
variable "public" {
  type = bool
}
resource "aws_opensearchserverless_security_policy" "unclear" {
  type   = "network"
  policy = var.policy
}
resource "aws_opensearchserverless_security_policy" "unclear_flag" {
  type   = "network"
  policy = jsonencode([{ Rules = [], AllowFromPublic = var.public }])
}

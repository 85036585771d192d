# That the whole stack is abroad is a fault of the stack, and not of each right in it.
provider "aws" {
  region = "eu-west-1"
}
data "aws_region" "here" {
}
resource "aws_iam_role_policy" "writes_logs" {
  role = "writer"
  policy = jsonencode({
    Statement = [{
      Effect   = "Allow"
      Action   = "logs:PutLogEvents"
      Resource = "arn:aws:logs:${data.aws_region.here.region}:111122223333:log-group:app:*"
    }]
  })
}

provider "aws" { region = "eu-west-2" }
data "aws_region" "here" {}
data "aws_iam_policy_document" "bad_document" {
  statement {
    actions   = ["bedrock:InvokeModel"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "narrow" {
  statement {
    actions   = ["bedrock:InvokeModel"]
    resources = ["arn:aws:bedrock:${data.aws_region.here.name}::foundation-model/*"]
  }
}
data "aws_iam_policy_document" "endpoint" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
resource "aws_vpc_endpoint" "runtime" {
  service_name = "com.amazonaws.eu-west-2.bedrock-runtime"
  policy       = data.aws_iam_policy_document.endpoint.json
}
resource "aws_iam_policy" "bad_text" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:*", Resource = "arn:aws:bedrock:*::foundation-model/*" }] })
}
resource "aws_iam_role_policy_attachment" "bad_attached" {
  policy_arn = "arn:aws:iam::aws:policy/AmazonBedrockFullAccess"
}

data "aws_iam_policy_document" "bad_trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}
data "aws_iam_policy_document" "bad_public" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
data "aws_iam_policy_document" "bad_repository" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.github.arn]
    }
    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:department/service:*"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
  }
}
resource "aws_iam_openid_connect_provider" "github" { url = "https://token.actions.githubusercontent.com" }
resource "aws_iam_role" "role" { assume_role_policy = data.aws_iam_policy_document.bad_trust.json }
resource "aws_iam_role" "bad_json" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }] })
}
resource "aws_s3_bucket_policy" "bad_text" {
  policy = <<-EOT
    { "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "123456789012" }, "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.records.arn}/*" }] }
  EOT
}
resource "aws_s3_bucket" "records" {}
resource "aws_lambda_permission" "bad_permission" { principal = "*" }

provider "aws" { region = "eu-west-2" }
resource "aws_s3_bucket" "weights" { bucket = "weights" }
data "aws_iam_policy_document" "guarded" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["${aws_s3_bucket.weights.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}
resource "aws_s3_bucket_policy" "guarded" {
  bucket = aws_s3_bucket.weights.id
  policy = data.aws_iam_policy_document.guarded.json
}
# Takes the place of the other, or the other of it.
resource "aws_s3_bucket_policy" "unclear_other" {
  bucket = aws_s3_bucket.weights.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "s3:GetObject", Resource = "${aws_s3_bucket.weights.arn}/*" }] })
}

resource "aws_lb_listener" "bad" {
  protocol = "HTTP"
}
resource "aws_s3_bucket" "bad" {
  bucket = "plain"
}
resource "aws_s3_bucket" "guarded" {
  bucket = "guarded"
}
data "aws_iam_policy_document" "guarded" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["*"]
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
  bucket = aws_s3_bucket.guarded.id
  policy = data.aws_iam_policy_document.guarded.json
}

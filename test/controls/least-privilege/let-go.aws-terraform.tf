data "aws_caller_identity" "current" {}
resource "aws_s3_bucket" "records" {}
data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}
data "aws_iam_policy_document" "rights" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.records.arn}/*"]
  }
  statement {
    actions   = ["ec2:DescribeInstances", "ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "key" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}
data "aws_iam_policy_document" "ceiling" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
resource "aws_organizations_policy" "ceiling" { content = data.aws_iam_policy_document.ceiling.json }
resource "aws_kms_key" "key" { policy = data.aws_iam_policy_document.key.json }
resource "aws_iam_role" "worker" { assume_role_policy = data.aws_iam_policy_document.trust.json }
resource "aws_iam_role_policy" "rights" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.rights.json
}
resource "aws_iam_role_policy" "text" {
  policy = <<-EOT
    { "Statement": { "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["${aws_s3_bucket.records.arn}", "arn:aws:s3:::${aws_s3_bucket.records.id}/*"] } }
  EOT
}
resource "aws_iam_role_policy_attachment" "nodes" { policy_arn = "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy" }
resource "aws_iam_role_policy_attachment" "own" { policy_arn = aws_iam_policy.own.arn }
resource "aws_iam_policy" "own" { policy = data.aws_iam_policy_document.rights.json }

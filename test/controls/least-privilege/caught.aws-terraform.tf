variable "bucket" { default = "*" }
locals { everything = "*" }

data "aws_iam_policy_document" "bad_reads_all" {
  statement {
    actions   = ["s3:GetObject"]
    resources = [local.everything]
  }
}
data "aws_iam_policy_document" "bad_dynamic" {
  dynamic "statement" {
    for_each = ["bedrock:InvokeModel"]
    content {
      actions   = [statement.value]
      resources = ["*"]
    }
  }
}
data "aws_iam_policy_document" "bad_not_actions" {
  statement {
    not_actions = ["iam:*"]
    resources   = ["arn:aws:s3:::records"]
  }
}
resource "aws_iam_policy" "uses_document" { policy = data.aws_iam_policy_document.bad_reads_all.json }
resource "aws_iam_role_policy" "bad_json" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:Decrypt", Resource = var.bucket }] })
}
resource "aws_iam_policy" "bad_text" {
  policy = <<-EOT
    { "Statement": [
      { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "${aws_s3_bucket.records.arn}/*" },
      { "Effect": "Allow", "Action": "secretsmanager:*", "Resource": "*" }
    ] }
  EOT
}
resource "aws_s3_bucket" "records" {}
resource "aws_iam_role" "bad_inline" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
  }
}
resource "aws_iam_role_policy_attachment" "bad_attachment" { policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }
data "aws_iam_policy" "administrator" { name = "AdministratorAccess" }
resource "aws_iam_role_policy_attachment" "bad_looked_up" { policy_arn = data.aws_iam_policy.administrator.arn }

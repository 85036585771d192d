variable "office" {
  default = ["81.2.69.0/24"]
}
locals {
  anywhere = "0.0.0.0/0"
}
resource "aws_security_group" "bad" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [local.anywhere]
  }
}
resource "aws_security_group" "bad_dynamic" {
  dynamic "ingress" {
    for_each = ["10.0.0.0/8", "0.0.0.0/0"]
    content {
      from_port   = 443
      to_port     = 443
      protocol    = "tcp"
      cidr_blocks = [ingress.value]
    }
  }
}
resource "aws_security_group_rule" "bad" {
  type        = "ingress"
  cidr_blocks = var.office
}
resource "aws_security_group_rule" "out" {
  type        = "egress"
  cidr_blocks = ["0.0.0.0/0"]
}
resource "aws_vpc_security_group_ingress_rule" "bad" {
  cidr_ipv6 = "::/0"
}
resource "aws_lb" "bad" {
  name = "front"
}
resource "aws_lb" "closed" {
  internal = true
}
resource "aws_eks_cluster" "bad" {
  vpc_config {
    subnet_ids = ["subnet-1"]
  }
}
resource "aws_s3_bucket" "bad" {
  bucket = "open"
}
resource "aws_s3_bucket" "closed" {
  bucket = "closed"
}
resource "aws_s3_bucket_public_access_block" "closed" {
  bucket                  = aws_s3_bucket.closed.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket" "half" {
  bucket = "half"
}
resource "aws_s3_bucket_public_access_block" "bad_half" {
  bucket              = aws_s3_bucket.half.id
  block_public_acls   = true
  block_public_policy = true
}
resource "aws_s3_bucket_policy" "bad" {
  bucket = aws_s3_bucket.closed.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })
}
data "aws_iam_policy_document" "endpoint" {
  statement {
    actions   = ["*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}
resource "aws_vpc_endpoint" "s3" {
  policy = data.aws_iam_policy_document.endpoint.json
}
resource "aws_opensearchserverless_security_policy" "bad_collection" {
  type = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/c"] }]
    AllowFromPublic = true
  }])
}

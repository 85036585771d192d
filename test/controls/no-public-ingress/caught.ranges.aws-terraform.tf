# Ranges of each kind, and flags of which one is off.
resource "aws_security_group" "bad_ipv6" {
  ingress {
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_default_security_group" "bad_ipv4" {
  ingress {
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_default_security_group" "bad_ipv6" {
  ingress {
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_default_security_group" "closed" {}
resource "aws_vpc_security_group_ingress_rule" "bad" {
  cidr_ipv4 = "0.0.0.0/0"
}
resource "aws_vpc_security_group_ingress_rule" "private" {
  cidr_ipv4 = "10.0.0.0/8"
}
resource "aws_security_group" "by_list" {
  ingress {
    prefix_list_ids = [aws_ec2_managed_prefix_list.bad.id, aws_ec2_managed_prefix_list.staff.id]
  }
}
resource "aws_ec2_managed_prefix_list" "bad" {
  entry {
    cidr = "0.0.0.0/1"
  }
}
resource "aws_ec2_managed_prefix_list" "staff" {
  entry {
    cidr = "10.0.0.0/8"
  }
}
resource "aws_s3_bucket_public_access_block" "bad_acls" {
  block_public_acls       = false
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_public_access_block" "bad_policy" {
  block_public_acls       = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_public_access_block" "bad_ignored" {
  block_public_acls       = true
  block_public_policy     = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_public_access_block" "bad_restricted" {
  block_public_acls   = true
  block_public_policy = true
  ignore_public_acls  = true
}
resource "aws_s3_account_public_access_block" "bad_acls" {
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_account_public_access_block" "bad_policy" {
  block_public_acls       = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_account_public_access_block" "bad_ignored" {
  block_public_acls       = true
  block_public_policy     = true
  restrict_public_buckets = true
}
resource "aws_s3_account_public_access_block" "bad_restricted" {
  block_public_acls   = true
  block_public_policy = true
  ignore_public_acls  = true
}
resource "aws_s3_bucket_acl" "bad" {
  acl = "public-read"
}
resource "aws_s3_bucket_acl" "private" {
  acl = "private"
}

data "aws_kms_alias" "rds" {
  name = "alias/aws/rds"
}
resource "aws_kms_key" "main" {}
resource "aws_s3_bucket" "bad_plain" {
  bucket = "plain-bucket"
}
resource "aws_s3_bucket" "main" {
  bucket = "main-bucket"
}
resource "aws_s3_bucket_server_side_encryption_configuration" "bad_main" {
  bucket = aws_s3_bucket.main.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}
resource "aws_db_instance" "bad_database" {
  storage_encrypted = true
  kms_key_id        = data.aws_kms_alias.rds.target_key_arn
}
locals {
  queue_key = "alias/aws/sqs"
}
resource "aws_sqs_queue" "bad_queue" {
  kms_master_key_id = local.queue_key
}
resource "aws_ebs_volume" "bad_volume" {
  encrypted = false
}
resource "aws_cloudwatch_log_group" "bad_log" {}
resource "aws_eks_cluster" "bad_cluster" {
  name = "k"
}
resource "aws_cloudwatch_log_group" "good" {
  kms_key_id = aws_kms_key.main.arn
}
resource "aws_instance" "bad_machine" {
  root_block_device {
    encrypted  = true
    kms_key_id = aws_kms_key.main.arn
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = false
  }
}
resource "aws_opensearchserverless_security_policy" "bad_collection" {
  type   = "encryption"
  policy = jsonencode({ Rules = [], AWSOwnedKey = true })
}

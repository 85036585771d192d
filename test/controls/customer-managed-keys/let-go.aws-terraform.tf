resource "aws_kms_key" "main" {}
resource "aws_s3_bucket" "main" {}
resource "aws_s3_bucket_server_side_encryption_configuration" "main" {
  bucket = aws_s3_bucket.main.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.main.arn
    }
  }
}
resource "aws_sns_topic" "main" {
  kms_master_key_id = aws_kms_key.main.id
}
resource "aws_launch_template" "main" {
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted  = "true"
      kms_key_id = aws_kms_key.main.arn
    }
  }
}
resource "aws_db_instance" "main" {
  storage_encrypted = true
  kms_key_id        = aws_kms_key.main.arn
}
resource "aws_opensearchserverless_security_policy" "encryption" {
  type   = "encryption"
  policy = jsonencode({ Rules = [], AWSOwnedKey = false, KmsARN = aws_kms_key.department.arn })
}
resource "aws_opensearchserverless_security_policy" "network" {
  type   = "network"
  policy = jsonencode([{ Rules = [], AllowFromPublic = false }])
}

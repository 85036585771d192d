resource "aws_cloudtrail" "bad_trail" {
  s3_bucket_name = aws_s3_bucket.bad_trails.id
}
resource "aws_s3_bucket" "bad_trails" {
  bucket = "department-trails"
}
resource "aws_cloudtrail" "second" {
  s3_bucket_name             = aws_s3_bucket.second.id
  enable_log_file_validation = true
}
resource "aws_s3_bucket" "second" {
  object_lock_enabled = true
}
resource "aws_s3_bucket_versioning" "second" {
  bucket = aws_s3_bucket.second.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket_object_lock_configuration" "bad_second" {
  bucket = aws_s3_bucket.second.id
  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 365
    }
  }
}

resource "aws_cloudtrail" "trail" {
  s3_bucket_name             = aws_s3_bucket.trails.id
  enable_log_file_validation = true
}
resource "aws_s3_bucket" "trails" {
  object_lock_enabled = true
}
resource "aws_s3_bucket_object_lock_configuration" "trails" {
  bucket = aws_s3_bucket.trails.id
  rule {
    default_retention {
      mode  = "COMPLIANCE"
      years = 1
    }
  }
}

resource "aws_s3_bucket" "bad_forced" {
  force_destroy = true
}
resource "aws_db_instance" "bad_database" {
  deletion_protection = false
}
resource "aws_rds_cluster" "bad_cluster" {
  deletion_protection = true
  skip_final_snapshot = true
}
resource "aws_ecr_repository" "bad_registry" {
  force_delete = true
}
resource "aws_s3_bucket" "bad_trails" {}
resource "aws_cloudtrail" "trail" {
  s3_bucket_name = aws_s3_bucket.bad_trails.id
}
resource "aws_s3_bucket" "uploads" {}
resource "aws_kms_key" "main" {}

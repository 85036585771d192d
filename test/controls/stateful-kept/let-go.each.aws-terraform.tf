# The same resources as they should be.
resource "aws_rds_cluster" "good_deletion_protection" {
  deletion_protection = true
}
resource "aws_docdb_cluster" "good_deletion_protection" {
  deletion_protection = true
}
resource "aws_neptune_cluster" "good_deletion_protection" {
  deletion_protection = true
}
resource "aws_dynamodb_table" "good_deletion_protection_enabled" {
  deletion_protection_enabled = true
}
resource "aws_db_instance" "good_skip_final_snapshot" {
  skip_final_snapshot = false
  deletion_protection = true
}
resource "aws_docdb_cluster" "good_skip_final_snapshot" {
  skip_final_snapshot = false
  deletion_protection = true
}
resource "aws_neptune_cluster" "good_skip_final_snapshot" {
  skip_final_snapshot = false
  deletion_protection = true
}
resource "aws_redshift_cluster" "good_skip_final_snapshot" {
  skip_final_snapshot = false
}
resource "aws_backup_vault" "good_force_destroy" {
  force_destroy = false
}

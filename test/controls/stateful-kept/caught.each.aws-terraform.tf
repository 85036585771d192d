# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_rds_cluster" "bad_deletion_protection" {}
resource "aws_docdb_cluster" "bad_deletion_protection" {}
resource "aws_neptune_cluster" "bad_deletion_protection" {}
resource "aws_dynamodb_table" "bad_deletion_protection_enabled" {}
resource "aws_db_instance" "bad_skip_final_snapshot" {
  skip_final_snapshot = true
  deletion_protection = true
}
resource "aws_docdb_cluster" "bad_skip_final_snapshot" {
  skip_final_snapshot = true
  deletion_protection = true
}
resource "aws_neptune_cluster" "bad_skip_final_snapshot" {
  skip_final_snapshot = true
  deletion_protection = true
}
resource "aws_redshift_cluster" "bad_skip_final_snapshot" {
  skip_final_snapshot = true
}
resource "aws_backup_vault" "bad_force_destroy" {
  force_destroy = true
}

resource "aws_kms_key" "bad_silent" {}
resource "aws_kms_key" "bad_window" {
  enable_key_rotation     = true
  deletion_window_in_days = 7
}
resource "aws_kms_key" "store_outside" {
  custom_key_store_id = "cks-1234567890"
}
resource "aws_kms_key" "good" {
  enable_key_rotation = true
}

# The same resources as they should be.
resource "aws_kms_key" "good_is_enabled" {
  is_enabled          = true
  enable_key_rotation = true
}
resource "aws_kms_external_key" "good_deletion_window_in_days" {
  deletion_window_in_days = 90
}
resource "aws_kms_replica_key" "good_deletion_window_in_days" {
  deletion_window_in_days = 90
}
resource "aws_kms_key" "good_bypass_policy_lockout_safety_check" {
  bypass_policy_lockout_safety_check = false
  enable_key_rotation                = true
}
resource "aws_kms_external_key" "good_bypass_policy_lockout_safety_check" {
  bypass_policy_lockout_safety_check = false
}

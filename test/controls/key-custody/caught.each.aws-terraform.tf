# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_kms_key" "bad_is_enabled" {
  is_enabled          = false
  enable_key_rotation = true
}
resource "aws_kms_external_key" "bad_deletion_window_in_days" {
  deletion_window_in_days = 7
}
resource "aws_kms_replica_key" "bad_deletion_window_in_days" {
  deletion_window_in_days = 7
}
resource "aws_kms_key" "bad_bypass_policy_lockout_safety_check" {
  bypass_policy_lockout_safety_check = true
  enable_key_rotation                = true
}
resource "aws_kms_external_key" "bad_bypass_policy_lockout_safety_check" {
  bypass_policy_lockout_safety_check = true
}

# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_ram_resource_share" "bad_allow_external_principals" {
  allow_external_principals = true
}

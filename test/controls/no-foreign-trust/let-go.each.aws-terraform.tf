# The same resources as they should be.
resource "aws_ram_resource_share" "good_allow_external_principals" {
  allow_external_principals = false
}

resource "aws_opensearchserverless_security_policy" "bad_public" {
  type   = "network"
  policy = jsonencode([{ Rules = [{ ResourceType = "collection", Resource = ["collection/papers"] }], AllowFromPublic = true }])
}
resource "aws_opensearchserverless_security_policy" "private" {
  type   = "network"
  policy = jsonencode([{ Rules = [{ ResourceType = "collection", Resource = ["collection/papers"] }], AllowFromPublic = false, SourceVPCEs = ["vpce-0123456789abcdef0"] }])
}
resource "aws_security_group" "by_list" {
  ingress {
    prefix_list_ids = [aws_ec2_managed_prefix_list.staff.id]
  }
}
resource "aws_ec2_managed_prefix_list" "staff" {
  name = "staff"
}
resource "aws_ec2_managed_prefix_list_entry" "bad" {
  prefix_list_id = aws_ec2_managed_prefix_list.staff.id
  cidr           = "0.0.0.0/0"
}
resource "aws_opensearchserverless_security_policy" "bad_text" {
  type   = "network"
  policy = "[{\"Rules\":[],\"AllowFromPublic\":true}]"
}
resource "aws_opensearchserverless_security_policy" "of_keys" {
  type   = "encryption"
  policy = jsonencode({ Rules = [], AWSOwnedKey = false })
}

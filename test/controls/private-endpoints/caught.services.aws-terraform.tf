resource "aws_vpc" "network" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_vpc_endpoint" "bad_public_names" {
  vpc_id            = aws_vpc.network.id
  service_name      = "com.amazonaws.eu-west-2.logs"
  vpc_endpoint_type = "Interface"
  policy            = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "*", Resource = "*", Condition = { StringEquals = { "aws:ResourceAccount" = "111122223333" } } }] })
}
resource "aws_vpc_endpoint" "bad_without_policy" {
  vpc_id              = aws_vpc.network.id
  service_name        = "com.amazonaws.eu-west-2.kms"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
}
resource "aws_vpc_endpoint" "policy_elsewhere" {
  vpc_id       = aws_vpc.network.id
  service_name = "com.amazonaws.eu-west-2.s3"
}
resource "aws_vpc_endpoint_policy" "bad_wide" {
  vpc_endpoint_id = aws_vpc_endpoint.policy_elsewhere.id
  policy          = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "*" }] })
}

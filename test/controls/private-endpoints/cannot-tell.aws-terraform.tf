variable "policy" {
  type = string
}
resource "aws_vpc" "network" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_vpc_endpoint" "unclear" {
  vpc_id              = aws_vpc.network.id
  service_name        = "com.amazonaws.eu-west-2.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  policy              = var.policy
}

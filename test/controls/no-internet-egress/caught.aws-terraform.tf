locals {
  everywhere = "0.0.0.0/0"
}
resource "aws_internet_gateway" "bad" {
  vpc_id = "vpc-1"
}
resource "aws_route_table" "bad" {
  route {
    cidr_block = local.everywhere
    gateway_id = aws_internet_gateway.bad.id
  }
}
resource "aws_route_table" "transit" {
  route {
    cidr_block         = local.everywhere
    transit_gateway_id = "tgw-1"
  }
}
resource "aws_security_group" "bad" {
  egress {
    protocol    = "-1"
    cidr_blocks = [local.everywhere]
  }
}
resource "aws_security_group" "no_rules" { # Terraform takes the default rule away
  name = "closed"
}
resource "aws_vpc_security_group_egress_rule" "bad" {
  cidr_ipv4 = local.everywhere
}
resource "aws_security_group_rule" "bad" {
  type        = "egress"
  cidr_blocks = [local.everywhere]
}
resource "aws_security_group_rule" "in" {
  type        = "ingress"
  cidr_blocks = [local.everywhere]
}

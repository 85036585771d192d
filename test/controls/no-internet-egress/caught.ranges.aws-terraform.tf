resource "aws_security_group" "bad_ipv6" {
  egress {
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_default_security_group" "bad_ipv4" {
  egress {
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_default_security_group" "bad_ipv6" {
  egress {
    ipv6_cidr_blocks = ["::/0"]
  }
}
resource "aws_default_security_group" "closed" {}
resource "aws_vpc_security_group_egress_rule" "bad_ipv6" {
  cidr_ipv6 = "::/0"
}
resource "aws_vpc_security_group_egress_rule" "private" {
  cidr_ipv4 = "10.0.0.0/8"
}
resource "aws_security_group" "by_list" {
  egress {
    prefix_list_ids = [aws_ec2_managed_prefix_list.bad.id]
  }
}
resource "aws_ec2_managed_prefix_list" "bad" {
  entry {
    cidr = "0.0.0.0/0"
  }
}

provider "aws" { region = "eu-west-2" }
# No way to the log service, which the agent on the machine writes to.
resource "aws_vpc" "bad" { cidr_block = "10.0.0.0/16" }
resource "aws_instance" "machine" {
  subnet_id            = "subnet-1"
  iam_instance_profile = aws_iam_instance_profile.machine.name
}
resource "aws_iam_instance_profile" "machine" { role = aws_iam_role.machine.name }
resource "aws_iam_role" "machine" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
resource "aws_iam_role_policy_attachment" "agent" {
  role       = aws_iam_role.machine.name
  policy_arn = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"
}

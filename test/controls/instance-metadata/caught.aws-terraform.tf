variable "tokens" {
  default = "optional"
}
resource "aws_launch_template" "bad" {
  metadata_options {
    http_tokens = var.tokens
  }
}
resource "aws_instance" "bad" {
  ami = "ami-1"
}
resource "aws_instance" "good" {
  metadata_options {
    http_tokens = "required"
  }
}

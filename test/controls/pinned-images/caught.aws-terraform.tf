variable "image" {
  default = "docker.io/library/nginx:1.29"
}
resource "aws_ecs_task_definition" "bad_definition" {
  family = "a"
  container_definitions = jsonencode([
    { name = "a", image = var.image }
  ])
}
resource "aws_ecs_task_definition" "bad_text" {
  family                = "b"
  container_definitions = <<EOT
[{ "name": "b", "image": "${var.image}" }]
EOT
}
resource "aws_sagemaker_model" "bad_model" {
  primary_container {
    image = "123456789012.dkr.ecr.eu-west-2.amazonaws.com/vllm:v1"
  }
}
resource "aws_ecr_repository" "bad_repository" {
  name                 = "app"
  image_tag_mutability = "MUTABLE"
}
resource "aws_instance" "bad_machine" {
  ami = "ami-0123456789abcdef0"
}
data "aws_ami" "bad_lookup" {
  most_recent = true
}

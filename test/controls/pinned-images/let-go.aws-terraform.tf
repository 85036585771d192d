data "aws_caller_identity" "me" {}
data "aws_ssm_parameter" "image" {
  name = "/aws/service/bottlerocket/aws-k8s-1.36/x86_64/latest/image_id"
}
data "aws_ami" "own" {
  owners      = ["self"]
  most_recent = true
}
resource "aws_ecr_repository" "app" {
  name                 = "app"
  image_tag_mutability = "IMMUTABLE"
  image_scanning_configuration {
    scan_on_push = true
  }
}
resource "aws_ecs_task_definition" "pinned" {
  family = "a"
  container_definitions = jsonencode([
    { name = "a", image = "${aws_ecr_repository.app.repository_url}@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee" },
    { name = "b", image = "${data.aws_caller_identity.me.account_id}.dkr.ecr.eu-west-2.amazonaws.com/app@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee" }
  ])
}
resource "aws_instance" "machine" {
  ami = data.aws_ssm_parameter.image.value
}
resource "aws_launch_template" "machine" {
  image_id = data.aws_ami.own.id
}

provider "aws" { region = "eu-west-2" }
locals { far = "eu-west-1" }
resource "aws_vpc_endpoint" "bad_service" {
  service_name = "com.amazonaws.${local.far}.s3"
}
resource "aws_cloudwatch_log_subscription_filter" "bad_filter" {
  destination_arn = "arn:aws:logs:${local.far}:111122223333:destination:x"
}
resource "aws_cloudfront_distribution" "bad_edge" {
  enabled = true
}
resource "aws_ecs_task_definition" "bad_image" {
  container_definitions = jsonencode([{ image = "111122223333.dkr.ecr.us-east-1.amazonaws.com/x:1" }])
}
resource "null_resource" "bad_command" {
  provisioner "local-exec" { command = "aws s3 sync . s3://x --region us-east-1" }
}
resource "aws_vpc_endpoint" "stays" {
  service_name = "com.amazonaws.eu-west-2.s3"
}

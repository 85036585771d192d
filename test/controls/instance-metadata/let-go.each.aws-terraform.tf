# The same resources as they should be.
resource "aws_launch_configuration" "good_http_tokens" {
  metadata_options {
    http_tokens = "required"
  }
}
resource "aws_ec2_instance_metadata_defaults" "good_http_tokens" {
  http_tokens = "required"
}
resource "aws_sagemaker_notebook_instance" "good_minimum_instance_metadata_service_version" {
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "2"
  }
}

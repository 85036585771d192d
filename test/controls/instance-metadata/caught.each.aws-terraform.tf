# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_launch_configuration" "bad_http_tokens" {}
resource "aws_ec2_instance_metadata_defaults" "bad_http_tokens" {}
resource "aws_sagemaker_notebook_instance" "bad_minimum_instance_metadata_service_version" {}

# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_sagemaker_notebook_instance" "bad_direct_internet_access" {}
resource "aws_sagemaker_domain" "bad_app_network_access_type" {}
resource "aws_sagemaker_model" "bad_enable_network_isolation" {}
resource "aws_vpc_block_public_access_options" "bad_internet_gateway_block_mode" {}

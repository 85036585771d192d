# The same resources as they should be.
resource "aws_sagemaker_notebook_instance" "good_direct_internet_access" {
  direct_internet_access = "Disabled"
}
resource "aws_sagemaker_domain" "good_app_network_access_type" {
  app_network_access_type = "VpcOnly"
}
resource "aws_sagemaker_model" "good_enable_network_isolation" {
  enable_network_isolation = true
}

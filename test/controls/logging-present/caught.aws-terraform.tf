resource "aws_vpc" "bad_network" {}
resource "aws_vpc" "network" {}
resource "aws_flow_log" "network" {
  vpc_id       = aws_vpc.network.id
  traffic_type = "ALL"
}
resource "aws_eks_cluster" "bad_cluster" {
  enabled_cluster_log_types = ["api", "audit"]
}
resource "aws_cloudtrail" "bad_trail" {
  enable_logging = false
}
resource "aws_lb" "bad_balancer" {}
resource "aws_bedrock_model_invocation_logging_configuration" "bad_logging" {
  logging_config {
    text_data_delivery_enabled = false
  }
}

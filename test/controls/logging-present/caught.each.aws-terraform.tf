# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_cloudtrail" "bad_enable_logging" {
  enable_logging        = false
  is_multi_region_trail = true
}
resource "aws_flow_log" "bad_traffic_type" {}
resource "aws_api_gateway_stage" "bad_destination_arn" {}
resource "aws_apigatewayv2_stage" "bad_destination_arn" {}
resource "aws_alb" "bad_enabled" {}
resource "aws_cloudtrail" "bad_is_multi_region_trail" {}
resource "aws_cloudtrail" "bad_include_global_service_events" {
  include_global_service_events = false
  is_multi_region_trail         = true
}

# The same resources as they should be.
resource "aws_cloudwatch_log_group" "log" {}
resource "aws_cloudtrail" "good_enable_logging" {
  enable_logging        = true
  is_multi_region_trail = true
}
resource "aws_flow_log" "good_traffic_type" {
  traffic_type = "ALL"
}
resource "aws_api_gateway_stage" "good_destination_arn" {
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.log.arn
  }
}
resource "aws_apigatewayv2_stage" "good_destination_arn" {
  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.log.arn
  }
}
resource "aws_alb" "good_enabled" {
  access_logs {
    enabled = true
  }
}
resource "aws_cloudtrail" "good_is_multi_region_trail" {
  is_multi_region_trail = true
}
resource "aws_cloudtrail" "good_include_global_service_events" {
  include_global_service_events = true
  is_multi_region_trail         = true
}

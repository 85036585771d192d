resource "aws_cloudwatch_log_group" "bad_for_ever" {}
resource "aws_cloudwatch_log_group" "bad_never_ends" {
  retention_in_days = 0
}
resource "aws_cloudwatch_log_group" "bad_flows" {
  retention_in_days = 14
}
resource "aws_flow_log" "flows" {
  log_destination = aws_cloudwatch_log_group.bad_flows.arn
}
resource "aws_bedrock_model_invocation_logging_configuration" "logging" {
  logging_config {
    cloudwatch_config {
      log_group_name = aws_cloudwatch_log_group.bad_prompts.name
    }
    s3_config {
      bucket_name = aws_s3_bucket.prompts.id
    }
  }
}
resource "aws_cloudwatch_log_group" "bad_prompts" {
  retention_in_days = 90
}
resource "aws_s3_bucket" "prompts" {}
resource "aws_s3_bucket_lifecycle_configuration" "bad_prompts" {
  bucket = aws_s3_bucket.prompts.id
  rule {
    status = "Enabled"
    expiration {
      days = 365
    }
  }
}

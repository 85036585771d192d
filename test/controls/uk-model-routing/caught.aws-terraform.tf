provider "aws" { region = "eu-west-2" }
variable "model" { default = "eu.anthropic.claude-sonnet-4-6" }
data "aws_bedrock_inference_profile" "bad_looked_up" {
  inference_profile_id = "eu.anthropic.claude-sonnet-4-6"
}
resource "aws_bedrock_inference_profile" "bad_copy" {
  name = "copy"
  model_source { copy_from = data.aws_bedrock_inference_profile.bad_looked_up.inference_profile_arn }
}
resource "aws_lambda_function" "bad_variable" {
  environment { variables = { MODEL_ID = var.model } }
}
resource "aws_ssm_parameter" "bad_json" {
  type  = "String"
  value = jsonencode({ models = ["amazon.nova-lite-v1:0", "us.amazon.nova-lite-v1:0"] })
}
resource "aws_bedrock_guardrail" "bad_guardrail" {
  cross_region_config { guardrail_profile_identifier = "arn:aws:bedrock:eu-west-2:111122223333:guardrail-profile/eu.guardrail.v1:0" }
}
resource "aws_bedrockagent_agent" "bad_agent" {
  foundation_model = "apac.anthropic.claude-sonnet-4-6"
}
resource "helm_release" "bad_gateway" {
  name   = "gateway"
  values = ["model_list:\n  - model_name: claude\n    litellm_params:\n      model: bedrock/eu.anthropic.claude-sonnet-4-6\n"]
}
resource "aws_bedrockagent_agent" "stays" {
  foundation_model = "anthropic.claude-sonnet-4-6"
}

resource "aws_bedrock_enforced_guardrail_configuration" "account" {
  guardrail_identifier = "arn:aws:bedrock:eu-west-2:111122223333:guardrail/a1b2c3d4e5f6"
  guardrail_version    = "1"
  model_enforcement {
    included_models = ["ALL"]
    excluded_models = ["amazon.titan-embed-text-v2:0"]
  }
}
resource "aws_iam_role_policy" "caller" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "bedrock:InvokeModel", Resource = "arn:aws:bedrock:eu-west-2::foundation-model/openai.gpt-oss-120b-1:0" }] })
}

resource "aws_vpc" "network" {
  cidr_block = "10.0.0.0/16"
}
data "aws_iam_policy_document" "own" {
  statement {
    actions   = ["*"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:ResourceOrgID"
      values   = ["o-exampleorgid"]
    }
  }
}
resource "aws_vpc_endpoint" "logs" {
  vpc_id              = aws_vpc.network.id
  service_name        = "com.amazonaws.eu-west-2.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  policy              = data.aws_iam_policy_document.own.json
}
# A gateway has no names of its own.
resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.network.id
  service_name = "com.amazonaws.eu-west-2.s3"
}
resource "aws_vpc_endpoint_policy" "s3" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  policy          = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::weights/*" }] })
}
# Somebody else's service takes no policy.
resource "aws_vpc_endpoint" "partner" {
  vpc_id            = aws_vpc.network.id
  service_name      = "com.amazonaws.vpce.eu-west-2.vpce-svc-0123456789abcdef0"
  vpc_endpoint_type = "Interface"
}

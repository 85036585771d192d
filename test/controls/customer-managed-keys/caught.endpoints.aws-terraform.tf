resource "aws_kms_key" "key" {}
resource "aws_sagemaker_endpoint_configuration" "bad" {
  production_variants {
    instance_type = "ml.m5.xlarge"
  }
}
resource "aws_sagemaker_endpoint_configuration" "with_a_key" {
  kms_key_arn = aws_kms_key.key.arn
  production_variants {
    instance_type = "ml.m5.xlarge"
  }
}
# Its own disks are encrypted in hardware, and take no key.
resource "aws_sagemaker_endpoint_configuration" "own_disks" {
  production_variants {
    instance_type = "ml.g5.xlarge"
  }
}

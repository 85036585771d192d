# The same resources as they should be.
resource "aws_codebuild_project" "good_image" {
  environment {
    image = "111122223333.dkr.ecr.eu-west-2.amazonaws.com/serving/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
  }
}
resource "aws_apprunner_service" "good_image_identifier" {
  source_configuration {
    image_repository {
      image_identifier = "111122223333.dkr.ecr.eu-west-2.amazonaws.com/serving/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
    }
  }
}
resource "aws_ecr_repository" "good_image_tag_mutability" {
  image_scanning_configuration {
    scan_on_push = true
  }
  image_tag_mutability = "IMMUTABLE"
}
resource "aws_ecr_pull_through_cache_rule" "good_upstream_registry_url" {
  upstream_registry_url = "111122223333.dkr.ecr.eu-west-2.amazonaws.com"
}

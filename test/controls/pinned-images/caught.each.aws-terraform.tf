# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_codebuild_project" "bad_image" {
  environment {
    image = "docker.io/library/nginx:latest"
  }
}
resource "aws_apprunner_service" "bad_image_identifier" {
  source_configuration {
    image_repository {
      image_identifier = "docker.io/library/nginx:latest"
    }
  }
}
resource "aws_ecr_repository" "bad_image_tag_mutability" {
  image_scanning_configuration {
    scan_on_push = true
  }
}
resource "aws_ecr_repository" "bad_scan_on_push" {
  image_tag_mutability = "IMMUTABLE"
}
resource "aws_ecr_pull_through_cache_rule" "bad_upstream_registry_url" {}

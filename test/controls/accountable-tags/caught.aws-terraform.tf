provider "aws" {
  default_tags {
    tags = {
      "Environment" = "dev"
      "Service Offering" = "AI Assistants"
      "Portfolio" = "Schools"
      "Parent Business" = "Digital Data and Technology"
      "classification" = "OFFICIAL-SENSITIVE"
      "owner" = "ai-platform@dfe.example"
      "sro" = "Director of Digital and Technology"
    }
  }
}
resource "aws_s3_bucket" "bad_bucket" {
  bucket = "a"
}
resource "aws_s3_bucket" "tagged" {
  tags = { Product = "Curriculum Assistant" }
}

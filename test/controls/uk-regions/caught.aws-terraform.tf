provider "aws" { region = "eu-west-2" }
provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}
provider "aws" {
  alias  = "edge"
  region = "us-east-1"
}
resource "aws_s3_bucket" "bad_alias" {
  provider = aws.ireland
  bucket   = "x"
}
resource "aws_s3_bucket" "bad_own_region" {
  region = "eu-central-1"
  bucket = "y"
}
resource "aws_acm_certificate" "for_the_edge" {
  provider    = aws.edge
  domain_name = "example.gov.uk"
}
resource "aws_s3_bucket" "stays" {
  bucket = "z"
}
resource "aws_subnet" "bad_zone" {
  availability_zone = "us-east-1a"
}

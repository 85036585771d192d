provider "aws" { region = "eu-west-2" }
provider "aws" {
  alias  = "ireland"
  region = "eu-west-1"
}
resource "aws_s3_bucket" "replica" {
  provider = aws.ireland
  bucket   = "replica"
}
resource "aws_s3_bucket" "near" {
  bucket = "near"
}
resource "aws_s3_bucket_replication_configuration" "bad_by_alias" {
  bucket = "source"
  rule {
    destination { bucket = aws_s3_bucket.replica.arn }
  }
}
resource "aws_s3_bucket_replication_configuration" "stays" {
  bucket = "source"
  rule {
    destination { bucket = aws_s3_bucket.near.arn }
  }
}
resource "aws_dynamodb_table" "bad_table" {
  dynamic "replica" {
    for_each = ["eu-central-1"]
    content { region_name = replica.value }
  }
}
resource "aws_kms_key" "bad_key" {
  multi_region = true
}
resource "aws_backup_plan" "bad_plan" {
  rule {
    copy_action { destination_vault_arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:x" }
  }
}
resource "aws_secretsmanager_secret" "bad_secret" {
  replica { region = "eu-west-1" }
}
resource "aws_ecr_replication_configuration" "bad_images" {
  replication_configuration {
    rule {
      destination {
        region      = "us-east-1"
        registry_id = "111122223333"
      }
    }
  }
}

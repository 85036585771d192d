# The same resources as they should be.
resource "aws_kms_key" "key" {}
resource "aws_ebs_volume" "good_encrypted" {
  kms_key_id = aws_kms_key.key.arn
  encrypted  = true
}
resource "aws_efs_file_system" "good_encrypted" {
  kms_key_id = aws_kms_key.key.arn
  encrypted  = true
}
resource "aws_fsx_lustre_file_system" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_fsx_ontap_file_system" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_fsx_openzfs_file_system" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_fsx_windows_file_system" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_rds_cluster" "good_storage_encrypted" {
  kms_key_id        = aws_kms_key.key.arn
  storage_encrypted = true
}
resource "aws_docdb_cluster" "good_storage_encrypted" {
  kms_key_id        = aws_kms_key.key.arn
  storage_encrypted = true
}
resource "aws_neptune_cluster" "good_storage_encrypted" {
  kms_key_arn       = aws_kms_key.key.arn
  storage_encrypted = true
}
resource "aws_db_instance" "good_storage_encrypted" {
  kms_key_id        = aws_kms_key.key.arn
  storage_encrypted = true
}
resource "aws_dynamodb_table" "good_enabled" {
  server_side_encryption {
    kms_key_arn = aws_kms_key.key.arn
    enabled     = true
  }
}
resource "aws_sqs_queue" "good_kms_master_key_id" {
  kms_master_key_id = aws_kms_key.key.arn
}
resource "aws_sns_topic" "good_kms_master_key_id" {
  kms_master_key_id = aws_kms_key.key.arn
}
resource "aws_secretsmanager_secret" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_cloudtrail" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_sagemaker_notebook_instance" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_sagemaker_domain" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_bedrock_guardrail" "good_kms_key_arn" {
  kms_key_arn = aws_kms_key.key.arn
}
resource "aws_bedrock_custom_model" "good_custom_model_kms_key_id" {
  custom_model_kms_key_id = aws_kms_key.key.arn
}
resource "aws_bedrockagent_agent" "good_customer_encryption_key_arn" {
  customer_encryption_key_arn = aws_kms_key.key.arn
}
resource "aws_bedrockagent_flow" "good_customer_encryption_key_arn" {
  customer_encryption_key_arn = aws_kms_key.key.arn
}
resource "aws_bedrockagent_prompt" "good_customer_encryption_key_arn" {
  customer_encryption_key_arn = aws_kms_key.key.arn
}
resource "aws_bedrockagent_data_source" "good_kms_key_arn" {
  server_side_encryption_configuration {
    kms_key_arn = aws_kms_key.key.arn
  }
}
resource "aws_ecr_repository" "good_encryption_type" {
  encryption_configuration {
    kms_key         = aws_kms_key.key.arn
    encryption_type = "KMS"
  }
}
resource "aws_opensearch_domain" "good_enabled" {
  encrypt_at_rest {
    kms_key_id = aws_kms_key.key.arn
    enabled    = true
  }
}
resource "aws_elasticsearch_domain" "good_enabled" {
  encrypt_at_rest {
    kms_key_id = aws_kms_key.key.arn
    enabled    = true
  }
}
resource "aws_kinesis_stream" "good_encryption_type" {
  kms_key_id      = aws_kms_key.key.arn
  encryption_type = "KMS"
}
resource "aws_kinesis_firehose_delivery_stream" "good_key_type" {
  server_side_encryption {
    key_arn  = aws_kms_key.key.arn
    key_type = "CUSTOMER_MANAGED_CMK"
  }
}
resource "aws_redshift_cluster" "good_encrypted" {
  kms_key_id = aws_kms_key.key.arn
  encrypted  = true
}
resource "aws_redshiftserverless_namespace" "good_kms_key_id" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_elasticache_replication_group" "good_at_rest_encryption_enabled" {
  kms_key_id                 = aws_kms_key.key.arn
  at_rest_encryption_enabled = true
}
resource "aws_backup_vault" "good_kms_key_arn" {
  kms_key_arn = aws_kms_key.key.arn
}
resource "aws_kendra_index" "good_kms_key_id" {
  server_side_encryption_configuration {
    kms_key_id = aws_kms_key.key.arn
  }
}

# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_kms_key" "key" {}
resource "aws_ebs_volume" "bad_encrypted" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_efs_file_system" "bad_encrypted" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_ebs_volume" "bad_kms_key_id" {
  encrypted = true
}
resource "aws_efs_file_system" "bad_kms_key_id" {
  encrypted = true
}
resource "aws_fsx_lustre_file_system" "bad_kms_key_id" {}
resource "aws_fsx_ontap_file_system" "bad_kms_key_id" {}
resource "aws_fsx_openzfs_file_system" "bad_kms_key_id" {}
resource "aws_fsx_windows_file_system" "bad_kms_key_id" {}
resource "aws_rds_cluster" "bad_storage_encrypted" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_docdb_cluster" "bad_storage_encrypted" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_rds_cluster" "bad_kms_key_id" {
  storage_encrypted = true
}
resource "aws_docdb_cluster" "bad_kms_key_id" {
  storage_encrypted = true
}
resource "aws_neptune_cluster" "bad_storage_encrypted" {
  kms_key_arn = aws_kms_key.key.arn
}
resource "aws_neptune_cluster" "bad_kms_key_arn" {
  storage_encrypted = true
}
resource "aws_db_instance" "bad_storage_encrypted" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_db_instance" "bad_kms_key_id" {
  storage_encrypted = true
}
resource "aws_dynamodb_table" "bad_enabled" {
  server_side_encryption {
    kms_key_arn = aws_kms_key.key.arn
  }
}
resource "aws_dynamodb_table" "bad_kms_key_arn" {
  server_side_encryption {
    enabled = true
  }
}
resource "aws_sqs_queue" "bad_kms_master_key_id" {}
resource "aws_sns_topic" "bad_kms_master_key_id" {}
resource "aws_secretsmanager_secret" "bad_kms_key_id" {}
resource "aws_cloudtrail" "bad_kms_key_id" {}
resource "aws_sagemaker_notebook_instance" "bad_kms_key_id" {}
resource "aws_sagemaker_domain" "bad_kms_key_id" {}
resource "aws_bedrock_guardrail" "bad_kms_key_arn" {}
resource "aws_bedrock_custom_model" "bad_custom_model_kms_key_id" {}
resource "aws_bedrockagent_agent" "bad_customer_encryption_key_arn" {}
resource "aws_bedrockagent_flow" "bad_customer_encryption_key_arn" {}
resource "aws_bedrockagent_prompt" "bad_customer_encryption_key_arn" {}
resource "aws_bedrockagent_data_source" "bad_kms_key_arn" {}
resource "aws_ecr_repository" "bad_encryption_type" {
  encryption_configuration {
    kms_key = aws_kms_key.key.arn
  }
}
resource "aws_ecr_repository" "bad_kms_key" {
  encryption_configuration {
    encryption_type = "KMS"
  }
}
resource "aws_opensearch_domain" "bad_enabled" {
  encrypt_at_rest {
    kms_key_id = aws_kms_key.key.arn
  }
}
resource "aws_elasticsearch_domain" "bad_enabled" {
  encrypt_at_rest {
    kms_key_id = aws_kms_key.key.arn
  }
}
resource "aws_opensearch_domain" "bad_kms_key_id" {
  encrypt_at_rest {
    enabled = true
  }
}
resource "aws_elasticsearch_domain" "bad_kms_key_id" {
  encrypt_at_rest {
    enabled = true
  }
}
resource "aws_kinesis_stream" "bad_encryption_type" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_kinesis_stream" "bad_kms_key_id" {
  encryption_type = "KMS"
}
resource "aws_kinesis_firehose_delivery_stream" "bad_key_type" {
  server_side_encryption {
    key_arn = aws_kms_key.key.arn
  }
}
resource "aws_kinesis_firehose_delivery_stream" "bad_key_arn" {
  server_side_encryption {
    key_type = "CUSTOMER_MANAGED_CMK"
  }
}
resource "aws_redshift_cluster" "bad_encrypted" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_redshift_cluster" "bad_kms_key_id" {
  encrypted = true
}
resource "aws_redshiftserverless_namespace" "bad_kms_key_id" {}
resource "aws_elasticache_replication_group" "bad_at_rest_encryption_enabled" {
  kms_key_id = aws_kms_key.key.arn
}
resource "aws_elasticache_replication_group" "bad_kms_key_id" {
  at_rest_encryption_enabled = true
}
resource "aws_backup_vault" "bad_kms_key_arn" {}
resource "aws_kendra_index" "bad_kms_key_id" {}

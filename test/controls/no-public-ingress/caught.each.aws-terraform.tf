# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_s3_bucket_public_access_block" "bad_block_public_acls" {}
resource "aws_s3_account_public_access_block" "bad_block_public_acls" {}
resource "aws_s3_bucket_public_access_block" "bad_block_public_policy" {}
resource "aws_s3_account_public_access_block" "bad_block_public_policy" {}
resource "aws_s3_bucket_public_access_block" "bad_ignore_public_acls" {}
resource "aws_s3_account_public_access_block" "bad_ignore_public_acls" {}
resource "aws_s3_bucket_public_access_block" "bad_restrict_public_buckets" {}
resource "aws_s3_account_public_access_block" "bad_restrict_public_buckets" {}
resource "aws_db_instance" "bad_publicly_accessible" {
  publicly_accessible = true
}
resource "aws_rds_cluster_instance" "bad_publicly_accessible" {
  publicly_accessible = true
}
resource "aws_redshiftserverless_workgroup" "bad_publicly_accessible" {
  publicly_accessible = true
}
resource "aws_mq_broker" "bad_publicly_accessible" {
  publicly_accessible = true
}
resource "aws_redshift_cluster" "bad_publicly_accessible" {
  publicly_accessible = true
}
resource "aws_opensearch_domain" "bad_subnet_ids" {}
resource "aws_elasticsearch_domain" "bad_subnet_ids" {}
resource "aws_msk_cluster" "bad_type" {
  broker_node_group_info {
    connectivity_info {
      public_access {
        type = "ENABLED"
      }
    }
  }
}
resource "aws_ami_launch_permission" "bad_group" {
  group = "all"
}
resource "aws_subnet" "bad_map_public_ip_on_launch" {
  map_public_ip_on_launch = true
}
resource "aws_default_subnet" "bad_map_public_ip_on_launch" {
  map_public_ip_on_launch = true
}
resource "aws_instance" "bad_associate_public_ip_address" {
  associate_public_ip_address = true
}
resource "aws_launch_configuration" "bad_associate_public_ip_address" {
  associate_public_ip_address = true
}
resource "aws_launch_template" "bad_associate_public_ip_address" {
  network_interfaces {
    associate_public_ip_address = true
  }
}
resource "aws_ecs_service" "bad_assign_public_ip" {
  network_configuration {
    assign_public_ip = true
  }
}
resource "aws_alb" "bad_internal" {}
resource "aws_elb" "bad_internal" {}
resource "aws_api_gateway_rest_api" "bad_types" {}
resource "aws_lambda_function_url" "bad_authorization_type" {}
resource "aws_vpc_block_public_access_options" "bad_internet_gateway_block_mode" {}
resource "aws_ebs_snapshot_block_public_access" "bad_state" {}

# The same resources as they should be.
resource "aws_subnet" "subnet" {}
resource "aws_db_instance" "good_publicly_accessible" {
  publicly_accessible = false
}
resource "aws_rds_cluster_instance" "good_publicly_accessible" {
  publicly_accessible = false
}
resource "aws_redshiftserverless_workgroup" "good_publicly_accessible" {
  publicly_accessible = false
}
resource "aws_mq_broker" "good_publicly_accessible" {
  publicly_accessible = false
}
resource "aws_redshift_cluster" "good_publicly_accessible" {
  publicly_accessible = false
}
resource "aws_opensearch_domain" "good_subnet_ids" {
  vpc_options {
    subnet_ids = [aws_subnet.subnet.id]
  }
}
resource "aws_elasticsearch_domain" "good_subnet_ids" {
  vpc_options {
    subnet_ids = [aws_subnet.subnet.id]
  }
}
resource "aws_msk_cluster" "good_type" {
  broker_node_group_info {
    connectivity_info {
      public_access {
        type = "DISABLED"
      }
    }
  }
}
resource "aws_subnet" "good_map_public_ip_on_launch" {
  map_public_ip_on_launch = false
}
resource "aws_default_subnet" "good_map_public_ip_on_launch" {
  map_public_ip_on_launch = false
}
resource "aws_instance" "good_associate_public_ip_address" {
  associate_public_ip_address = false
}
resource "aws_launch_configuration" "good_associate_public_ip_address" {
  associate_public_ip_address = false
}
resource "aws_launch_template" "good_associate_public_ip_address" {
  network_interfaces {
    associate_public_ip_address = false
  }
}
resource "aws_ecs_service" "good_assign_public_ip" {
  network_configuration {
    assign_public_ip = false
  }
}
resource "aws_alb" "good_internal" {
  internal = true
}
resource "aws_elb" "good_internal" {
  internal = true
}
resource "aws_api_gateway_rest_api" "good_types" {
  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

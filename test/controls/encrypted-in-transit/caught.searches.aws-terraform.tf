resource "aws_opensearch_domain" "bad_plain_http" {
  domain_endpoint_options {
    enforce_https       = false
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
  node_to_node_encryption {
    enabled = true
  }
}
resource "aws_elasticsearch_domain" "bad_plain_http" {
  domain_endpoint_options {
    enforce_https       = false
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
  node_to_node_encryption {
    enabled = true
  }
}
resource "aws_opensearch_domain" "closed" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
  node_to_node_encryption {
    enabled = true
  }
}
resource "aws_lb_listener" "bad_default_policy" {
  protocol = "TLS"
}
resource "aws_alb_listener" "bad_default_policy" {
  protocol = "HTTPS"
}
resource "aws_alb_listener" "modern" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}
resource "aws_ecs_task_definition" "bad" {
  volume {
    name = "data"
    efs_volume_configuration {
      file_system_id = "fs-12345678"
    }
  }
}

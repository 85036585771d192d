# One resource for each requirement, which breaks that one and no other of the control.
resource "aws_alb_listener" "bad_protocol" {
  protocol = "HTTP"
}
resource "aws_elb" "bad_lb_protocol" {}
resource "aws_api_gateway_domain_name" "bad_security_policy" {
  security_policy = "TLS_1_0"
}
resource "aws_cloudfront_distribution" "bad_minimum_protocol_version" {}
resource "aws_cloudfront_distribution" "bad_viewer_protocol_policy" {
  default_cache_behavior {
    viewer_protocol_policy = "allow-all"
  }
  viewer_certificate {
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
resource "aws_opensearch_domain" "bad_enforce_https" {
  domain_endpoint_options {
    enforce_https       = false
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_elasticsearch_domain" "bad_enforce_https" {
  domain_endpoint_options {
    enforce_https       = false
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_opensearch_domain" "bad_tls_security_policy" {
  node_to_node_encryption {
    enabled = true
  }
}
resource "aws_elasticsearch_domain" "bad_tls_security_policy" {
  node_to_node_encryption {
    enabled = true
  }
}
resource "aws_opensearch_domain" "bad_enabled" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_elasticsearch_domain" "bad_enabled" {
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_elasticache_replication_group" "bad_transit_encryption_enabled" {}
resource "aws_elasticache_cluster" "bad_transit_encryption_enabled" {}
resource "aws_elasticache_replication_group" "bad_transit_encryption_mode" {
  transit_encryption_mode    = "preferred"
  transit_encryption_enabled = true
}
resource "aws_memorydb_cluster" "bad_tls_enabled" {
  tls_enabled = false
}
resource "aws_msk_cluster" "bad_client_broker" {
  encryption_info {
    encryption_in_transit {
      client_broker = "NONE"
    }
  }
}
resource "aws_msk_cluster" "bad_in_cluster" {
  encryption_info {
    encryption_in_transit {
      in_cluster = false
    }
  }
}
resource "aws_db_proxy" "bad_require_tls" {}
resource "aws_sns_topic_subscription" "bad_protocol" {
  protocol = "http"
}

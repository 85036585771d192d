# The same resources as they should be.
resource "aws_elb" "good_lb_protocol" {
  listener {
    lb_protocol = "HTTPS"
  }
}
resource "aws_api_gateway_domain_name" "good_security_policy" {
  security_policy = "TLS_1_2"
}
resource "aws_cloudfront_distribution" "good_minimum_protocol_version" {
  viewer_certificate {
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
resource "aws_cloudfront_distribution" "good_viewer_protocol_policy" {
  default_cache_behavior {
    viewer_protocol_policy = "https-only"
  }
  viewer_certificate {
    minimum_protocol_version = "TLSv1.2_2021"
  }
}
resource "aws_opensearch_domain" "good_tls_security_policy" {
  node_to_node_encryption {
    enabled = true
  }
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_elasticsearch_domain" "good_tls_security_policy" {
  node_to_node_encryption {
    enabled = true
  }
  domain_endpoint_options {
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}
resource "aws_elasticache_replication_group" "good_transit_encryption_enabled" {
  transit_encryption_enabled = true
}
resource "aws_elasticache_cluster" "good_transit_encryption_enabled" {
  transit_encryption_enabled = true
}
resource "aws_elasticache_replication_group" "good_transit_encryption_mode" {
  transit_encryption_mode    = "required"
  transit_encryption_enabled = true
}
resource "aws_memorydb_cluster" "good_tls_enabled" {
  tls_enabled = true
}
resource "aws_msk_cluster" "good_client_broker" {
  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
    }
  }
}
resource "aws_msk_cluster" "good_in_cluster" {
  encryption_info {
    encryption_in_transit {
      in_cluster = true
    }
  }
}
resource "aws_db_proxy" "good_require_tls" {
  require_tls = true
}
resource "aws_sns_topic_subscription" "good_protocol" {
  protocol = "https"
}

provider "aws" { allowed_account_ids = ["123456789012"] }
data "aws_caller_identity" "current" {}
resource "aws_iam_role" "own" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" } }] })
}
resource "aws_iam_role" "own_by_number" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } }] })
}
resource "aws_iam_openid_connect_provider" "cluster" { url = aws_eks_cluster.cluster.identity[0].oidc[0].issuer }
resource "aws_eks_cluster" "cluster" {}
data "aws_iam_policy_document" "pod" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.cluster.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "${replace(aws_eks_cluster.cluster.identity[0].oidc[0].issuer, "https://", "")}:sub"
      values   = ["system:serviceaccount:serving:model"]
    }
  }
}
resource "aws_iam_role" "pod" { assume_role_policy = data.aws_iam_policy_document.pod.json }
resource "aws_lambda_permission" "events" { principal = "events.amazonaws.com" }

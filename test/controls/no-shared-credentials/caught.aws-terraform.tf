resource "aws_iam_user" "bad_user" { name = "robot" }
resource "aws_iam_access_key" "bad_key" { user = aws_iam_user.bad_user.name }
resource "aws_eks_cluster" "bad_default" {}
resource "aws_eks_cluster" "bad_mode" {
  access_config { authentication_mode = "CONFIG_MAP" }
}
resource "aws_eks_cluster" "entries" {
  access_config { authentication_mode = "API" }
}

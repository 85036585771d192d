variable "word" { default = "hunter2hunter2" }
resource "aws_db_instance" "bad_password" { password = var.word }
resource "aws_secretsmanager_secret_version" "bad_version" { secret_string = jsonencode({ username = "admin", password = "hunter2hunter2" }) }
resource "aws_ssm_parameter" "bad_parameter" {
  type  = "SecureString"
  value = "hunter2hunter2"
}
resource "aws_ecs_task_definition" "bad_container" {
  container_definitions = <<-EOT
    [{ "name": "web", "environment": [{ "name": "API_KEY", "value": "abcdef0123456789" }] }]
  EOT
}
resource "random_password" "word" { length = 32 }
resource "aws_db_instance" "made" { password = random_password.word.result }
resource "aws_instance" "bad_script" {
  user_data = <<-EOT
    #!/bin/sh
    DB_PASSWORD=Tr0ub4dor-and-3 /opt/app/start
  EOT
}
resource "aws_launch_template" "bad_coded" {
  user_data = base64encode("#!/bin/sh\nmysql --user app --password Tr0ub4dor-and-3\n")
}
resource "aws_launch_template" "bad_base64" { user_data = "IyEvYmluL3NoCmV4cG9ydCBEQl9QQVNTV09SRD1UcjB1YjRkb3ItYW5kLTMK" }

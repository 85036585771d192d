module "unclear_remote" {
  source  = "Azure/avm-res-storage-storageaccount/azurerm"
  version = "0.5.0"
}
resource "azurerm_resource_group_template_deployment" "unclear_arm" {
  template_content = "{}"
}
resource "awscc_s3_bucket" "unclear_cloud" {
  bucket_name = "a"
}
resource "null_resource" "unclear_command" {
  provisioner "local-exec" {
    command = "az storage account update --public-network-access Enabled"
  }
}
resource "azurerm_resource_group" "group" {
  location = "uksouth"
}

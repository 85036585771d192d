resource "azapi_update_resource" "bad_image" {
  type = "Microsoft.MachineLearningServices/workspaces/environments/versions@2025-06-01"
  body = { properties = { image = "docker.io/library/nginx:latest" } }
}
resource "azapi_update_resource" "bad_environment" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  body = { properties = { environmentId = "azureml://registries/azureml/environments/vllm/versions/1" } }
}

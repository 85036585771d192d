# The same resources as they should be.
resource "azurerm_batch_pool" "good_container_image_names" {
  container_configuration {
    container_image_names = ["examplecr.azurecr.io/serving/vllm@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"]
  }
}

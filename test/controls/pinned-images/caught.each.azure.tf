# One resource for each requirement, which breaks that one and no other of the control.
resource "azurerm_batch_pool" "bad_container_image_names" {
  container_configuration {
    container_image_names = ["docker.io/library/nginx:latest"]
  }
}

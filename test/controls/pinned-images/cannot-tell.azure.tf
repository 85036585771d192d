variable "image" {
  type = string
}
variable "registry" {
  default = "deptimages.azurecr.io"
}
resource "azurerm_container_app" "unclear_image" {
  template {
    container {
      name  = "app"
      image = var.image
    }
  }
}
resource "azurerm_container_group" "unclear_registry" {
  container {
    name  = "app"
    image = "${var.registry}/app@sha256:0d4c3b2a19887766554433221100ffeeddccbbaa99887766554433221100ffee"
  }
}

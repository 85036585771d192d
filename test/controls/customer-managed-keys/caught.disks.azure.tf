resource "azurerm_key_vault_key" "key" {}
resource "azurerm_disk_encryption_set" "set" {
  key_vault_key_id = azurerm_key_vault_key.key.id
}
resource "azurerm_kubernetes_cluster" "bad_disks_of_the_host" {
  disk_encryption_set_id = azurerm_disk_encryption_set.set.id
  key_management_service {
    key_vault_key_id = azurerm_key_vault_key.key.id
  }
  default_node_pool {
    vm_size = "Standard_D4s_v5"
  }
}
resource "azurerm_kubernetes_cluster" "encrypted" {
  disk_encryption_set_id = azurerm_disk_encryption_set.set.id
  key_management_service {
    key_vault_key_id = azurerm_key_vault_key.key.id
  }
  default_node_pool {
    vm_size                 = "Standard_D4s_v5"
    host_encryption_enabled = true
  }
}

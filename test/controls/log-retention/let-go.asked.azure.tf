resource "azurerm_storage_account" "content" {
  name = "departmentcontent"
}
resource "azurerm_storage_management_policy" "content" {
  storage_account_id = azurerm_storage_account.content.id
  rule {
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 6
      }
    }
  }
}
resource "azurerm_storage_account" "weights" {
  name = "departmentweights"
}

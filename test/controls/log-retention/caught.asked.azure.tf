variable "live" {
  type = bool
}
resource "azurerm_storage_account" "bad_by_name" {
  name = "departmentcontent"
}
resource "azurerm_storage_account" "by_container" {
  name = "departmentstore"
}
resource "azurerm_storage_container" "prompts" {
  name               = "prompts"
  storage_account_id = azurerm_storage_account.by_container.id
}
resource "azurerm_storage_management_policy" "bad_late" {
  storage_account_id = azurerm_storage_account.by_container.id
  rule {
    enabled = true
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 90
      }
    }
  }
}
resource "azurerm_storage_account" "bad_sometimes" {
  name = "departmentcapture"
}
resource "azurerm_storage_management_policy" "sometimes" {
  storage_account_id = azurerm_storage_account.bad_sometimes.id
  rule {
    enabled = var.live
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = var.live ? 7 : null
      }
    }
  }
}

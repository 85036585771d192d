resource "azapi_resource" "bad_exportable" {
  type = "Microsoft.KeyVault/vaults/keys@2025-05-01"
  body = {
    properties = {
      kty            = "RSA-HSM"
      attributes     = { exportable = true }
      rotationPolicy = { lifetimeActions = [{ action = { type = "rotate" }, trigger = { timeAfterCreate = "P1Y" } }] }
    }
  }
}
resource "azapi_resource" "bad_managed_exportable" {
  type = "Microsoft.KeyVault/managedHSMs/keys@2025-05-01"
  body = {
    properties = {
      kty            = "RSA-HSM"
      attributes     = { exportable = true }
      rotationPolicy = { lifetimeActions = [{ action = { type = "rotate" }, trigger = { timeAfterCreate = "P1Y" } }] }
    }
  }
}
resource "azapi_resource" "bad_managed_kind" {
  type = "Microsoft.KeyVault/managedHSMs/keys@2025-05-01"
  body = {
    properties = {
      kty            = "RSA"
      rotationPolicy = { lifetimeActions = [{ action = { type = "rotate" }, trigger = { timeAfterCreate = "P1Y" } }] }
    }
  }
}
resource "azapi_resource" "in_hardware" {
  type = "Microsoft.KeyVault/vaults/keys@2025-05-01"
  body = {
    properties = {
      kty            = "RSA-HSM"
      attributes     = { exportable = false }
      rotationPolicy = { lifetimeActions = [{ action = { type = "rotate" }, trigger = { timeAfterCreate = "P1Y" } }] }
    }
  }
}

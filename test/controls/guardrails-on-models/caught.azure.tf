variable "threshold" { default = "High" }
variable "policy" { default = "Microsoft.Default" }
resource "azurerm_cognitive_account_rai_policy" "strict" {
  name             = "strict"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Blocking"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Hate"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Jailbreak"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
  content_filter {
    name   = "Indirect Attack"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
}
resource "azurerm_cognitive_account_rai_policy" "bad_off" {
  name             = "off"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Blocking"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = false
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Hate"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Jailbreak"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
  content_filter {
    name   = "Indirect Attack"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
}
resource "azurerm_cognitive_account_rai_policy" "bad_seen" {
  name             = "seen"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Blocking"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = true
    block_enabled = false
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Hate"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Jailbreak"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
  content_filter {
    name   = "Indirect Attack"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
}
resource "azurerm_cognitive_account_rai_policy" "bad_threshold" {
  name             = "threshold"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Blocking"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = var.threshold
  }
  content_filter {
    name   = "Hate"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Jailbreak"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
  content_filter {
    name   = "Indirect Attack"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
}
resource "azurerm_cognitive_account_rai_policy" "bad_shield" {
  name             = "shield"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Blocking"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Hate"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Indirect Attack"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
}
resource "azurerm_cognitive_account_rai_policy" "bad_late" {
  name             = "late"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Asynchronous_filter"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Hate"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Sexual"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Violence"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Selfharm"
    source = "Completion"
    filter_enabled = true
    block_enabled = true
    severity_threshold = "Low"
  }
  content_filter {
    name   = "Jailbreak"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
  content_filter {
    name   = "Indirect Attack"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
  }
}
resource "azurerm_cognitive_account_rai_policy" "bad_empty" { name = "empty" }
resource "azapi_resource" "bad_azapi" {
  type = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name = "azapi"
  body = { properties = { mode = "Blocking", contentFilters = [
    { name = "Hate", source = "Prompt", enabled = false, blocking = true, severityThreshold = "Low" },
    { name = "Hate", source = "Completion", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Sexual", source = "Prompt", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Sexual", source = "Completion", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Violence", source = "Prompt", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Violence", source = "Completion", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Selfharm", source = "Prompt", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Selfharm", source = "Completion", enabled = true, blocking = true, severityThreshold = "Low" },
    { name = "Jailbreak", source = "Prompt", enabled = true, blocking = true },
    { name = "Indirect Attack", source = "Prompt", enabled = true, blocking = true }
  ] } }
}
resource "azurerm_cognitive_deployment" "bad_default" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  
}
resource "azurerm_cognitive_deployment" "bad_microsofts" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  rai_policy_name = "Microsoft.DefaultV2"
}
resource "azurerm_cognitive_deployment" "bad_variable" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  rai_policy_name = var.policy
}
resource "azapi_resource" "bad_deployment" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = { properties = { model = { format = "OpenAI", name = "gpt-5-mini" } } }
}

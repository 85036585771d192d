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
resource "azapi_resource" "strict" {
  type = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name = "stricter"
  body = { properties = { mode = "Blocking", contentFilters = [
    { name = "Hate", source = "Prompt", enabled = true, blocking = true, severityThreshold = "Low" },
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
resource "azurerm_cognitive_deployment" "chat" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  rai_policy_name = "strict"
}
resource "azurerm_cognitive_deployment" "chat_too" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  rai_policy_name = azapi_resource.strict.name
}
resource "azurerm_cognitive_deployment" "search" {
  model {
    format = "OpenAI"
    name   = "text-embedding-3-large"
  }
  
}
resource "azapi_resource" "deployment" {
  type = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  body = { properties = { raiPolicyName = "strict", model = { format = "OpenAI", name = "gpt-5-mini" } } }
}

variable "threshold" {}
variable "policy" {}
variable "fine" { default = "Low" }
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
resource "azurerm_cognitive_account_rai_policy" "unclear_threshold" {
  name             = "unclear"
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
resource "azurerm_cognitive_account_rai_policy" "unclear_default" {
  name             = "likely"
  base_policy_name = "Microsoft.DefaultV2"
  mode             = "Blocking"
  content_filter {
    name   = "Hate"
    source = "Prompt"
    filter_enabled = true
    block_enabled = true
    severity_threshold = var.fine
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
resource "azurerm_cognitive_deployment" "unclear_variable" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  rai_policy_name = var.policy
}
resource "azurerm_cognitive_deployment" "unclear_elsewhere" {
  model {
    format = "OpenAI"
    name   = "gpt-5-mini"
  }
  rai_policy_name = "made-elsewhere"
}

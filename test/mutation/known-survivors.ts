/**
 * Faults of the sample that no control finds yet, as `<cloud> <obligation>: <operator>`. The test holds the list to be
 * exact: a fault that is found is taken off it.
 */
export const KNOWN_SURVIVORS: ReadonlySet<string> = new Set([
  // aws deletion
  'aws deletion: a cluster can be deleted',
  // aws guardrails
  'aws guardrails: the guardrail is for one model',
  'aws guardrails: the guardrail is not enforced',
  // aws model-routing
  'aws model-routing: the endpoint of Bedrock lets any model through',
  // aws private-endpoints
  'aws private-endpoints: no endpoint of Bedrock',
  'aws private-endpoints: no endpoint of the log service',
  'aws private-endpoints: no endpoint of the registry',
  // aws secrets
  'aws secrets: a machine that holds a password',
  // aws tls
  'aws tls: a topic takes plain text',
  // aws uk-regions
  'aws uk-regions: stacks are deployed anywhere',
  // aws weights-and-telemetry
  'aws weights-and-telemetry: no weights of our own',
  // azure as-asked
  'azure as-asked: a pool with more machines',
  // azure deletion
  'azure deletion: can be destroyed by default: azurerm_key_vault',
  'azure deletion: production can be deleted',
  // azure immutability
  'azure immutability: what is deleted is gone',
  // azure key-care
  'azure key-care: a key that is rotated never',
  // azure logging
  'azure logging: the Kubernetes API keeps no audit log',
  // azure private-endpoints
  'azure private-endpoints: no zone of names',
  // azure retention
  'azure retention: no rule about what is deleted',
  // azure tags
  'azure tags: a tag says something else: azurerm_key_vault',
  // azure uk-regions
  'azure uk-regions: state is kept by whoever applies',
]);

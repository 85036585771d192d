/**
 * Faults of the sample that no control finds yet, as `<cloud> <obligation>: <operator>`. The test holds the list to be
 * exact: a fault that is found is taken off it. Azure's are each a resource with a `count` that may be nought, which
 * is not yet told from one that is surely made.
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
  'azure as-asked: no cluster',
  // azure immutability
  'azure immutability: the lock of records is never closed',
  // azure logging
  'azure logging: no flow logs',
  'azure logging: no record of azurerm_cognitive_account',
  'azure logging: no record of azurerm_container_registry',
  // azure private-endpoints
  'azure private-endpoints: names that the network does not ask',
  'azure private-endpoints: no endpoint: blob',
  'azure private-endpoints: no endpoint: registry',
  // azure retention
  'azure retention: no rule about what is deleted',
]);

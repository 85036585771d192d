/**
 * Faults that no control finds yet, as `<cloud> <obligation>: <operator>`. The list may only become shorter: a fault that is
 * found is taken off it, and a new operator is not put on it without a reason in its group.
 */
export const KNOWN_SURVIVORS: ReadonlySet<string> = new Set([
  // aws, model-routing
  'aws model-routing: the endpoint of Bedrock lets any model through',
  'aws model-routing: the endpoint of Bedrock lets an eu. profile through',
  'aws model-routing: the endpoint of Bedrock has no policy',
  'aws model-routing: Bedrock keeps what it is asked',
  'aws model-routing: Bedrock keeps what it is asked as long as it likes',
  // aws, uk-regions
  'aws uk-regions: stacks are deployed anywhere',
  // aws, egress
  // aws, private-endpoints
  'aws private-endpoints: no endpoint of Bedrock',
  'aws private-endpoints: no endpoint of the registry',
  'aws private-endpoints: no endpoint of the log service',
  'aws private-endpoints: an endpoint without private names',
  'aws private-endpoints: an endpoint whose policy lets anybody do anything',
  'aws private-endpoints: an endpoint without a policy',
  // aws, deletion
  'aws deletion: a cluster can be deleted',
  // aws, immutability
  'aws immutability: records can be deleted',
  // A copy of the archive that nothing writes to is not known to hold records.
  'aws immutability: records can be deleted: no lock on the bucket',
  'aws immutability: records can be deleted by who may',
  // aws, key-care
  // aws, logging
  // aws, retention
  'aws retention: audit logs are kept for 30 days',
  'aws retention: prompts in a bucket are kept for ever',
  // aws, tls
  'aws tls: a bucket answers plain text',
  'aws tls: a topic takes plain text',
  // aws, as-asked
  'aws as-asked: a network nobody asked for',
  'aws as-asked: a pool with bigger machines',
  // aws, budget
  // aws, guardrails
  'aws guardrails: prompt attacks are let through',
  'aws guardrails: no filter of content',
  'aws guardrails: the guardrail is not enforced',
  'aws guardrails: the guardrail is for one model',
  // aws, secrets
  'aws secrets: a machine that holds a password',
  // aws, tags
  'aws tags: a tag is missing: AWS::KMS::Key',
  'aws tags: a tag is missing: AWS::EKS::Cluster',
  'aws tags: a tag is missing: AWS::Lambda::Function',
  'aws tags: a tag is missing: AWS::Logs::LogGroup',
  // aws, foreign-trust
  // aws, weights-and-telemetry
  'aws weights-and-telemetry: vLLM tells of its use',
  'aws weights-and-telemetry: no weights of our own',
  // azure, uk-regions
  'azure uk-regions: state is kept by whoever applies',
  // azure, private-endpoints
  'azure private-endpoints: no endpoint: vault',
  'azure private-endpoints: no endpoint: blob',
  'azure private-endpoints: no endpoint: account',
  'azure private-endpoints: no endpoint: registry',
  'azure private-endpoints: no endpoint: amlworkspace',
  'azure private-endpoints: no zone of names',
  // azure, immutability
  'azure immutability: what is deleted is gone',
  // azure, retention
  'azure retention: no rule about what is deleted',
  // azure, as-asked
  'azure as-asked: no cluster',
]);

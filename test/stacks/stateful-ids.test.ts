import { shippedBlueprints, shippedConfig } from '../support/shipped';
import { filesOf, templatesIn } from '../support/templates';

/**
 * Logical ids of what holds data or names itself to others. They are a contract: a changed id makes CloudFormation
 * replace the resource, and a kept one is then left behind. If this test fails, do not change the test.
 */
const STATEFUL: Readonly<Record<string, readonly string[]>> = {
  account: ['SettingsLog'],
  artefacts: ['Weights'],
  keys: ['Alerts', 'Audit', 'Compute', 'Content', 'Models'],
  logging: [
    'AuditArchive',
    'AuditLanding',
    'AuditTrail',
    'AuditTrailLog',
    'ContentBucket',
    'ContentInvocationLog',
  ],
  network: [
    'DnsQueryLogGroup',
    'FlowLogGroup',
    'Vpc',
    'WorkloadAz1Subnet',
    'WorkloadAz2Subnet',
    'WorkloadAz3Subnet',
  ],
  operations: [],
  serving: ['Guardrail', 'GuardrailVersion', 'InvokeRole', 'MarkingHelper', 'MarkingHelperLog'],
};

const STATEFUL_TYPES =
  /KMS::Key$|S3::Bucket$|Logs::LogGroup|CloudTrail::Trail|EC2::VPC$|EC2::Subnet$|EKS::Cluster|SageMaker::Endpoint$|ECR::Repository$|Bedrock::Guardrail|IAM::Role$/;

const config = shippedConfig();
const prod = shippedBlueprints().find(({ environment }) => environment.address === 'dfe/prod/aws')!;
const templates = templatesIn(filesOf(config, prod), prod.environment.name);

test.each(Object.entries(STATEFUL))('%s keeps its logical ids', (stack, ids) => {
  const found = Object.entries(templates[stack]!.Resources)
    .filter(([, { Type }]) => STATEFUL_TYPES.test(Type))
    .map(([id]) => id);
  expect(found).toEqual(expect.arrayContaining([...ids]));
});

test('no stack is left out', () => {
  expect(Object.keys(templates).sort()).toEqual(Object.keys(STATEFUL).sort());
});

test('what holds data is kept when its stack goes', () => {
  for (const template of Object.values(templates)) {
    for (const [id, resource] of Object.entries(template.Resources)) {
      if (!/KMS::Key$|S3::Bucket$|Logs::LogGroup$|ECR::Repository$/.test(resource.Type)) continue;
      expect([id, resource.DeletionPolicy]).toEqual([id, 'Retain']);
    }
  }
});

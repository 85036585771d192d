import { shippedBlueprints, shippedConfig } from '../../support/shipped';
import { filesOf, templatesIn } from '../../support/templates';

/**
 * Logical ids of what holds data or names itself to others. They are a contract: a changed id makes CloudFormation
 * replace the resource, and a kept one is then left behind. If this test fails, do not change the test.
 */
const STATEFUL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'dfe/prod/aws': {
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
  },
  'mod/production/aws': {
    account: ['SettingsLog'],
    artefacts: ['RepositoryClusterTraining', 'RepositoryServingVllm', 'Weights'],
    'cluster-training': ['Cluster', 'ControlPlaneLog', 'MetricsLog'],
    keys: ['Alerts', 'Audit', 'Compute'],
    logging: ['AuditArchive', 'AuditLanding', 'AuditTrail', 'ContentBucket', 'ContentInvocationLog'],
    network: ['Vpc', 'WorkloadAz1Subnet', 'WorkloadAz2Subnet', 'WorkloadAz3Subnet'],
    operations: [],
    serving: ['Forecasting', 'ForecastingLog', 'InvokeRole'],
  },
};

const STATEFUL_TYPES =
  /KMS::Key$|S3::Bucket$|Logs::LogGroup|CloudTrail::Trail|EC2::VPC$|EC2::Subnet$|EKS::Cluster|SageMaker::Endpoint$|ECR::Repository$|Bedrock::Guardrail|IAM::Role$/;

const config = shippedConfig();
const blueprints = shippedBlueprints().filter(({ environment }) => environment.address in STATEFUL);
const environments = blueprints.map((blueprint) => ({
  address: blueprint.environment.address,
  templates: templatesIn(filesOf(config, blueprint), blueprint.environment.name),
}));

describe.each(environments)('$address', ({ address, templates }) => {
  test.each(Object.entries(STATEFUL[address]!))('%s keeps its logical ids', (stack, ids) => {
    const found = Object.entries(templates[stack]!.Resources)
      .filter(([, { Type }]) => STATEFUL_TYPES.test(Type))
      .map(([id]) => id);
    expect(found).toEqual(expect.arrayContaining([...ids]));
  });

  test('no stack is left out', () => {
    expect(Object.keys(templates).sort()).toEqual(Object.keys(STATEFUL[address]!).sort());
  });

  test('what holds data is kept when its stack goes', () => {
    for (const template of Object.values(templates)) {
      for (const [id, resource] of Object.entries(template.Resources)) {
        if (!/KMS::Key$|S3::Bucket$|Logs::LogGroup$|ECR::Repository$/.test(resource.Type)) continue;
        expect([id, resource.DeletionPolicy]).toEqual([id, 'Retain']);
      }
    }
  });
});

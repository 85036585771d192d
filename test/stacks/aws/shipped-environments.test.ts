import { blueprintsOn, shippedConfig } from '../../support/shipped';
import { estateFilesOf, filesOf, templatesIn } from '../../support/templates';
import type { Resource, Template } from '../../support/templates';

const config = shippedConfig();
const blueprints = blueprintsOn('aws', config);
const files = new Map(
  blueprints.map((blueprint) => [blueprint.environment.address, filesOf(config, blueprint)]),
);
files.set('estate/aws', estateFilesOf(config));

const templates: [string, string, Template][] = [...files].flatMap(([address, assembly]) =>
  Object.entries(templatesIn(assembly, '')).map(([stack, template]): [string, string, Template] => [
    address,
    stack,
    template,
  ]),
);
const resources: [string, Resource][] = templates.flatMap(([, stack, template]) =>
  Object.entries(template.Resources).map(([id, resource]): [string, Resource] => [
    `${stack} ${id}`,
    resource,
  ]),
);

function ofType(pattern: RegExp): [string, Resource][] {
  return resources.filter(([, { Type }]) => pattern.test(Type));
}

/** Every value in a resource, with the keys that lead to it. */
function* leaves(value: unknown, path = ''): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else for (const [key, child] of Object.entries(value)) yield* leaves(child, `${path}.${key}`);
}

describe('every shipped environment', () => {
  test('is there', () => {
    expect([...files.keys()].sort()).toEqual([
      'dfe/dev/aws',
      'dfe/prod/aws',
      'dfe/test/aws',
      'dsit/dev/aws',
      'dsit/evaluation/aws',
      'dsit/prod/aws',
      'estate/aws',
      'mod/integration/aws',
      'mod/production/aws',
      'mod/staging/aws',
    ]);
  });

  test('comes out the same to the byte when it is made again, in another order', () => {
    for (const blueprint of blueprintsOn('aws', config).reverse()) {
      expect(filesOf(config, blueprint)).toEqual(files.get(blueprint.environment.address));
    }
  });

  test('says nothing about the machine it was made on', () => {
    for (const assembly of files.values()) {
      for (const text of Object.values(assembly)) {
        expect(text).not.toContain(process.cwd());
        expect(text).not.toMatch(/node_modules|\/tmp\/|AWS::CDK::Metadata|aws:cdk:path/);
      }
    }
  });

  test('stays within what CloudFormation takes', () => {
    for (const [, , template] of templates) {
      expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(500);
      expect(JSON.stringify(template).length).toBeLessThan(1_000_000);
    }
  });

  test('names no Region but London', () => {
    const regions =
      /\b(af|ap|ca|eu|il|me|mx|sa|us|us-gov|cn)-(north|south|east|west|central|northeast|southeast|northwest|southwest)-\d\b/g;
    const named = resources.flatMap(([id, resource]) =>
      [...JSON.stringify(resource).matchAll(regions)].map((match) => `${id}: ${match[0]}`),
    );
    expect(named.filter((name) => !name.endsWith(': eu-west-2'))).toEqual([]);
    for (const assembly of files.values()) {
      const manifest = JSON.parse(assembly['manifest.json']!) as {
        artifacts: Record<string, { environment?: string }>;
      };
      for (const { environment } of Object.values(manifest.artifacts))
        expect(environment ?? '/eu-west-2').toMatch(/\/eu-west-2$/);
    }
  });

  test('ties no stack to another: nothing is exported, imported or left for a deployer to fill in', () => {
    for (const [, , template] of templates) {
      expect(JSON.stringify(template)).not.toContain('Fn::ImportValue');
      expect(Object.values(template.Outputs ?? {}).filter(({ Export }) => Export !== undefined)).toEqual([]);
      expect(template.Parameters).toBeUndefined();
    }
  });

  test('reads only outputs that are there', () => {
    for (const [, assembly] of files) {
      const stacks = templatesIn(assembly, '');
      for (const template of Object.values(stacks)) {
        for (const match of JSON.stringify(template).matchAll(/"Fn::GetStackOutput":(\{[^}]*\})/g)) {
          const { StackName, OutputName } = JSON.parse(match[1]!) as {
            StackName: string;
            OutputName: string;
          };
          expect(Object.keys(stacks[StackName]?.Outputs ?? {})).toContain(OutputName);
        }
      }
    }
  });

  test('has no way to or from the internet', () => {
    const forbidden =
      /InternetGateway|NatGateway|::EIP|VPCPeering|CloudFront|GlobalAccelerator|FunctionUrl|Lambda::Url|CarrierGateway/;
    expect(ofType(forbidden).map(([id]) => id)).toEqual([]);
    const open = resources.flatMap(([id, resource]) =>
      [...leaves(resource.Properties)]
        .filter(([, value]) => value === '0.0.0.0/0' || value === '::/0')
        .map(([path]) => `${id}${path}`),
    );
    expect(open).toEqual([]);
    for (const [id, { Properties }] of ofType(/^AWS::EKS::Cluster$/)) {
      expect([id, Properties?.['ResourcesVpcConfig']]).toEqual([
        id,
        expect.objectContaining({
          EndpointPrivateAccess: true,
          EndpointPublicAccess: false,
          ControlPlaneEgressMode: 'CUSTOMER_ROUTED',
        }),
      ]);
    }
    for (const [, { Properties }] of ofType(/^AWS::EC2::Subnet$/))
      expect(Properties?.['MapPublicIpOnLaunch']).toBe(false);
  });

  test('states both directions of every security group', () => {
    for (const [id, { Properties }] of ofType(/^AWS::EC2::SecurityGroup$/)) {
      expect([id, Properties?.['SecurityGroupEgress']?.length]).toEqual([id, expect.any(Number)]);
      expect(Properties?.['SecurityGroupEgress'].length).toBeGreaterThan(0);
    }
  });

  test('encrypts everything that is stored with a key of the department', () => {
    const keyed: Record<string, (properties: any) => unknown> = {
      'AWS::S3::Bucket': (p) =>
        p.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID,
      'AWS::Logs::LogGroup': (p) => p.KmsKeyId,
      'AWS::CloudTrail::Trail': (p) => p.KMSKeyId,
      'AWS::SNS::Topic': (p) => p.KmsMasterKeyId,
      'AWS::ECR::Repository': (p) => p.EncryptionConfiguration.KmsKey,
      'AWS::EKS::Cluster': (p) => p.EncryptionConfig[0].Provider.KeyArn,
      'AWS::Bedrock::Guardrail': (p) => p.KmsKeyArn,
      'AWS::EC2::LaunchTemplate': (p) =>
        p.LaunchTemplateData.BlockDeviceMappings.every((disk: any) => disk.Ebs.KmsKeyId) && 'each',
    };
    for (const [type, keyOf] of Object.entries(keyed)) {
      const found = ofType(new RegExp(`^${type}$`));
      expect([type, found.length]).not.toEqual([type, 0]);
      for (const [id, { Properties }] of found) expect([id, keyOf(Properties)]).not.toEqual([id, undefined]);
    }
    expect(JSON.stringify(resources)).not.toMatch(/alias\/aws\//);
    for (const [, { Properties }] of ofType(/^AWS::KMS::Key$/)) {
      expect(Properties).toMatchObject({
        EnableKeyRotation: true,
        MultiRegion: false,
        PendingWindowInDays: 30,
      });
    }
  });

  test('gives every log group a retention, and keeps content no longer than 30 days', () => {
    for (const [id, { Properties }] of ofType(/^AWS::Logs::LogGroup$/)) {
      expect([id, typeof Properties?.['RetentionInDays']]).toEqual([id, 'number']);
      const name = String(Properties?.['LogGroupName']);
      if (/\/content\/|SageMaker|sagemaker/.test(name))
        expect(Properties?.['RetentionInDays']).toBeLessThanOrEqual(30);
      else expect(Properties?.['RetentionInDays']).toBeGreaterThanOrEqual(365);
    }
  });

  test('tags everything that can carry a tag', () => {
    // These types have no tags in CloudFormation.
    const untagged = new Set([
      'AWS::ApplicationAutoScaling::ScalingPolicy',
      'AWS::Bedrock::EnforcedGuardrailConfiguration',
      'AWS::Bedrock::GuardrailVersion',
      'AWS::EC2::Route',
      'AWS::EC2::SecurityGroupEgress',
      'AWS::EC2::SecurityGroupIngress',
      'AWS::EC2::SnapshotBlockPublicAccess',
      'AWS::EC2::SubnetRouteTableAssociation',
      'AWS::EC2::VPCBlockPublicAccessOptions',
      'AWS::KMS::Alias',
      'AWS::Logs::MetricFilter',
      'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
      'AWS::S3::BucketPolicy',
      'AWS::SNS::TopicPolicy',
    ]);
    const missing = resources.filter(
      ([, { Type, Properties }]) =>
        !untagged.has(Type) &&
        !Type.startsWith('Custom::') &&
        !JSON.stringify(Properties ?? {}).includes('sovereign:department'),
    );
    expect(missing.map(([id, { Type }]) => `${id} ${Type}`)).toEqual([]);
  });

  test('may be kept from deletion: production stacks are protected', () => {
    for (const blueprint of blueprints) {
      const manifest = JSON.parse(files.get(blueprint.environment.address)!['manifest.json']!) as {
        artifacts: Record<string, { type: string; properties: { terminationProtection?: boolean } }>;
      };
      for (const artifact of Object.values(manifest.artifacts).filter(
        ({ type }) => type === 'aws:cloudformation:stack',
      )) {
        expect(artifact.properties.terminationProtection).toBe(blueprint.environment.production);
      }
    }
  });

  test('calls models only by bare id, in London', () => {
    const arns = resources.flatMap(([, resource]) =>
      [...JSON.stringify(resource).matchAll(/arn:aws:bedrock:[^"]*/g)].map(([arn]) => arn),
    );
    const models = arns.filter((arn) => arn.includes('foundation-model'));
    expect(models.length).toBeGreaterThan(0);
    for (const arn of models)
      expect(arn).toMatch(/^arn:aws:bedrock:eu-west-2::foundation-model\/[a-z]+\.[a-z0-9.:-]+$/);
    const profiles = new Set(
      arns.filter((arn) => arn.includes('-profile/')).map((arn) => arn.replace(/^.*:/, '')),
    );
    // The first is a guardrail's, from London to London; the second is what the guard rails refuse.
    expect(
      arns
        .filter((arn) => arn.includes('guardrail-profile/'))
        .every((arn) => arn.endsWith('/uk.guardrail.v1:0')),
    ).toBe(true);
    expect(profiles.size).toBe(2);
  });

  test('grants no wildcard on data or models', () => {
    const statements = resources.flatMap(([id, { Properties }]) =>
      [...(Properties?.['Policies'] ?? [])].flatMap((policy: any) =>
        policy.PolicyDocument.Statement.map((statement: any) => [id, statement] as const),
      ),
    );
    expect(statements.length).toBeGreaterThan(20);
    for (const [id, { Effect, Action, Resource }] of statements) {
      if (Effect !== 'Allow') continue;
      const actions = [Action].flat() as string[];
      expect([id, actions.filter((action) => action.endsWith(':*') || action === '*')]).toEqual([id, []]);
      const data = actions.filter((action) =>
        /^(s3:.*Object|bedrock:Invoke|sagemaker:Invoke|kms:(Decrypt|Encrypt|Generate))/.test(action),
      );
      if (data.length > 0) expect([id, data, Resource]).not.toEqual([id, data, '*']);
    }
  });
});

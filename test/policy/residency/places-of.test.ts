import { evaluate, placesOf } from '../../../lib/policy';
import { CONTROLS } from '../../../lib/policy';
import { readTemplates } from '../../../lib/template';
import type { Templates } from '../../../lib/template';
import { TODAY } from '../../support/shipped';

type Body = Record<string, unknown>;

function read(files: Record<string, Body>): Templates {
  const result = readTemplates(
    Object.entries(files).map(([name, body]) => ({ name, text: JSON.stringify(body) })),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function findings(files: Record<string, Body>): string[] {
  const controls = CONTROLS.filter(({ id }) => id.startsWith('uk-'));
  return evaluate(read(files), controls, { today: TODAY }).map(
    ({ control, verdict, subject, path }) => `${control.id} ${verdict} ${subject.address} ${path}`,
  );
}

const terraform = (body: Body): string[] => findings({ 'a/main.tf.json': body });
const S3 = { aws_s3_bucket: { logs: { bucket: 'logs' } } };
const LONDON = { aws: { region: 'eu-west-2' } };

describe('the region of a stack', () => {
  const stack = (region: string, resources: Body): string[] =>
    findings({
      'manifest.json': {
        artifacts: {
          net: {
            type: 'aws:cloudformation:stack',
            environment: `aws://111122223333/${region}`,
            properties: { templateFile: 'net.template.json', stackName: 'net' },
          },
        },
      },
      'net.template.json': { Resources: resources },
    });
  const bucket = { Logs: { Type: 'AWS::S3::Bucket', Properties: {} } };

  test('is said once when it is abroad', () => {
    expect(stack('eu-west-1', bucket)).toEqual(['uk-regions broken net environment']);
  });
  test('is let go in London', () => {
    expect(stack('eu-west-2', bucket)).toEqual([]);
  });
  test('is unclear where whoever deploys chooses it', () => {
    expect(stack('unknown-region', bucket)).toEqual(['uk-regions cannot-tell net environment']);
  });
  test('may be us-east-1 for what CloudFront takes from there only', () => {
    const certificate = { Cert: { Type: 'AWS::CertificateManager::Certificate', Properties: {} } };
    expect(stack('us-east-1', certificate)).toEqual([]);
    expect(stack('us-east-1', { ...certificate, ...bucket })).toEqual(['uk-regions broken net environment']);
  });
});

describe('the provider of Terraform', () => {
  test('makes things in London', () => {
    expect(terraform({ provider: LONDON, resource: S3 })).toEqual([]);
  });
  test('is broken abroad, and unclear without a region', () => {
    expect(terraform({ provider: { aws: { region: 'us-east-1' } }, resource: S3 })).toEqual([
      'uk-regions broken provider.aws region',
    ]);
    expect(terraform({ provider: { aws: {} }, resource: S3 })).toEqual([
      'uk-regions cannot-tell provider.aws region',
    ]);
  });
  test('of another name is judged on what it makes, or on itself when a module may use it', () => {
    const aws = [{ region: 'eu-west-2' }, { alias: 'far', region: 'us-west-2' }];
    expect(
      terraform({
        provider: { aws },
        resource: { aws_s3_bucket: { logs: { bucket: 'logs', provider: 'aws.far' } } },
      }),
    ).toEqual(['uk-regions broken aws_s3_bucket.logs provider']);
    expect(terraform({ provider: { aws }, resource: S3 })).toEqual([
      'uk-regions broken provider.aws.far region',
    ]);
  });
  test('of azapi has a default location', () => {
    const resource = { azurerm_resource_group: { group: { name: 'x', location: 'uksouth' } } };
    expect(terraform({ provider: { azapi: { default_location: 'West US' } }, resource })).toEqual([
      'uk-regions broken provider.azapi default_location',
    ]);
    expect(terraform({ provider: { azapi: { default_location: 'UK South' } }, resource })).toEqual([]);
  });
});

describe('state', () => {
  const state = (block: Body): string[] => terraform({ terraform: block, provider: LONDON, resource: S3 });

  test.each([
    [{ backend: { s3: { region: 'eu-west-2', bucket: 'x' } } }],
    [{ backend: { azurerm: { container_name: 'x' } } }],
    [{ backend: { local: {} } }],
    [{ required_version: '>= 1.9' }],
  ])('stays: %j', (block) => {
    expect(state(block)).toEqual([]);
  });
  test.each([
    [{ backend: { s3: { region: 'us-east-1' } } }, 'broken terraform.backend.s3 backend.s3.region'],
    [{ backend: { s3: {} } }, 'cannot-tell terraform.backend.s3 backend.s3.region'],
    [{ cloud: { organization: 'x' } }, 'broken terraform.cloud cloud'],
    [{ cloud: {} }, 'broken terraform.cloud cloud'],
    [{ backend: { remote: { organization: 'x' } } }, 'broken terraform.backend.remote backend.remote'],
    [
      { backend: { remote: { hostname: 'tfe.example.gov.uk' } } },
      'cannot-tell terraform.backend.remote backend.remote',
    ],
    [{ backend: { gcs: { bucket: 'x' } } }, 'cannot-tell terraform.backend.gcs backend.gcs'],
    [{ backend: { http: { address: 'https://x' } } }, 'cannot-tell terraform.backend.http backend.http'],
  ])('leaves: %j', (block, finding) => {
    expect(state(block)).toEqual([`uk-destinations ${finding}`]);
  });
});

test('a list of domains counts when a rule allows it', () => {
  const template = (action: string): Record<string, Body> => ({
    'dns.template.json': {
      Resources: {
        List: {
          Type: 'AWS::Route53Resolver::FirewallDomainList',
          Properties: { Domains: ['api.openai.com'] },
        },
        Rules: {
          Type: 'AWS::Route53Resolver::FirewallRuleGroup',
          Properties: {
            FirewallRules: [{ Action: action, Priority: 1, FirewallDomainListId: { Ref: 'List' } }],
          },
        },
      },
    },
  });
  expect(findings(template('BLOCK'))).toEqual([]);
  expect(findings(template('ALLOW'))).toEqual(['uk-model-routing broken List Domains.0']);
});

test('a region lock that leaves a Region abroad open is broken, one for global services is not', () => {
  const lock = (regions: readonly string[]): string[] =>
    findings({
      'lock.template.json': {
        Resources: {
          Lock: {
            Type: 'AWS::Organizations::Policy',
            Properties: {
              Content: {
                Statement: [
                  {
                    Effect: 'Deny',
                    NotAction: ['iam:*'],
                    Resource: '*',
                    Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
                  },
                ],
              },
            },
          },
        },
      },
    });
  expect(lock(['eu-west-2', 'us-east-1'])).toEqual([]);
  expect(lock(['eu-west-2', 'eu-west-1'])).toEqual([
    'uk-regions broken Lock Content.Statement.0.Condition.StringNotEquals.aws:RequestedRegion',
  ]);
});

test('every route is told, with where its places are known from', () => {
  const routes = placesOf(
    read({
      'models.template.json': {
        Resources: {
          Near: { Type: 'AWS::Bedrock::Agent', Properties: { FoundationModel: 'amazon.nova-pro-v1:0' } },
          Far: { Type: 'AWS::Bedrock::Agent', Properties: { FoundationModel: 'eu.amazon.nova-pro-v1:0' } },
        },
      },
    }),
  );
  expect(
    routes.map(({ subject, what, value, places, verdict }) => [
      subject.address,
      what,
      value,
      places.map(({ title }) => title),
      verdict,
    ]),
  ).toEqual([
    ['Near', 'prompts', "'amazon.nova-pro-v1:0'", ['AWS London (eu-west-2)'], 'fine'],
    ['Far', 'prompts', "'eu.amazon.nova-pro-v1:0'", ['EU Regions, outside the UK'], 'broken'],
  ]);
  expect(routes.every(({ source }) => source !== undefined)).toBe(true);
});

describe('what says no region on Azure', () => {
  const routesOf = (resource: Body): unknown[] =>
    placesOf(read({ 'main.tf.json': { resource } })).map(({ path, places, verdict }) => [
      path,
      places.map(({ title, scope }) => (scope === undefined ? title : `${title} (${scope})`)).join(),
      verdict,
    ]);
  const group = (location: string): Body => ({
    azurerm_monitor_action_group: { g: { name: 'g', location } },
  });
  const arm = (type: string): Body => ({ azapi_resource: { r: { type, name: 'r', location: 'global' } } });

  test('a global service is not said to be in the UK, nor to hold nothing', () => {
    expect(routesOf(group('global'))).toEqual([
      ['location', expect.stringMatching(/^any region of Azure, for addresses .* \(worldwide\)$/), 'fine'],
    ]);
    expect(routesOf(group('uksouth'))).toEqual([['location', 'Azure UK South (uksouth)', 'fine']]);
    expect(routesOf(arm('Microsoft.Network/privateDnsZones@2024-06-01'))).toEqual([
      ['location', expect.stringMatching(/^no region of its own: names .* \(worldwide\)$/), 'fine'],
    ]);
    expect(routesOf(arm('Microsoft.Insights/privateLinkScopes@2021-09-01'))).toEqual([
      ['location', expect.stringMatching(/^no region of its own: rules .* \(worldwide\)$/), 'fine'],
    ]);
    expect(routesOf(arm('Microsoft.Unheard/of@2024-01-01'))).toEqual([
      ['location', 'any region in the world', 'broken'],
    ]);
  });

  test('a deployment is where its account is, as far as the template says', () => {
    const deployment = { name: 'd', sku: [{ name: 'Standard' }], model: [{ format: 'OpenAI' }] };
    const made = (location: string, account: string): Body => ({
      azurerm_cognitive_account: { a: { name: 'a', location } },
      azurerm_cognitive_deployment: { d: { ...deployment, cognitive_account_id: account } },
    });
    const own = '${azurerm_cognitive_account.a.id}';
    expect(routesOf(made('ukwest', own)).slice(0, 2)).toEqual([
      ['sku.0.name', 'Azure UK West (ukwest)', 'fine'],
      ['model.0.format', 'Azure UK West (ukwest)', 'fine'],
    ]);
    expect(routesOf(made('ukwest', '/subscriptions/s/a'))[0]).toEqual([
      'sku.0.name',
      'the region of the account (as another)',
      'fine',
    ]);
  });

  test('that nothing is copied to other tenants is no place', () => {
    const account = { name: 's', cross_tenant_replication_enabled: false };
    expect(routesOf({ azurerm_storage_account: { s: account } })).toEqual([
      ['cross_tenant_replication_enabled', 'no other tenant (as another)', 'fine'],
    ]);
  });
});

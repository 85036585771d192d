import type { BroughtRow, NetworkFacts, OutsideRow } from '../../../lib/report/facts/network';
import { readNetwork } from '../../../lib/report/facts/read-network';
import { readTemplates } from '../../../lib/template';
import type { Templates } from '../../../lib/template';
import { shippedReports } from '../../support/reports';

function templatesOf(name: string, json: unknown): Templates {
  const result = readTemplates([{ name, text: JSON.stringify(json) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const aws = (Resources: unknown, more: object = {}): NetworkFacts =>
  readNetwork(templatesOf('a.template.json', { ...more, Resources }));
const terraform = (resource: unknown, more: object = {}): NetworkFacts =>
  readNetwork(templatesOf('main.tf.json', { ...more, resource }));
const said = ({ outside }: NetworkFacts): string[] =>
  outside.map(({ what, name, certain }: OutsideRow) => `${what} ${name}${certain ? '' : '?'}`);

const HUB = '/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub';
const IN_VPC = { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } };

describe('what AWS runs outside the networks of the environment', () => {
  test('a function without subnets is, one with subnets is not, and an open one cannot be told', () => {
    const lambda = (Properties: object): object => ({ Type: 'AWS::Lambda::Function', Properties });
    expect(said(aws({ F: lambda({ FunctionName: 'settings' }) }))).toEqual(['function settings']);
    expect(said(aws({ F: lambda({ VpcConfig: { SubnetIds: [] } }) }))).toEqual(['function F']);
    expect(said(aws({ F: lambda(IN_VPC) }))).toEqual([]);
    const perhaps = { 'Fn::If': ['C', IN_VPC.VpcConfig, { Ref: 'AWS::NoValue' }] };
    const more = {
      Parameters: { P: { Type: 'String' }, S: { Type: 'List<AWS::EC2::Subnet::Id>' } },
      Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
    };
    expect(said(aws({ F: lambda({ VpcConfig: perhaps }) }, more))).toEqual(['function F?']);
    expect(said(aws({ F: lambda({ VpcConfig: { SubnetIds: { Ref: 'S' } } }) }, more))).toEqual([]);
    // Its template's Globals may say it.
    expect(said(aws({ F: { Type: 'AWS::Serverless::Function', Properties: {} } }))).toEqual(['function F?']);
  });

  test('builds and models are too, but no model that is isolated', () => {
    const of = (Type: string, Properties: object): string[] => said(aws({ R: { Type, Properties } }));
    expect(of('AWS::CodeBuild::Project', {})).toEqual(['build project R']);
    expect(of('AWS::CodeBuild::Project', { VpcConfig: { Subnets: ['subnet-1'] } })).toEqual([]);
    expect(of('AWS::SageMaker::Model', { EnableNetworkIsolation: false })).toEqual(['model R']);
    expect(of('AWS::SageMaker::Model', { EnableNetworkIsolation: true })).toEqual([]);
    expect(of('AWS::SageMaker::DataQualityJobDefinition', {})).toEqual(['monitoring job R']);
  });

  test('a notebook is unless direct internet access is switched off', () => {
    const notebook = (Properties: object): string[] =>
      said(aws({ N: { Type: 'AWS::SageMaker::NotebookInstance', Properties } }));
    expect(notebook({})).toEqual(['notebook N']);
    expect(notebook({ DirectInternetAccess: 'Disabled', SubnetId: 'subnet-1' })).toEqual([]);
  });

  test('in Terraform’s words', () => {
    const found = terraform({
      aws_lambda_function: {
        out: { function_name: 'out' },
        in: { function_name: 'in', vpc_config: [{ subnet_ids: ['subnet-1'] }] },
      },
      aws_codebuild_project: { b: { name: 'b' } },
    });
    expect(said(found)).toEqual(['function out', 'build project b']);
  });
});

describe('what Azure runs outside the networks of the environment', () => {
  test('an app without a subnet, and one whose subnet takes only what is for private addresses', () => {
    const app = (more: object): string[] =>
      said(terraform({ azurerm_linux_function_app: { f: { name: 'f', ...more } } }));
    const all = { site_config: [{ vnet_route_all_enabled: true }] };
    expect(app({})).toEqual(['app f']);
    expect(app({ virtual_network_subnet_id: `${HUB}/subnets/x` })).toEqual(['app f']);
    expect(app({ virtual_network_subnet_id: `${HUB}/subnets/x`, ...all })).toEqual([]);
    const apart = {
      azurerm_linux_web_app: { w: { name: 'w', ...all } },
      azurerm_app_service_virtual_network_swift_connection: {
        c: { app_service_id: '${azurerm_linux_web_app.w.id}', subnet_id: `${HUB}/subnets/x` },
      },
    };
    expect(said(terraform(apart))).toEqual([]);
  });

  test('containers and scripts, also in the words of Azure’s own interface', () => {
    const found = terraform({
      azurerm_container_app_environment: { e: { name: 'e' } },
      azurerm_resource_deployment_script_azure_cli: { s: { name: 's' } },
      azapi_resource: { g: { type: 'Microsoft.ContainerInstance/containerGroups@2023-05-01', name: 'g' } },
    });
    expect(said(found)).toEqual(['container environment e', 'container group g', 'deployment script s']);
  });
});

describe('networks that are made elsewhere', () => {
  const names = ({ brought }: NetworkFacts): string[] => brought.map(({ name }: BroughtRow) => name);

  test('of AWS, named by their ids or found by a data source', () => {
    const group = { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: 'vpc-1' } };
    expect(aws({ G: group }).brought).toEqual([{ name: 'vpc-1', is: 'network', resources: ['a/G'] }]);
    const own = { ...group, Properties: { VpcId: { Ref: 'V' } } };
    expect(names(aws({ V: { Type: 'AWS::EC2::VPC', Properties: {} }, G: own }))).toEqual([]);
    const found = terraform(
      { aws_security_group: { g: { vpc_id: '${data.aws_vpc.shared.id}' } } },
      { data: { aws_vpc: { shared: { id: 'vpc-2' } } } },
    );
    expect(found.brought).toHaveLength(1);
  });

  test('of Azure, but for what is only let in, and for networks that another module here makes', () => {
    const inSubnet = (id: string) => ({
      azurerm_private_endpoint: { e: { name: 'e', subnet_id: `${id}/subnets/x` } },
    });
    const network = { azurerm_virtual_network: { n: { name: 'hub', resource_group_name: 'hub' } } };
    expect(names(terraform(inSubnet(HUB)))).toEqual(['hub']);
    expect(names(terraform({ ...inSubnet(HUB), ...network }))).toEqual([]);
    const other = { azurerm_virtual_network: { n: { name: 'hub', resource_group_name: 'other' } } };
    expect(names(terraform({ ...inSubnet(HUB), ...other }))).toEqual(['hub']);
    const rules = { network_acls: [{ virtual_network_rules: [{ subnet_id: `${HUB}/subnets/x` }] }] };
    expect(names(terraform({ azurerm_cognitive_account: { a: { name: 'a', ...rules } } }))).toEqual([]);
  });
});

test('what is shipped: a function of each account, and a network that is brought', () => {
  const [prod, azure, staging] = shippedReports(['dfe/prod/aws', 'dfe/prod/azure', 'mod/staging/aws']);
  expect(said(prod!.network)).toEqual(['function dfe-prod-account-settings']);
  expect(prod!.network.brought).toEqual([]);
  expect(staging!.network.brought[0]).toMatchObject({ name: 'vpc-0123456789abcdef0', is: 'network' });
  expect(staging!.network.clusters).toEqual(['mod-staging-training']);
  expect(said(azure!.network)).toEqual([]);
  // Only the endpoint of whoever applies is elsewhere.
  expect(azure!.network.brought.map(({ name, resources }) => [name, resources.length])).toEqual([
    ['runners', 1],
  ]);
});

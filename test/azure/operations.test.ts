import { TerraformOutput } from 'cdktn';
import { AlertGroup, MetricAlerts, QueryAlerts, TamperingAlerts } from '../../lib/azure';
import { shippedAzureEnvironment, synthesizeAzure } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

const outputs: Record<string, string> = {};

function build(address: string): Resources {
  const environment = shippedAzureEnvironment(address);
  return synthesizeAzure(environment, (stack) => {
    const { id } = new AlertGroup(stack, 'alerts', environment);
    new TamperingAlerts(stack, 'tampering', environment, id);
    new QueryAlerts(stack, 'query', environment, id);
    new MetricAlerts(stack, 'metric', environment, id);
    const output = stack.node.findChild('alerts_leave_the_uk');
    if (output instanceof TerraformOutput) outputs[address] = String(output.value);
  });
}

const resources = build('dfe/prod/azure');
const queries = resources['azurerm_monitor_scheduled_query_rules_alert_v2']!;
const GROUP = '${azurerm_monitor_action_group.alerts_group.id}';

describe('where alerts go', () => {
  test('is the owner’s mailbox', () => {
    expect(resources['azurerm_monitor_action_group']!['alerts_group']).toMatchObject({
      location: 'global',
      email_receiver: [{ email_address: 'ai-platform@dfe.example', use_common_alert_schema: true }],
    });
  });

  test('is outside the UK, and is said to be', () => {
    expect(outputs['dfe/prod/azure']).toMatch(/outside the UK.*no prompts/);
  });

  test('is the same for all', () => {
    for (const type of ['azurerm_monitor_activity_log_alert', 'azurerm_monitor_metric_alert']) {
      for (const { action } of Object.values(resources[type]!))
        expect(action).toEqual([{ action_group_id: GROUP }]);
    }
    for (const { action } of Object.values(queries)) expect(action).toEqual({ action_groups: [GROUP] });
  });
});

describe('tampering', () => {
  test('is watched for in the whole subscription', () => {
    const alerts = Object.values(resources['azurerm_monitor_activity_log_alert']!);
    expect(alerts.map(({ criteria }) => criteria.operation_name as string)).toEqual(
      expect.arrayContaining([
        'Microsoft.Authorization/policyAssignments/delete',
        'Microsoft.Authorization/roleAssignments/write',
        'Microsoft.Authorization/locks/delete',
        'Microsoft.Insights/diagnosticSettings/delete',
        'Microsoft.KeyVault/vaults/delete',
      ]),
    );
    for (const { scopes, criteria } of alerts) {
      expect(scopes).toEqual(['/subscriptions/40000000-0000-0000-0000-000000000013']);
      expect(criteria.category).toBe('Administrative');
    }
  });
});

describe('queries', () => {
  test.each(Object.keys(queries))('%s is worked out in the region, and yields only a number', (name) => {
    const [criterion] = queries[name].criteria;
    expect(queries[name].location).toBe('${azurerm_resource_group.group.location}');
    expect(criterion).toMatchObject({ time_aggregation_method: 'Count' });
    expect(criterion).not.toHaveProperty('dimension');
    expect(criterion.query).not.toMatch(/project|extend|summarize/);
  });

  test.each([
    ['GlobalStandard', true],
    ['DataZoneProvisionedManaged', true],
    ['AnythingNew', true],
    ['Standard', false],
    ['ProvisionedManaged', false],
  ])('a deployment of type %s: outside the UK is %s', (type, outside) => {
    const { query } = queries['query_model-outside-uk'].criteria[0] as { query: string };
    const pattern = new RegExp(/extract\(@'(.*?)'/.exec(query)![1]!);
    const allowed = /!in \('(\w+)', '(\w+)'\)/.exec(query)!.slice(1);
    for (const sku of [{ name: type }, { capacity: 50, name: type }]) {
      const body = JSON.stringify({ properties: { model: { name: 'gpt-5' } }, sku });
      for (const properties of [body, JSON.stringify({ requestbody: body, entity: 'x' })]) {
        const found = pattern.exec(properties)?.[1];
        expect(found).toBe(type);
        expect(allowed.includes(found!)).toBe(!outside);
      }
    }
  });

  test('look for what the environment has', () => {
    // Every key is the department's own, or there are no models of Azure OpenAI.
    const names = Object.keys(
      build('mod/production/azure')['azurerm_monitor_scheduled_query_rules_alert_v2']!,
    );
    expect(names).toContain('query_model-outside-uk');
    expect(names).not.toContain('query_model-server-errors');
  });
});

describe('metrics', () => {
  const names = (from: Resources): string[] => Object.keys(from['azurerm_monitor_metric_alert'] ?? {}).sort();

  test('are of what the environment has', () => {
    expect(names(resources)).toEqual([
      'metric_cluster-research-nodes-not-ready',
      'metric_endpoint-marking-helper-latency',
      'metric_endpoint-marking-helper-server-errors',
      'metric_model-blocked-calls',
      'metric_model-capacity',
      'metric_model-latency',
      'metric_model-throttles',
    ]);
    expect(names(build('mod/production/azure'))).toEqual([]);
  });

  test('name resources by id, as they are in other stacks', () => {
    const scope = (name: string): string =>
      resources['azurerm_monitor_metric_alert']![name].scopes[0] as string;
    expect(scope('metric_cluster-research-nodes-not-ready')).toMatch(
      /dfe-prod-cluster-research\/.*managedClusters\/dfe-prod-research$/,
    );
    expect(scope('metric_endpoint-marking-helper-latency')).toMatch(
      /workspaces\/dfe-prod-models\/onlineEndpoints\/dfeprodmarkinghelper\w{6}$/,
    );
    expect(scope('metric_model-latency')).toMatch(/CognitiveServices\/accounts\/dfeprodopenai\w{6}$/);
  });
});

import type { AzureEnvironment } from '../../lib/azure';
import { SubscriptionStack } from '../../stacks/azure/subscription-stack';
import { shippedAzureEnvironment, synthesizeAzureStack } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

const everything = shippedAzureEnvironment('dfe/prod/azure');
const emptyInUkWest = shippedAzureEnvironment('mod/production/azure');
const infiniband = shippedAzureEnvironment('dsit/evaluation/azure');

function resourcesOf(environment: AzureEnvironment): Resources {
  return synthesizeAzureStack(environment, 'subscription', (app) => new SubscriptionStack(app, environment))
    .resource;
}

function assignmentsOf(environment: AzureEnvironment): Record<string, any> {
  return resourcesOf(environment)['azurerm_subscription_policy_assignment'] ?? {};
}

/** Parameters of an assignment, as the policy sees them. */
function parametersOf(assignments: Record<string, any>, name: string): Record<string, unknown> {
  const parameters = JSON.parse(assignments[`policy_${name}`].parameters) as Record<
    string,
    { value: unknown }
  >;
  return Object.fromEntries(Object.entries(parameters).map(([key, { value }]) => [key, value]));
}

describe('policies', () => {
  const assignments = assignmentsOf(everything);

  test('are enforced on the whole subscription, and say why', () => {
    for (const assignment of Object.values(assignments)) {
      expect(assignment).toMatchObject({
        enforce: true,
        subscription_id: '/subscriptions/40000000-0000-0000-0000-000000000013',
        non_compliance_message: [{ content: expect.stringMatching(/^[A-Z].*\.$/) }],
      });
      expect(assignment.name.length).toBeLessThanOrEqual(64);
      expect(assignment.display_name.length).toBeLessThanOrEqual(128);
    }
  });

  test('keep resources and resource groups in the regions of the estate', () => {
    for (const name of ['allowed-locations', 'allowed-group-locations']) {
      expect(parametersOf(assignments, name)).toEqual({ listOfAllowedLocations: ['uksouth', 'ukwest'] });
    }
  });

  test('deny, but for the one that cannot', () => {
    const effects = Object.keys(assignments)
      .filter((name) => assignments[name].parameters?.includes('"effect"'))
      .map((name) => [name, parametersOf(assignments, name.replace(/^policy_/, ''))['effect']]);
    expect(effects.filter(([, effect]) => effect !== 'Deny')).toEqual([
      ['policy_clusters-without-command-invoke', 'Audit'],
    ]);
  });

  test('refuse addresses on the internet, and ways there', () => {
    expect(parametersOf(assignments, 'no-way-out')['listOfResourceTypesNotAllowed']).toEqual(
      expect.arrayContaining(['Microsoft.Network/publicIPAddresses', 'Microsoft.Network/natGateways']),
    );
  });

  test('ask for every tag of the product on resource groups, but on none that Azure makes', () => {
    const { 'policy_group-tags-definition': definition } =
      resourcesOf(everything)['azurerm_policy_definition'] ?? {};
    const [type, watcher, workspace, { anyOf }] = JSON.parse(definition.policy_rule).if.allOf;
    expect(type.equals).toBe('Microsoft.Resources/subscriptions/resourceGroups');
    expect([watcher.notLike, workspace.notLike]).toEqual(['NetworkWatcherRG', 'azureml-rg-*']);
    expect(anyOf.map(({ field }: { field: string }) => field)).toEqual(
      Object.keys(everything.blueprint.tags)
        .filter((key) => key.startsWith('sovereign:'))
        .map((key) => `tags['${key}']`),
    );
  });

  test('leave subnets of a brought network to its owner', () => {
    const { blueprint } = everything;
    const network = { ...blueprint.network, origin: 'brought' as const };
    expect(assignments).toHaveProperty('policy_private-subnets');
    expect(assignmentsOf({ ...everything, blueprint: { ...blueprint, network } })).not.toHaveProperty(
      'policy_private-subnets',
    );
  });

  test('refuse every deployment of a model that is processed abroad, and every type yet to come', () => {
    const { 'policy_models-in-region-definition': definition } =
      resourcesOf(emptyInUkWest)['azurerm_policy_definition'] ?? {};
    expect(definition.mode).toBe('All');
    expect(JSON.parse(definition.policy_rule)).toEqual({
      if: {
        allOf: [
          { field: 'type', equals: 'Microsoft.CognitiveServices/accounts/deployments' },
          {
            field: 'Microsoft.CognitiveServices/accounts/deployments/sku.name',
            notIn: ['Standard', 'ProvisionedManaged'],
          },
        ],
      },
      then: { effect: 'deny' },
    });
    expect(assignmentsOf(emptyInUkWest)['policy_models-in-region'].policy_definition_id).toBe(
      '${azurerm_policy_definition.policy_models-in-region-definition.id}',
    );
  });
});

describe('registrations', () => {
  const actionsOf = (environment: AzureEnvironment): Record<string, any> =>
    resourcesOf(environment)['azapi_resource_action'] ?? {};

  test('are of the providers that the environment needs, and of no other', () => {
    const providers = Object.values(actionsOf(emptyInUkWest)).map(({ action }) => action);
    expect(providers).toContain('providers/Microsoft.Storage/register');
    expect(providers).not.toContain('providers/Microsoft.ContainerService/register');
    expect(providers).not.toContain('providers/Microsoft.CognitiveServices/register');
    expect(Object.values(actionsOf(everything)).map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'providers/Microsoft.CognitiveServices/register',
        'providers/Microsoft.ContainerService/register',
        'providers/Microsoft.MachineLearningServices/register',
        'providers/Microsoft.Security/register',
      ]),
    );
  });

  test('of providers wait for their features, and InfiniBand is on only where a pool uses it', () => {
    expect(actionsOf(everything)['provider_compute'].depends_on).toEqual([
      'azapi_resource_action.provider_compute-encryptionathost',
    ]);
    expect(actionsOf(everything)).not.toHaveProperty('provider_containerservice-aksinfinibandsupport');
    expect(actionsOf(infiniband)['provider_containerservice'].depends_on).toEqual([
      'azapi_resource_action.provider_containerservice-aksinfinibandsupport',
    ]);
  });
});

test('Defender has the plans that are asked for, none of which reads content', () => {
  const plans = resourcesOf(everything)['azurerm_security_center_subscription_pricing'] ?? {};
  expect(Object.values(plans).map(({ resource_type }) => resource_type)).toEqual(
    expect.arrayContaining(everything.asked.defender),
  );
  for (const { tier, extension = [] } of Object.values(plans)) {
    expect(tier).toBe('Standard');
    expect(extension.map(({ name }: any) => name).join()).not.toMatch(/Prompt|Malware|SensitiveData/);
  }
  expect(resourcesOf(emptyInUkWest)).not.toHaveProperty('azurerm_security_center_subscription_pricing');
});

test('the budget is in pounds, begins when it is made, and tells the owner', () => {
  const budget = resourcesOf(everything)['azurerm_consumption_budget_subscription']?.['budget'];
  expect(budget).toMatchObject({
    amount: 60000,
    time_grain: 'Monthly',
    time_period: { start_date: `\${formatdate("YYYY-MM-01'T'00:00:00Z", plantimestamp())}` },
    lifecycle: { ignore_changes: ['time_period'] },
  });
  expect(
    budget.notification.map(({ threshold_type, threshold, contact_emails }: any) => [
      threshold_type,
      threshold,
      contact_emails,
    ]),
  ).toEqual([
    ['Actual', 50, ['ai-platform@dfe.example']],
    ['Actual', 80, ['ai-platform@dfe.example']],
    ['Actual', 100, ['ai-platform@dfe.example']],
    ['Forecasted', 100, ['ai-platform@dfe.example']],
  ]);
});

import { Testing } from 'cdktn';
import type { AzureEnvironment } from '../../lib/azure';
import { CUSTOM_ROLES, customRoleId } from '../../lib/azure/custom-roles';
import type { AzureOpenAiEndpointPlan, Blueprint, MachineLearningEndpointPlan } from '../../lib/blueprint';
import { makeApp } from '../../stacks/azure';
import { ServingStack } from '../../stacks/azure/serving-stack';
import { shippedAzureEnvironment } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

/** What the serving stack of an environment is to Terraform. */
function servingOf(environment: AzureEnvironment): Resources {
  const { resource } = JSON.parse(Testing.synth(new ServingStack(makeApp(), environment))) as {
    resource: Resources;
  };
  return resource;
}

type Plan = Blueprint['endpoints'][number];

const dfe = shippedAzureEnvironment('dfe/prod/azure');

function withEndpoints(change: (plan: Plan) => Plan): AzureEnvironment {
  return { ...dfe, blueprint: { ...dfe.blueprint, endpoints: dfe.blueprint.endpoints.map(change) } };
}

function withSafeguards(change: Partial<Blueprint['safeguards']>): AzureEnvironment {
  const { blueprint } = dfe;
  return { ...dfe, blueprint: { ...blueprint, safeguards: { ...blueprint.safeguards, ...change } } };
}

/** The only resource of a type in Azure's own schema. */
function azapi(resources: Resources, type: string): any {
  const found = Object.values(resources['azapi_resource'] ?? {}).filter((resource) =>
    (resource.type as string).startsWith(`${type}@`),
  );
  expect(found).toHaveLength(1);
  return found[0];
}

const resources = servingOf(dfe);

describe('Azure OpenAI', () => {
  const account = Object.values(resources['azurerm_cognitive_account'] ?? {})[0];

  test('is closed to everything but its private endpoint, and to keys', () => {
    expect(account).toMatchObject({
      kind: 'OpenAI',
      local_auth_enabled: false,
      public_network_access_enabled: false,
      network_acls: { default_action: 'Deny', bypass: 'None', ip_rules: [], virtual_network_rules: [] },
      outbound_network_access_restricted: true,
      fqdns: [],
      custom_subdomain_name: account.name,
    });
  });

  test('is encrypted with a key of the environment, which a Managed HSM can hold', () => {
    expect(account.customer_managed_key.key_vault_key_id).toMatch(/\.vault\.azure\.net\/keys\/models$/);
    const models = 'https://department.managedhsm.azure.net/keys/models';
    const managed = dfe.blueprint.endpoints.filter(({ route }) => route === 'azure-openai');
    const brought = servingOf({
      ...dfe,
      blueprint: { ...dfe.blueprint, endpoints: managed },
      asked: { ...dfe.asked, keys: { models } },
    });
    expect(Object.values(brought['azurerm_cognitive_account'] ?? {})[0].customer_managed_key).toMatchObject({
      key_vault_key_id: models,
    });
  });

  test('hosts agents in a subnet of their own only where they are asked for', () => {
    expect(account).not.toHaveProperty('network_injection');
    const dsit = servingOf(shippedAzureEnvironment('dsit/prod/azure'));
    expect(Object.values(dsit['azurerm_cognitive_account'] ?? {})[0]).toMatchObject({
      kind: 'AIServices',
      project_management_enabled: true,
      network_injection: { scenario: 'agent', subnet_id: expect.stringMatching(/\/subnets\/agents$/) },
    });
  });

  test.each([
    'GlobalStandard',
    'GlobalProvisionedManaged',
    'DataZoneStandard',
    'GlobalBatch',
    'DeveloperTier',
  ])('cannot be made to deploy as %s, which leaves the UK', (type) => {
    const deploymentType = type as AzureOpenAiEndpointPlan['deploymentType'];
    const abroad = withEndpoints((plan) =>
      plan.route === 'azure-openai' ? { ...plan, deploymentType } : plan,
    );
    expect(() => servingOf(abroad)).toThrow(`${type} leaves the UK`);
  });

  test('deploys one model after the other, each in a version that stays, with the policy', () => {
    const deployments = Object.entries(resources['azurerm_cognitive_deployment'] ?? {});
    expect(deployments).toHaveLength(2);
    let previous = 'azapi_resource.openai_content_policy';
    for (const [id, deployment] of deployments) {
      expect(deployment).toMatchObject({
        version_upgrade_option: 'NoAutoUpgrade',
        rai_policy_name: azapi(resources, 'Microsoft.CognitiveServices/accounts/raiPolicies').name,
        depends_on: [previous],
      });
      expect(deployment.model.version).not.toBe('');
      previous = `azurerm_cognitive_deployment.${id}`;
    }
  });
});

describe('the content policy', () => {
  function filtersOf(environment: AzureEnvironment): string[] {
    const { properties } = azapi(
      servingOf(environment),
      'Microsoft.CognitiveServices/accounts/raiPolicies',
    ).body;
    return (properties.contentFilters as any[]).map(
      ({ name, source, enabled, blocking, severityThreshold = 'any' }) =>
        `${name} ${source} ${severityThreshold} ${enabled === true && blocking === true ? 'blocked' : 'OPEN'}`,
    );
  }

  test('states every filter, and blocks with each', () => {
    expect(filtersOf(dfe)).toEqual([
      'Hate Prompt Low blocked',
      'Hate Completion Low blocked',
      'Sexual Prompt Low blocked',
      'Sexual Completion Low blocked',
      'Violence Prompt Low blocked',
      'Violence Completion Low blocked',
      'Selfharm Prompt Low blocked',
      'Selfharm Completion Low blocked',
      'Jailbreak Prompt any blocked',
      'Indirect Attack Prompt any blocked',
      'Protected Material Text Completion any blocked',
      'Protected Material Code Completion any blocked',
      'Profanity Prompt any blocked',
      'Profanity Completion any blocked',
    ]);
  });

  test('blocks from a higher severity on where the department asks for less, but never for self-harm', () => {
    const filters = {
      hate: 'MEDIUM',
      sexual: 'LOW',
      violence: 'MEDIUM',
      insults: 'LOW',
      misconduct: 'LOW',
    } as const;
    const stated = filtersOf(withSafeguards({ filters })).filter((line) => line.includes('Prompt'));
    expect(stated.slice(0, 4)).toEqual([
      'Hate Prompt Medium blocked',
      'Sexual Prompt High blocked',
      'Violence Prompt Medium blocked',
      'Selfharm Prompt Low blocked',
    ]);
  });

  test('blocks the words that the department blocks, both ways', () => {
    const made = servingOf(withSafeguards({ blockedWords: ['one', 'another one'] }));
    const { properties } = azapi(made, 'Microsoft.CognitiveServices/accounts/raiPolicies').body;
    expect(properties.customBlocklists).toEqual(
      ['Prompt', 'Completion'].map((source) => ({ blocklistName: 'blocked-words', blocking: true, source })),
    );
    const items = Object.values(made['azapi_resource'] ?? {}).filter(({ type }) =>
      /raiBlocklistItems/.test(type),
    );
    expect(items.map(({ body }) => body.properties)).toEqual(
      expect.arrayContaining([
        { pattern: 'one', isRegex: false },
        { pattern: 'another one', isRegex: false },
      ]),
    );
  });
});

describe('the workspace of self-hosted models', () => {
  const { properties } = azapi(resources, 'Microsoft.MachineLearningServices/workspaces').body;

  test('has no public address and no way out but private endpoints', () => {
    expect(properties).toMatchObject({
      publicNetworkAccess: 'Disabled',
      allowPublicAccessWhenBehindVnet: false,
      managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' },
    });
    const rules = Object.values(properties.managedNetwork.outboundRules as Record<string, { type: string }>);
    expect(rules.map(({ type }) => type)).toEqual(['PrivateEndpoint']);
  });

  test('uses identities, not keys, and is encrypted with a key of the environment', () => {
    expect(properties).toMatchObject({
      systemDatastoresAuthMode: 'Identity',
      hbiWorkspace: true,
      v1LegacyMode: false,
      encryption: { status: 'Enabled', keyVaultProperties: { keyVaultArmId: expect.stringMatching(/keys/) } },
    });
  });

  test('administers a vault of its own, not that of the keys', () => {
    expect(properties.keyVault).toBe('${azurerm_key_vault.workspace_own_vault.id}');
    const keys = properties.encryption.keyVaultProperties.keyVaultArmId as string;
    const scopes = Object.values(resources['azurerm_role_assignment'] ?? {}).map(
      ({ scope }) => scope as string,
    );
    expect(scopes.filter((scope) => scope.startsWith(keys))).toEqual([]);
  });

  test('cannot have a key that the department brought, which Azure does not take', () => {
    const keys = { models: 'https://department.managedhsm.azure.net/keys/models' };
    expect(() => servingOf({ ...dfe, asked: { ...dfe.asked, keys } })).toThrow('keys.models');
  });
});

describe('a self-hosted model', () => {
  const ENDPOINT = 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints';
  const deployment = azapi(resources, `${ENDPOINT}/deployments`);

  function hosted(change: Partial<MachineLearningEndpointPlan>): AzureEnvironment {
    return withEndpoints((plan) => (plan.route === 'machine-learning' ? { ...plan, ...change } : plan));
  }

  test('is called with tokens of Entra ID, through the private endpoint', () => {
    expect(azapi(resources, ENDPOINT).body.properties).toMatchObject({
      authMode: 'AADToken',
      publicNetworkAccess: 'Disabled',
    });
  });

  test('runs the image that was asked for, from the environment’s own registry, unchanged', () => {
    const { properties } = azapi(
      resources,
      'Microsoft.MachineLearningServices/workspaces/environments/versions',
    ).body;
    expect(properties.image).toMatch(
      /^dfeprodimages[0-9a-f]{6}\.azurecr\.io\/serving\/vllm@sha256:[0-9a-f]{64}$/,
    );
    expect(properties).not.toHaveProperty('condaFile');
    expect(properties).not.toHaveProperty('build');
  });

  test('reads its weights and no others, and is told what they should be', () => {
    const [weights] = Object.entries(resources['azurerm_role_assignment'] ?? {})
      .filter(([id]) => id.endsWith('read-weights'))
      .map(([, assignment]) => assignment);
    expect(weights.scope).toMatch(/\/containers\/weights$/);
    expect(weights.condition).toContain("StringLike 'gpt-oss-120b/2026-09-30/*'");
    const { sha256 } = dfe.blueprint.endpoints.flatMap((plan) =>
      'weights' in plan ? [plan.weights] : [],
    )[0]!;
    expect(deployment.body.properties.environmentVariables.SOVEREIGN_WEIGHTS_SHA256).toBe(sha256);
    expect(deployment.tags['sovereign:weights-sha256']).toBe(sha256);
  });

  test('is registered anew when its weights or its image change', () => {
    const parents = (made: Resources): string[] =>
      ['models', 'environments'].map(
        (kind) =>
          azapi(made, `Microsoft.MachineLearningServices/workspaces/${kind}/versions`).parent_id as string,
      );
    const changed = parents(
      servingOf(
        hosted({
          image: `serving/vllm@sha256:${'0'.repeat(64)}`,
          weights: { prefix: 'other/', sha256: '0'.repeat(64) },
        }),
      ),
    );
    const before = parents(resources);
    expect(changed.filter((parent) => before.includes(parent))).toEqual([]);
  });

  test('leaves no record of what its container prints', () => {
    expect(deployment.body.properties.appInsightsEnabled).toBe(false);
    const categories = Object.values(resources['azurerm_monitor_diagnostic_setting'] ?? {})
      .filter(({ target_resource_id: target }) => /endpoint/.test(target))
      .flatMap(({ enabled_log: logs }) => (logs as { category: string }[]).map(({ category }) => category));
    expect(categories).toEqual(['AmlOnlineEndpointTrafficLog', 'AmlOnlineEndpointEventLog']);
  });

  test('records prompts and completions only where it is asked to', () => {
    expect(deployment.body.properties).not.toHaveProperty('dataCollector');
    const made = servingOf(hosted({ captured: true }));
    const { dataCollector } = azapi(made, `${ENDPOINT}/deployments`).body.properties;
    expect(Object.keys(dataCollector.collections)).toEqual(['request', 'response']);
    const contributors = Object.entries(made['azurerm_role_assignment'] ?? {})
      .filter(([id]) => id.endsWith('record-content'))
      .map(([, { scope }]) => scope as string);
    expect(contributors).toEqual([
      expect.stringMatching(/dfeprodcontent[0-9a-f]{6}\/.*\/containers\/capture$/),
    ]);
  });

  test('keeps the number of instances that scaling arrived at, between the bounds', () => {
    expect(deployment.lifecycle.ignore_changes).toEqual(['body.sku.capacity']);
    const [setting] = Object.values(resources['azurerm_monitor_autoscale_setting'] ?? {});
    expect(setting.profile[0].capacity).toEqual({ default: 1, minimum: 1, maximum: 3 });
    expect(setting.profile[0].rule.map((rule: any) => rule.metric_trigger.threshold)).toEqual([120, 60]);
  });

  test('has all requests once it is deployed, and again whenever its endpoint changes', () => {
    const [traffic] = Object.values(resources['azapi_update_resource'] ?? {});
    expect(traffic.body).toEqual({ properties: { traffic: { primary: 100 } } });
    expect(traffic.depends_on).toEqual(['azapi_resource.endpoint-marking-helper_deployment']);
    expect(traffic.lifecycle.replace_triggered_by).toEqual([
      'azapi_resource.endpoint-marking-helper_endpoint',
    ]);
  });
});

test('applications may call the department’s models, and nothing else', () => {
  const rights = Object.entries(resources['azurerm_role_assignment'] ?? {})
    .filter(([, { principal_id: principal }]) => /invoke_identity/.test(principal))
    .map(([, { scope, role_definition_name: name, role_definition_id: id }]) => [scope, name ?? id]);
  expect(rights.sort()).toEqual([
    ['${azapi_resource.endpoint-marking-helper_endpoint.id}', customRoleId(dfe, 'invoke')],
    ['${azurerm_cognitive_account.openai_account.id}', 'Cognitive Services OpenAI User'],
  ]);
  expect(CUSTOM_ROLES.invoke.actions).toEqual([
    'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action',
  ]);
});

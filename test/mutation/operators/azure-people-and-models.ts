import { add, drop, inPlace, operators, REMOVE, set } from '../operator';
import { at } from '../tree';
import type { Tree } from '../tree';

const FILTERS = 'azapi_resource Microsoft.CognitiveServices/accounts/raiPolicies';
const SERVED = 'azapi_resource Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments';
const IMAGE = 'azapi_resource Microsoft.MachineLearningServices/workspaces/environments/versions';
const WEIGHTS = 'azapi_resource Microsoft.MachineLearningServices/workspaces/models/versions';
const GROUP = { name: 'mutant', location: 'uksouth', resource_group_name: 'mutant' };
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000';

export const AZURE_PRIVILEGE = operators('azure', 'least-privilege', [
  ...['Owner', 'Contributor', 'User Access Administrator', 'Role Based Access Control Administrator'].map(
    (name) =>
      [
        `somebody of the subscription: ${name}`,
        'azurerm_role_assignment',
        add(
          {
            scope: SUBSCRIPTION,
            role_definition_name: name,
            principal_id: '00000000-0000-0000-0000-000000000001',
          },
          'role_definition_name',
        ),
      ] as const,
  ),
  [
    'the owner of the subscription, by number',
    'azurerm_role_assignment',
    add({
      scope: SUBSCRIPTION,
      role_definition_id:
        '/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
      principal_id: '00000000-0000-0000-0000-000000000001',
    }),
  ],
  [
    'the owner of every subscription',
    'azurerm_role_assignment',
    add({
      scope: '/providers/Microsoft.Management/managementGroups/root',
      role_definition_name: 'Owner',
      principal_id: '00000000-0000-0000-0000-000000000001',
    }),
  ],
  ['a role that may do everything', 'azurerm_role_definition', set('permissions.0.actions', ['*'])],
  [
    'a role that may do everything with keys',
    'azurerm_role_definition',
    set('permissions.0.actions', ['Microsoft.KeyVault/*']),
  ],
  [
    'a role that may give roles',
    'azurerm_role_definition',
    set('permissions.0.actions', ['Microsoft.Authorization/*/write']),
  ],
  [
    'who deploys may give any role',
    'azurerm_role_assignment',
    drop('condition'),
    // A condition of another role is about what it may read.
    ({ role_definition_name: role }) => role === 'Role Based Access Control Administrator',
  ],
]);

export const AZURE_TRUST = operators('azure', 'foreign-trust', [
  [
    'any branch may deploy',
    'azurerm_federated_identity_credential',
    set('subject', 'repo:dfe/ai-platform:*'),
  ],
  ['any repository may deploy', 'azurerm_federated_identity_credential', set('subject', 'repo:*')],
  [
    'a pull request may deploy',
    'azurerm_federated_identity_credential',
    set('subject', 'repo:someone/else:pull_request'),
  ],
  [
    'somebody else may say who deploys',
    'azurerm_federated_identity_credential',
    set('issuer', 'https://issuer.example/'),
  ],
  [
    'another repository may deploy',
    'azurerm_federated_identity_credential',
    add({
      name: 'mutant',
      audience: ['api://AzureADTokenExchange'],
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:*',
      user_assigned_identity_id: `${SUBSCRIPTION}/i`,
    }),
  ],
]);

const path = (index: number, name: string): string =>
  `body.properties.contentFilters.${String(index)}.${name}`;

export const AZURE_GUARDRAILS = operators('azure', 'guardrails', [
  ['hate is let through more', FILTERS, set(path(0, 'severityThreshold'), 'High')],
  ['hate is let through', FILTERS, set(path(0, 'blocking'), false)],
  ['hate is not looked for', FILTERS, set(path(1, 'enabled'), false)],
  ['violence is not looked for', FILTERS, drop('body.properties.contentFilters.4')],
  ['jailbreaks are let through', FILTERS, set(path(8, 'blocking'), false)],
  ['jailbreaks are not looked for', FILTERS, drop('body.properties.contentFilters.8')],
  ['no filters', FILTERS, drop('body.properties.contentFilters')],
  ['filters that come later', FILTERS, set('body.properties.mode', 'Asynchronous_filter')],
  [
    'a deployment with the policy of Microsoft',
    'azurerm_cognitive_deployment',
    set('rai_policy_name', 'Microsoft.Default'),
  ],
  ['a deployment without a policy', 'azurerm_cognitive_deployment', drop('rai_policy_name')],
  ['no policy of content', FILTERS, REMOVE],
]);

export const AZURE_IMAGES = operators('azure', 'images', [
  [
    'a model server from Docker Hub',
    IMAGE,
    set('body.properties.image', 'docker.io/vllm/vllm-openai:latest'),
  ],
  [
    'a model server from Docker Hub, unnamed',
    IMAGE,
    set('body.properties.image', 'vllm/vllm-openai:v0.11.0'),
  ],
  [
    'a model server from Microsoft',
    IMAGE,
    set('body.properties.image', 'mcr.microsoft.com/azureml/minimal:latest'),
  ],
  [
    'a model server that moves',
    IMAGE,
    set('body.properties.image', 'dfeprodimagesc9e118.azurecr.io/serving/vllm:latest'),
  ],
  [
    'a container from GitHub',
    'azurerm_container_group',
    add({
      ...GROUP,
      os_type: 'Linux',
      ip_address_type: 'Private',
      container: [{ name: 'c', image: 'ghcr.io/org/image:1', cpu: 1, memory: 1 }],
    }),
  ],
  [
    'images from elsewhere through the registry',
    'azurerm_container_registry_cache_rule',
    set('source_repo', 'docker.io/library/*'),
  ],
]);

const EXTRA = 'one more was not asked for, whatever it says';
const variable = (name: string): string => `body.properties.environmentVariables.${name}`;

// VLLM_NO_USAGE_STATS may be left out: DO_NOT_TRACK, which is said beside it, stops the same reports.
export const AZURE_WEIGHTS = operators('azure', 'weights-and-telemetry', [
  ...['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE', 'HF_HUB_DISABLE_TELEMETRY'].map(
    (name) => [`${name} is not said`, SERVED, drop(variable(name))] as const,
  ),
  [
    'SOVEREIGN_WEIGHTS_SHA256 is not said',
    SERVED,
    inPlace(drop(variable('SOVEREIGN_WEIGHTS_SHA256')), EXTRA),
  ],
  ['weights may come from Hugging Face', SERVED, set(variable('HF_HUB_OFFLINE'), '0')],
  ['vLLM tells of its use', SERVED, set(variable('VLLM_NO_USAGE_STATS'), 'false')],
  [
    'weights from the catalogue of Microsoft',
    WEIGHTS,
    set('body.properties.modelUri', 'azureml://registries/azureml/models/gpt-oss-120b/versions/1'),
  ],
  ['prompts go to insights', SERVED, set('body.properties.appInsightsEnabled', true)],
  [
    'errors are sent to a service abroad',
    SERVED,
    set(variable('SENTRY_DSN'), 'https://0a1b2c3d@o0.ingest.sentry.io/0'),
  ],
]);

// Of the product's own tags the one that no profile says in other words: the others stand for each other.
const TAGGED = [
  'azurerm_resource_group',
  'azurerm_key_vault',
  'azurerm_storage_account',
  'azurerm_kubernetes_cluster',
  'azurerm_cognitive_account',
  'azurerm_virtual_network',
];
const owner = (properties: Tree): boolean => at(properties, 'tags.sovereign:owner') !== undefined;

export const AZURE_TAGS = operators(
  'azure',
  'tags',
  TAGGED.flatMap((type) => [
    [`no tags: ${type}`, type, drop('tags'), owner] as const,
    [`a tag is missing: ${type}`, type, drop('tags.sovereign:senior-responsible-owner'), owner] as const,
    [
      `a tag says something else: ${type}`,
      type,
      set('tags.sovereign:senior-responsible-owner', 'SOMETHING ELSE'),
      owner,
    ] as const,
  ]),
);

export const AZURE_BUDGET = operators('azure', 'budget', [
  ['no budget', 'azurerm_consumption_budget_subscription', REMOVE],
  ['a budget ten times as high', 'azurerm_consumption_budget_subscription', set('amount', 9_999_999)],
  [
    'a budget for the year',
    'azurerm_consumption_budget_subscription',
    inPlace(set('time_grain', 'Annually'), 'a budget for the year may stand beside the one for the month'),
  ],
  ['nobody is told of the budget', 'azurerm_consumption_budget_subscription', drop('notification')],
]);

export const AZURE_ASKED = operators('azure', 'as-asked', [
  [
    'a network nobody asked for',
    'azurerm_virtual_network',
    inPlace(set('address_space', ['10.99.0.0/16']), EXTRA),
  ],
  [
    'more network than was asked for',
    'azurerm_virtual_network',
    inPlace(set('address_space.-', '10.99.0.0/16'), EXTRA),
  ],
  [
    'another cluster',
    'azurerm_kubernetes_cluster',
    add({
      ...GROUP,
      private_cluster_enabled: true,
      dns_prefix: 'mutant',
      default_node_pool: { name: 'system', vm_size: 'Standard_D4s_v5', node_count: 1 },
      identity: { type: 'SystemAssigned' },
    }),
  ],
  ['no cluster', 'azurerm_kubernetes_cluster', REMOVE],
  [
    'a pool with bigger machines',
    'azurerm_kubernetes_cluster_node_pool',
    inPlace(set('vm_size', 'Standard_ND96isr_H200_v5'), EXTRA),
    (properties) => properties['vm_size'] !== 'Standard_ND96isr_H200_v5',
  ],
  [
    'a pool with more machines',
    'azurerm_kubernetes_cluster_node_pool',
    inPlace(set('max_count', 100), EXTRA),
  ],
  ['no pool', 'azurerm_kubernetes_cluster_node_pool', REMOVE],
  [
    'a deployment nobody asked for',
    'azurerm_cognitive_deployment',
    add({
      name: 'mutant',
      cognitive_account_id: `${SUBSCRIPTION}/a`,
      model: { format: 'OpenAI', name: 'gpt-4.1', version: '1' },
      sku: { name: 'Standard', capacity: 1 },
      rai_policy_name: 'p',
      version_upgrade_option: 'NoAutoUpgrade',
    }),
  ],
  ['a deployment of another model', 'azurerm_cognitive_deployment', set('model.name', 'gpt-4o-mini')],
  ['a deployment with more capacity', 'azurerm_cognitive_deployment', set('sku.capacity', 5000)],
  ['no deployment', 'azurerm_cognitive_deployment', REMOVE],
  [
    'an endpoint with bigger machines',
    SERVED,
    inPlace(set('body.properties.instanceType', 'Standard_ND96isr_H100_v5'), EXTRA),
  ],
  ['no endpoint', 'azapi_resource Microsoft.MachineLearningServices/workspaces/onlineEndpoints', REMOVE],
  [
    'a machine on its own',
    'azurerm_linux_virtual_machine',
    add({
      ...GROUP,
      size: 'Standard_NC24ads_A100_v4',
      admin_username: 'a',
      network_interface_ids: [`${SUBSCRIPTION}/n`],
      os_disk: { caching: 'ReadWrite', storage_account_type: 'Premium_LRS' },
    }),
  ],
]);

export const AZURE_SECRETS = operators('azure', 'secrets', [
  [
    'a password in a vault',
    'azurerm_key_vault_secret',
    add({ name: 'mutant', key_vault_id: `${SUBSCRIPTION}/v`, value: 'Tr0ub4dor-and-3' }, 'value'),
  ],
  ['a token in a container', SERVED, set(variable('HF_TOKEN'), 'hf_abcdefghijklmnopqrstuvwxyz012345')],
  [
    'a password of a machine',
    'azurerm_linux_virtual_machine',
    add(
      {
        ...GROUP,
        size: 'Standard_D2s_v5',
        admin_username: 'a',
        admin_password: 'Tr0ub4dor-and-3',
        disable_password_authentication: false,
        network_interface_ids: [`${SUBSCRIPTION}/n`],
        os_disk: { caching: 'ReadWrite', storage_account_type: 'Premium_LRS' },
      },
      'admin_password',
    ),
  ],
  [
    'a password of a database',
    'azurerm_postgresql_flexible_server',
    add(
      {
        ...GROUP,
        version: '16',
        public_network_access_enabled: false,
        administrator_login: 'a',
        administrator_password: 'Tr0ub4dor-and-3',
        sku_name: 'GP_Standard_D2s_v3',
      },
      'administrator_password',
    ),
  ],
]);

import { BODY_WORDS } from './azure-bodies';
import {
  ADDRESS,
  CIDR,
  CLUSTER,
  COGNITIVE_ACCOUNT,
  DURATION,
  GUID,
  IDENTITY,
  OPERATION,
  REGISTRY,
  STORAGE_ACCOUNT,
  SUBNET,
  SUBSCRIPTION,
  VAULT,
  VERSIONLESS_KEY,
  VIRTUAL_NETWORK,
  WORKSPACE,
  idOf,
} from './azure-patterns';
import type { Range, Rule } from './azure-patterns';

// Which values an argument takes. The bindings know only that it is text: a word that Azure does not know is found out
// when the provider plans, or worse, when Azure answers. Written by hand from the page of each resource of azurerm 4.73:
// https://registry.terraform.io/providers/hashicorp/azurerm/4.73.0/docs/resources/<type without azurerm_>
// Where this product allows less than Azure does, `only` says so, and why.

export interface AllowedValues {
  readonly takes: (value: unknown) => boolean;
  /** What they are, to follow "is not". */
  readonly words: string;
}

/** What an argument of a type takes; undefined: anything, as far as is known here. */
export function allowedValues(type: string, path: string): AllowedValues | undefined {
  const rule = RULES[type]?.[path] ?? byEnding({ ...EVERYWHERE, ...BODY_WORDS[type] }, path);
  if (rule === undefined) return undefined;
  if (rule instanceof RegExp) {
    return { takes: (value) => rule.test(String(value)), words: `of the form ${rule.source}` };
  }
  if ('min' in rule) {
    const { min, max } = rule;
    return {
      takes: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
      words: `a whole number from ${String(min)} to ${String(max)}`,
    };
  }
  return { takes: (value) => rule.includes(value as string), words: `one of ${rule.join(', ')}` };
}

/** The longest ending of a path that has a rule. */
function byEnding(rules: Readonly<Record<string, Rule>>, path: string): Rule | undefined {
  const names = path.split('.');
  const endings = names.map((_, index) => names.slice(index).join('.'));
  return endings.map((ending) => rules[ending]).find((rule) => rule !== undefined);
}

/** Only the two regions of the UK: where everything is that has a place. */
const UK_REGIONS = ['uksouth', 'ukwest'];

/** By the end of an argument's path, in every type. */
const EVERYWHERE: Readonly<Record<string, Rule>> = {
  location: UK_REGIONS,
  tenant_id: new RegExp(`^${GUID}$`),
  // Only identities that are there, with their rights, before what acts as them is.
  'identity.type': ['UserAssigned'],
  'identity.identity_ids': IDENTITY,
  resource_group_name: /^[\w.()-]{0,89}[\w()-]$/,
  'timeouts.create': /^\d+[mh]$/,
  'timeouts.update': /^\d+[mh]$/,
  'timeouts.delete': /^\d+[mh]$/,
  subnet_id: SUBNET,
  vnet_subnet_id: SUBNET,
  pod_subnet_id: SUBNET,
  virtual_network_id: VIRTUAL_NETWORK,
  storage_account_id: STORAGE_ACCOUNT,
  log_analytics_workspace_id: WORKSPACE,
  user_assigned_identity_id: IDENTITY,
  key_vault_id: VAULT,
  disk_encryption_set_id: idOf('Microsoft.Compute/diskEncryptionSets'),
};

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A Kubernetes version, with its patch or without. */
const VERSION = /^1\.\d{2}(\.\d+)?$/;

/** Node pools, the first one and others. @see https://learn.microsoft.com/azure/aks/use-multiple-node-pools */
const NODE_POOL: Readonly<Record<string, Rule>> = {
  // Linux pools: at most 12 lower-case letters and digits.
  name: /^[a-z][a-z0-9]{0,11}$/,
  temporary_name_for_rotation: /^[a-z][a-z0-9]{0,11}$/,
  vm_size: /^Standard_[A-Za-z0-9_]+$/,
  orchestrator_version: VERSION,
  os_sku: ['AzureLinux', 'AzureLinux3', 'Ubuntu', 'Ubuntu2204', 'Ubuntu2404'],
  os_disk_type: ['Managed', 'Ephemeral'],
  kubelet_disk_type: ['OS', 'Temporary'],
  scale_down_mode: ['Delete', 'Deallocate'],
  gpu_driver: ['Install', 'None'],
  gpu_instance: ['MIG1g', 'MIG2g', 'MIG3g', 'MIG4g', 'MIG7g'],
  workload_runtime: ['OCIContainer'],
  zones: ['1', '2', '3'],
  'kubelet_config.cpu_manager_policy': ['none', 'static'],
  'kubelet_config.topology_manager_policy': ['none', 'best-effort', 'restricted', 'single-numa-node'],
  'upgrade_settings.max_surge': /^\d+%?$/,
  'upgrade_settings.max_unavailable': /^\d+%?$/,
  'upgrade_settings.undrainable_node_behavior': ['Cordon', 'Schedule'],
};

const MAINTENANCE: Readonly<Record<string, Rule>> = {
  frequency: ['Daily', 'Weekly', 'AbsoluteMonthly', 'RelativeMonthly'],
  day_of_week: DAYS,
  week_index: ['First', 'Second', 'Third', 'Fourth', 'Last'],
  duration: { min: 4, max: 24 },
  start_time: /^\d{2}:\d{2}$/,
  utc_offset: /^[+-]\d{2}:\d{2}$/,
};

function under(prefix: string, rules: Readonly<Record<string, Rule>>): Record<string, Rule> {
  return Object.fromEntries(Object.entries(rules).map(([path, rule]) => [`${prefix}.${path}`, rule]));
}

/** Only Deny: Allow opens a service to every network. */
const DENY = ['Deny'];

/** Days. */
const AGE: Range = { min: 0, max: 99_999 };

const COMPARISON = ['GreaterThan', 'GreaterThanOrEqual', 'LessThan', 'LessThanOrEqual', 'Equals'];

/** How long alert rules wait between two looks, and how far back they look. */
const PERIODS = [
  'PT5M',
  'PT10M',
  'PT15M',
  'PT30M',
  'PT45M',
  'PT1H',
  'PT2H',
  'PT3H',
  'PT4H',
  'PT5H',
  'PT6H',
  'P1D',
];

/** Names of network resources. @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftnetwork */
const NETWORK_NAME = /^[A-Za-z0-9]([\w.-]{0,78}\w)?$/;

/** Built-in roles that are given here. @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const BUILT_IN_ROLES = [
  'AcrPull',
  'Application Insights Component Contributor',
  'Azure AI Enterprise Network Connection Approver',
  'Azure Kubernetes Service Cluster User Role',
  'Azure Kubernetes Service RBAC Cluster Admin',
  'Cognitive Services OpenAI User',
  'Contributor',
  'Key Vault Administrator',
  'Key Vault Contributor',
  'Key Vault Crypto Service Encryption User',
  'Key Vault Crypto User',
  'Managed Identity Operator',
  'Network Contributor',
  'Private DNS Zone Contributor',
  'Reader',
  'Role Based Access Control Administrator',
  'Storage Account Contributor',
  'Storage Blob Data Contributor',
  'Storage Blob Data Reader',
  'Storage File Data Privileged Contributor',
];

/** Categories of resource logs. @see https://learn.microsoft.com/azure/azure-monitor/reference/logs-index */
const RECORDS = [
  // A subscription's activity log.
  ...['Administrative', 'Alert', 'Autoscale', 'Policy', 'Recommendation', 'ResourceHealth', 'Security'],
  'ServiceHealth',
  // Storage, by service.
  ...['StorageRead', 'StorageWrite', 'StorageDelete'],
  // Key vaults; Log Analytics and models: Audit.
  ...['AuditEvent', 'AzurePolicyEvaluationDetails', 'Audit', 'SummaryLogs'],
  // Azure OpenAI.
  ...['AzureOpenAIRequestUsage', 'RequestResponse', 'Trace'],
  // Clusters.
  ...[
    'cloud-controller-manager',
    'cluster-autoscaler',
    'csi-azuredisk-controller',
    'csi-azurefile-controller',
  ],
  ...['csi-snapshot-controller', 'guard', 'kube-apiserver', 'kube-audit', 'kube-audit-admin'],
  ...['kube-controller-manager', 'kube-scheduler'],
  // Azure Machine Learning.
  ...['AmlOnlineEndpointConsoleLog', 'AmlOnlineEndpointEventLog', 'AmlOnlineEndpointTrafficLog'],
  ...['AmlComputeClusterEvent', 'AmlComputeJobEvent'],
  // Container registries.
  ...['ContainerRegistryLoginEvents', 'ContainerRegistryRepositoryEvents'],
  // Networks.
  ...['VMProtectionAlerts', 'NetworkSecurityGroupEvent', 'NetworkSecurityGroupRuleCounter'],
];

/** Types and versions of Azure Resource Manager. @see https://learn.microsoft.com/azure/templates */
const AZURE_TYPES = [
  'Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems@2025-06-01',
  'Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01',
  'Microsoft.Compute/diskEncryptionSets@2023-10-02',
  'Microsoft.Compute/features@2021-07-01',
  'Microsoft.ContainerService/features@2021-07-01',
  'Microsoft.KeyVault/vaults/keys@2024-11-01',
  'Microsoft.MachineLearningServices/workspaces/data/versions@2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/datastores@2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/environments/versions@2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/models/versions@2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01',
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01',
  'Microsoft.MachineLearningServices/workspaces@2025-06-01',
  'Microsoft.Network/networkWatchers/flowLogs@2024-05-01',
  'Microsoft.Network/virtualNetworks@2024-05-01',
  'Microsoft.Resources/subscriptions@2021-04-01',
  'Microsoft.Storage/storageAccounts@2024-01-01',
];

const BUDGET: Readonly<Record<string, Rule>> = {
  name: /^[A-Za-z0-9_-]{1,63}$/,
  subscription_id: SUBSCRIPTION,
  time_grain: ['Monthly', 'Quarterly', 'Annually', 'BillingMonth', 'BillingQuarter', 'BillingAnnual'],
  'notification.operator': ['EqualTo', 'GreaterThan', 'GreaterThanOrEqualTo'],
  'notification.threshold': { min: 0, max: 1000 },
  'notification.threshold_type': ['Actual', 'Forecasted'],
};

const SECURITY_RULE: Readonly<Record<string, Rule>> = {
  access: ['Allow', 'Deny'],
  direction: ['Inbound', 'Outbound'],
  protocol: ['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*'],
  priority: { min: 100, max: 4096 },
  // A network, one address, anything, or a service tag, which only the singular argument takes.
  source_address_prefix: new RegExp(`${CIDR.source}|${ADDRESS.source}|^(\\*|[A-Za-z][A-Za-z.]+)$`),
  destination_address_prefix: new RegExp(`${CIDR.source}|${ADDRESS.source}|^(\\*|[A-Za-z][A-Za-z.]+)$`),
  source_address_prefixes: new RegExp(`${CIDR.source}|${ADDRESS.source}`),
  destination_address_prefixes: new RegExp(`${CIDR.source}|${ADDRESS.source}`),
  source_port_range: /^(\*|\d{1,5}(-\d{1,5})?)$/,
  destination_port_range: /^(\*|\d{1,5}(-\d{1,5})?)$/,
  source_port_ranges: /^\d{1,5}(-\d{1,5})?$/,
  destination_port_ranges: /^\d{1,5}(-\d{1,5})?$/,
};

const ROUTE: Readonly<Record<string, Rule>> = {
  address_prefix: CIDR,
  // Never Internet.
  next_hop_type: ['VirtualNetworkGateway', 'VnetLocal', 'VirtualAppliance', 'None'],
  next_hop_in_ip_address: ADDRESS,
};

const SUBNET_RULES: Readonly<Record<string, Rule>> = {
  name: NETWORK_NAME,
  address_prefixes: CIDR,
  // Only those under which rules apply to private endpoints.
  private_endpoint_network_policies: ['Enabled', 'NetworkSecurityGroupEnabled'],
  route_table_id: idOf('Microsoft.Network/routeTables'),
  security_group: idOf('Microsoft.Network/networkSecurityGroups'),
  'delegation.service_delegation.name': [
    'Microsoft.App/environments',
    'Microsoft.ContainerService/managedClusters',
  ],
  'delegation.service_delegation.actions': ['Microsoft.Network/virtualNetworks/subnets/join/action'],
};

const RULES: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  azurerm: {
    subscription_id: new RegExp(`^${GUID}$`),
    // Only none: what a subscription has registered is said in its own stack.
    resource_provider_registrations: ['none'],
  },
  azapi: { subscription_id: new RegExp(`^${GUID}$`) },
  azapi_resource: {
    type: AZURE_TYPES,
    parent_id: /^\/subscriptions\//,
    locks: /^\/subscriptions\//,
    response_export_values: /^[a-zA-Z]+(\.[a-zA-Z]+)*$/,
  },
  azapi_update_resource: { type: AZURE_TYPES, resource_id: /^\/subscriptions\// },
  azapi_resource_action: {
    type: AZURE_TYPES,
    resource_id: /^\/subscriptions\//,
    method: ['POST', 'PATCH', 'PUT', 'DELETE'],
    action: /^providers\/Microsoft\.[A-Za-z]+\/register$|^register$/,
  },
  'data.azapi_resource': {
    type: AZURE_TYPES,
    resource_id: /^\/subscriptions\//,
    response_export_values: /^[a-zA-Z]+(\.[a-zA-Z]+)*$/,
  },
  azurerm_management_lock: { lock_level: ['CanNotDelete', 'ReadOnly'] },
  azurerm_resource_provider_registration: { name: /^Microsoft\.[A-Za-z]+$/ },

  // Who may do what.
  azurerm_role_assignment: {
    principal_type: ['User', 'Group', 'ServicePrincipal'],
    condition_version: ['2.0'],
    role_definition_name: BUILT_IN_ROLES,
    scope: /^\/subscriptions\//,
    role_definition_id: new RegExp(
      `^/subscriptions/${GUID}/providers/Microsoft\\.Authorization/roleDefinitions/${GUID}$`,
    ),
    principal_id: new RegExp(`^${GUID}$`),
  },
  azurerm_role_definition: {
    role_definition_id: new RegExp(`^${GUID}$`),
    scope: /^\/subscriptions\//,
    assignable_scopes: /^\/subscriptions\//,
    'permissions.actions': OPERATION,
    'permissions.data_actions': OPERATION,
    'permissions.not_actions': OPERATION,
    'permissions.not_data_actions': OPERATION,
  },
  azurerm_user_assigned_identity: {
    name: /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/,
    isolation_scope: ['Regional'],
  },
  azurerm_federated_identity_credential: {
    // @see https://learn.microsoft.com/rest/api/managedidentity/federated-identity-credentials/create-or-update
    name: /^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$/,
    audience: ['api://AzureADTokenExchange'],
    issuer: /^https:\/\//,
  },
  azurerm_policy_definition: {
    name: /^[^<>*%&:\\?.+/]{1,64}$/,
    mode: ['All', 'Indexed'],
    policy_type: ['Custom'],
  },
  azurerm_subscription_policy_assignment: {
    name: /^[^<>*%&:\\?.+/]{1,64}$/,
    subscription_id: SUBSCRIPTION,
    policy_definition_id: new RegExp(`^/providers/Microsoft\\.Authorization/policyDefinitions/${GUID}$`),
    not_scopes: /^\/subscriptions\//,
  },
  azurerm_security_center_subscription_pricing: {
    tier: ['Standard'],
    // Plans that this product knows. Azure has more.
    resource_type: ['AI', 'Arm', 'Containers', 'KeyVaults', 'StorageAccounts'],
    // @see https://learn.microsoft.com/azure/templates/microsoft.security/pricings
    subplan: ['DefenderForStorageV2', 'PerKeyVault', 'PerSubscription'],
    'extension.name': [
      'AgentlessVmScanning',
      'ContainerRegistriesVulnerabilityAssessments',
      'ContainerSensor',
      'OnUploadMalwareScanning',
      'SensitiveDataDiscovery',
    ],
  },
  azurerm_consumption_budget_subscription: BUDGET,
  azurerm_consumption_budget_resource_group: BUDGET,

  // Keys and disks.
  azurerm_key_vault: {
    name: /^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$/,
    // Only premium: keys are in hardware.
    sku_name: ['premium'],
    soft_delete_retention_days: { min: 7, max: 90 },
    'network_acls.bypass': ['AzureServices', 'None'],
    'network_acls.default_action': DENY,
  },
  azurerm_disk_encryption_set: {
    encryption_type: [
      'EncryptionAtRestWithCustomerKey',
      'EncryptionAtRestWithPlatformAndCustomerKeys',
      'ConfidentialVmEncryptedWithCustomerKey',
    ],
    key_vault_key_id: VERSIONLESS_KEY,
    managed_hsm_key_id: VERSIONLESS_KEY,
  },

  // Network.
  azurerm_virtual_network: {
    name: NETWORK_NAME,
    address_space: CIDR,
    private_endpoint_vnet_policies: ['Disabled', 'Basic'],
    'encryption.enforcement': ['AllowUnencrypted'],
    ...under('subnet', SUBNET_RULES),
  },
  azurerm_subnet: SUBNET_RULES,
  azurerm_virtual_network_peering: { name: NETWORK_NAME, remote_virtual_network_id: VIRTUAL_NETWORK },
  azurerm_network_security_group: { name: NETWORK_NAME, ...under('security_rule', SECURITY_RULE) },
  azurerm_network_security_rule: SECURITY_RULE,
  azurerm_route_table: { name: NETWORK_NAME, ...under('route', ROUTE) },
  azurerm_route: ROUTE,
  azurerm_private_dns_zone: { name: /^([a-z0-9_-]{1,63}\.)+[a-z]{2,}$/ },
  azurerm_private_dns_zone_virtual_network_link: { resolution_policy: ['Default', 'NxDomainRedirect'] },
  azurerm_private_endpoint: {
    name: NETWORK_NAME,
    custom_network_interface_name: NETWORK_NAME,
    'private_service_connection.private_connection_resource_id': /^\/subscriptions\//,
    // @see https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource
    'private_service_connection.subresource_names': [
      'account',
      'amlworkspace',
      'azuremonitor',
      'blob',
      'dfs',
      'file',
      'managedhsm',
      'queue',
      'registry',
      'table',
      'vault',
    ],
    'private_dns_zone_group.private_dns_zone_ids': idOf('Microsoft.Network/privateDnsZones'),
  },

  // Storage.
  azurerm_storage_account: {
    name: /^[a-z0-9]{3,24}$/,
    account_kind: ['StorageV2', 'BlobStorage', 'BlockBlobStorage', 'FileStorage', 'Storage'],
    account_tier: ['Standard', 'Premium'],
    // The pair of UK South is UK West: copies stay in the country.
    account_replication_type: ['LRS', 'ZRS', 'GRS', 'RAGRS', 'GZRS', 'RAGZRS'],
    access_tier: ['Hot', 'Cool', 'Cold', 'Premium'],
    // Only what is considered safe.
    min_tls_version: ['TLS1_2'],
    allowed_copy_scope: ['AAD', 'PrivateLink'],
    // Only Standard: names of the other kind cannot be worked out before the account is there.
    dns_endpoint_type: ['Standard'],
    queue_encryption_key_type: ['Account', 'Service'],
    table_encryption_key_type: ['Account', 'Service'],
    'network_rules.default_action': DENY,
    'network_rules.bypass': ['AzureServices', 'Logging', 'Metrics', 'None'],
    'immutability_policy.state': ['Disabled', 'Unlocked', 'Locked'],
    'immutability_policy.period_since_creation_in_days': { min: 1, max: 146_000 },
    'blob_properties.delete_retention_policy.days': { min: 1, max: 365 },
    'blob_properties.container_delete_retention_policy.days': { min: 1, max: 365 },
    'routing.choice': ['MicrosoftRouting', 'InternetRouting'],
    'sas_policy.expiration_action': ['Log', 'Block'],
    'customer_managed_key.key_vault_key_id': VERSIONLESS_KEY,
    'customer_managed_key.managed_hsm_key_id': VERSIONLESS_KEY,
  },
  azurerm_storage_container: {
    name: /^(\$root|\$web|[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9])$/,
    // Only private.
    container_access_type: ['private'],
  },
  azurerm_storage_container_immutability_policy: { immutability_period_in_days: { min: 1, max: 146_000 } },
  azurerm_storage_management_policy: {
    'rule.name': /^[A-Za-z0-9-]{1,256}$/,
    'rule.filters.blob_types': ['blockBlob', 'appendBlob'],
    ...under('rule.actions', {
      'base_blob.delete_after_days_since_creation_greater_than': AGE,
      'base_blob.delete_after_days_since_modification_greater_than': AGE,
      'snapshot.delete_after_days_since_creation_greater_than': AGE,
      'version.delete_after_days_since_creation': AGE,
    }),
  },

  // Records and alerts.
  azurerm_log_analytics_workspace: {
    name: /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/,
    sku: ['PerGB2018'],
    retention_in_days: { min: 30, max: 730 },
  },
  azurerm_log_analytics_workspace_table: {
    workspace_id: WORKSPACE,
    plan: ['Analytics', 'Basic'],
    retention_in_days: { min: 4, max: 730 },
    // Whole years beyond two. @see https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
    total_retention_in_days: [
      ...Array.from({ length: 727 }, (_, index) => index + 4),
      ...[1095, 1460, 1826, 2191, 2556, 2922, 3288, 3653, 4018, 4383],
    ],
  },
  azurerm_monitor_private_link_scope: {
    // Only PrivateOnly: Open lets the network reach any workspace of anyone.
    ingestion_access_mode: ['PrivateOnly'],
    query_access_mode: ['PrivateOnly'],
  },
  azurerm_monitor_private_link_scoped_service: { linked_resource_id: /^\/subscriptions\// },
  azurerm_monitor_diagnostic_setting: {
    target_resource_id: /^\/subscriptions\//,
    log_analytics_destination_type: ['Dedicated', 'AzureDiagnostics'],
    'enabled_log.category_group': ['allLogs', 'audit'],
    'enabled_log.category': RECORDS,
    'enabled_metric.category': ['AllMetrics'],
  },
  azurerm_monitor_action_group: {
    // The service is in no region of the UK. Global is the only one that Service Health can use.
    location: ['global'],
    short_name: /^.{1,12}$/,
  },
  azurerm_monitor_activity_log_alert: {
    // The service is in no region of the UK.
    location: ['global'],
    scopes: /^\/subscriptions\//,
    'criteria.category': ['Administrative', 'ServiceHealth', 'ResourceHealth', 'Security', 'Policy'],
    'criteria.operation_name': OPERATION,
    'criteria.statuses': ['Started', 'Succeeded', 'Failed'],
    'criteria.levels': ['Critical', 'Error', 'Warning', 'Informational', 'Verbose'],
  },
  azurerm_monitor_metric_alert: {
    scopes: /^\/subscriptions\//,
    severity: { min: 0, max: 4 },
    frequency: ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H'],
    window_size: ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'PT6H', 'PT12H', 'P1D'],
    'criteria.aggregation': ['Average', 'Count', 'Minimum', 'Maximum', 'Total'],
    'criteria.operator': COMPARISON,
    'criteria.metric_namespace': /^Microsoft\.[A-Za-z]+(\/[A-Za-z]+)+$/,
    // @see https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index
    'criteria.metric_name': [
      'AzureOpenAIProvisionedManagedUtilizationV2',
      'AzureOpenAIRequests',
      'AzureOpenAITTLTInMS',
      'RAIRejectedRequests',
      'RequestLatency_P95',
      'RequestsPerMinute',
      'kube_node_status_condition',
    ],
    'criteria.dimension.name': [
      'ModelDeploymentName',
      'StatusCode',
      'condition',
      'status2',
      'statusCodeClass',
    ],
    'criteria.dimension.operator': ['Include', 'Exclude', 'StartsWith'],
  },
  azurerm_monitor_scheduled_query_rules_alert_v2: {
    scopes: /^\/subscriptions\//,
    severity: { min: 0, max: 4 },
    evaluation_frequency: PERIODS,
    window_duration: PERIODS,
    'criteria.operator': [...COMPARISON, 'Equal'],
    'criteria.time_aggregation_method': ['Average', 'Count', 'Maximum', 'Minimum', 'Total'],
    'criteria.failing_periods.number_of_evaluation_periods': { min: 1, max: 6 },
    'criteria.failing_periods.minimum_failing_periods_to_trigger_alert': { min: 1, max: 6 },
  },
  azurerm_monitor_autoscale_setting: {
    target_resource_id: /^\/subscriptions\//,
    ...under('profile.rule', {
      'metric_trigger.metric_name': ['RequestsPerMinute'],
      'metric_trigger.metric_resource_id': /^\/subscriptions\//,
      'metric_trigger.operator': [...COMPARISON, 'Equals', 'NotEquals'],
      'metric_trigger.statistic': ['Average', 'Max', 'Min', 'Sum'],
      'metric_trigger.time_aggregation': ['Average', 'Count', 'Maximum', 'Minimum', 'Last', 'Total'],
      'metric_trigger.time_grain': DURATION,
      'metric_trigger.time_window': DURATION,
      'scale_action.cooldown': DURATION,
      'scale_action.direction': ['Increase', 'Decrease'],
      'scale_action.type': ['ChangeCount', 'ExactCount', 'PercentChangeCount', 'ServiceAllowedNextValue'],
    }),
    'profile.capacity.default': { min: 0, max: 1000 },
    'profile.capacity.minimum': { min: 0, max: 1000 },
    'profile.capacity.maximum': { min: 0, max: 1000 },
  },
  azurerm_application_insights: { application_type: ['web', 'other'], workspace_id: WORKSPACE },

  // Images.
  azurerm_container_registry: {
    name: /^[A-Za-z0-9]{5,50}$/,
    // Only Premium: no other tier has private endpoints and keys of one's own.
    sku: ['Premium'],
    network_rule_bypass_option: ['AzureServices', 'None'],
    'network_rule_set.default_action': DENY,
    'encryption.key_vault_key_id': VERSIONLESS_KEY,
    retention_policy_in_days: { min: 0, max: 365 },
  },
  azurerm_container_registry_cache_rule: {
    container_registry_id: REGISTRY,
    // Only what AKS looks for. @see https://learn.microsoft.com/azure/aks/network-isolated
    name: ['aks-managed-mcr'],
    source_repo: ['mcr.microsoft.com/*'],
    target_repo: ['aks-managed-repository/*'],
  },

  // Clusters.
  azurerm_kubernetes_cluster: {
    name: /^[A-Za-z0-9][A-Za-z0-9_-]{0,61}[A-Za-z0-9]$/,
    dns_prefix_private_cluster: /^[A-Za-z0-9][A-Za-z0-9-]{0,52}[A-Za-z0-9]$/,
    node_resource_group: /^[\w.()-]{0,79}[\w()-]$/,
    kubernetes_version: VERSION,
    automatic_upgrade_channel: ['patch', 'rapid', 'node-image', 'stable'],
    node_os_upgrade_channel: ['Unmanaged', 'SecurityPatch', 'NodeImage', 'None'],
    // Only those that promise availability.
    sku_tier: ['Standard', 'Premium'],
    support_plan: ['KubernetesOfficial', 'AKSLongTermSupport'],
    // Only a zone of the environment's own.
    private_dns_zone_id: idOf('Microsoft.Network/privateDnsZones'),
    image_cleaner_interval_hours: { min: 24, max: 2160 },
    // Only through a private endpoint.
    'key_management_service.key_vault_network_access': ['Private'],
    'bootstrap_profile.artifact_source': ['Cache', 'Direct'],
    'bootstrap_profile.container_registry_id': REGISTRY,
    ...under('network_profile', {
      network_plugin: ['azure', 'kubenet', 'none'],
      network_plugin_mode: ['overlay'],
      network_policy: ['calico', 'azure', 'cilium'],
      network_data_plane: ['azure', 'cilium'],
      ip_versions: ['IPv4', 'IPv6'],
      load_balancer_sku: ['standard'],
      // Only those that make no public address.
      outbound_type: ['none', 'userDefinedRouting'],
      pod_cidr: CIDR,
      service_cidr: CIDR,
      dns_service_ip: ADDRESS,
    }),
    ...under('maintenance_window_auto_upgrade', MAINTENANCE),
    ...under('maintenance_window_node_os', MAINTENANCE),
    ...under('default_node_pool', { ...NODE_POOL, type: ['VirtualMachineScaleSets'] }),
  },
  azurerm_kubernetes_cluster_node_pool: {
    ...NODE_POOL,
    kubernetes_cluster_id: CLUSTER,
    mode: ['System', 'User'],
    os_type: ['Linux'],
    // Only Regular: Azure takes the others back whenever it likes.
    priority: ['Regular'],
    node_taints: /^[^=]+=[^:]+:(NoSchedule|PreferNoSchedule|NoExecute)$/,
    capacity_reservation_group_id: idOf('Microsoft.Compute/capacityReservationGroups'),
  },
  azurerm_kubernetes_cluster_deployment_safeguard: {
    kubernetes_cluster_id: CLUSTER,
    level: ['Warn', 'Enforce'],
    pod_security_standards_level: ['Privileged', 'Baseline', 'Restricted'],
  },

  // Models.
  azurerm_cognitive_account: {
    name: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9]$/,
    custom_subdomain_name: /^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$/,
    kind: ['OpenAI', 'AIServices'],
    sku_name: ['S0'],
    'network_acls.default_action': DENY,
    'network_acls.bypass': ['None', 'AzureServices'],
    'customer_managed_key.key_vault_key_id': VERSIONLESS_KEY,
    'network_injection.scenario': ['agent'],
  },
  azurerm_cognitive_deployment: {
    cognitive_account_id: COGNITIVE_ACCOUNT,
    'model.format': ['OpenAI'],
    // Only the deployment types that are processed in the region of the account.
    'sku.name': ['Standard', 'ProvisionedManaged'],
    // Only what does not change the model by itself.
    version_upgrade_option: ['NoAutoUpgrade'],
  },
  azurerm_cognitive_account_rai_blocklist: { cognitive_account_id: COGNITIVE_ACCOUNT },
};

/** Arguments, by the end of their path, that say whatever the department likes, or what it was asked for elsewhere. */
const FREE_TEXT = new RegExp(
  `(^|\\.)(${[
    ...['name', 'display_name', 'description', 'notes', 'content', 'subject', 'metadata', 'value', 'values'],
    ...['query', 'condition', 'policy_rule', 'parameters', 'email_address', 'contact_emails', 'start_date'],
    ...['version', 'rai_policy_name', 'virtual_network_name', 'private_dns_zone_name', 'scope_name'],
    ...['containerName', 'dataUri', 'friendlyName', 'modelMountPath', 'path', 'pattern', 'resourceGroup'],
  ].join('|')})$`,
);

/** What Terraform itself reads, and maps of words of one's own. */
const OWN_WORDS = /(^|\.)(depends_on|environmentVariables|lifecycle|node_labels|tags)(\.|$)/;

/** Whether somebody has looked up what an argument takes, or nobody need to. */
export function isLookedUp(type: string, path: string): boolean {
  return allowedValues(type, path) !== undefined || FREE_TEXT.test(path) || OWN_WORDS.test(path);
}

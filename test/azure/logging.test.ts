import type { AzureEnvironment } from '../../lib/azure';
import { ContentStore, LogArchive } from '../../lib/azure';
import { shippedAzureEnvironment, synthesizeAzure } from '../support/azure-stack';
import type { Resources } from '../support/azure-stack';

function build(environment: AzureEnvironment): Resources {
  return synthesizeAzure(environment, (stack) => {
    const archive = new LogArchive(stack, 'audit', environment);
    new ContentStore(stack, 'content', environment);
    archive.precede(stack);
  });
}

function withLogging(
  environment: AzureEnvironment,
  logging: Partial<AzureEnvironment['blueprint']['logging']>,
): AzureEnvironment {
  const { blueprint } = environment;
  return { ...environment, blueprint: { ...blueprint, logging: { ...blueprint.logging, ...logging } } };
}

const LOCK = 'azapi_resource_action.audit_archive_lock';

const production = shippedAzureEnvironment('dfe/prod/azure');
const testStage = shippedAzureEnvironment('dfe/test/azure');
const hsm = shippedAzureEnvironment('mod/production/azure');
const resources = build(production);
const accounts = resources['azurerm_storage_account']!;
const rule = (account: string, from = resources): any =>
  from['azurerm_storage_management_policy']![`${account}_lifecycle`].rule[0].actions;

describe('storage accounts', () => {
  test.each(Object.keys(accounts))('%s is closed', (name) => {
    expect(accounts[name]).toMatchObject({
      public_network_access_enabled: false,
      shared_access_key_enabled: false,
      default_to_oauth_authentication: true,
      allow_nested_items_to_be_public: false,
      local_user_enabled: false,
      sftp_enabled: false,
      nfsv3_enabled: false,
      cross_tenant_replication_enabled: false,
      allowed_copy_scope: 'AAD',
      https_traffic_only_enabled: true,
      min_tls_version: 'TLS1_2',
      infrastructure_encryption_enabled: true,
      network_rules: { default_action: 'Deny', bypass: ['AzureServices'] },
      account_replication_type: 'ZRS',
      lifecycle: { prevent_destroy: true },
      tags: production.blueprint.tags,
    });
  });

  test('are reached through the network of the environment alone', () => {
    const reached = Object.values(resources['azurerm_private_endpoint']!).map(
      ({ private_service_connection }) => private_service_connection.private_connection_resource_id as string,
    );
    for (const name of Object.keys(accounts))
      expect(reached).toContain(`\${azurerm_storage_account.${name}.id}`);
  });

  test('use the key of their purpose, in a vault or in a Managed HSM', () => {
    const keys = build(hsm)['azurerm_storage_account']!;
    expect(keys['content_storage_account'].customer_managed_key).toEqual({
      managed_hsm_key_id: 'https://mod-logistics.managedhsm.azure.net/keys/content',
      user_assigned_identity_id: expect.stringMatching(/userAssignedIdentities\/mod-production-content$/),
    });
    expect(keys['audit_archive_storage_account'].customer_managed_key).toEqual({
      key_vault_key_id: expect.stringMatching(
        /^https:\/\/modproductionkeys\w+\.vault\.azure\.net\/keys\/audit$/,
      ),
      user_assigned_identity_id: expect.stringMatching(/userAssignedIdentities\/mod-production-audit$/),
    });
    // UK West has no zones.
    expect(keys['content_storage_account'].account_replication_type).toBe('LRS');
  });
});

describe('audit archive', () => {
  const policy = (from: Resources): any =>
    from['azapi_resource_action']!['audit_archive_lock'].body.properties.immutableStorageWithVersioning;

  test('is locked in production for the whole retention', () => {
    expect(policy(resources)).toEqual({
      enabled: true,
      immutabilityPolicy: {
        state: 'Locked',
        immutabilityPeriodSinceCreationInDays: 730,
        allowProtectedAppendWrites: true,
      },
    });
  });

  test('is made unlocked, as Azure wants it, and left to the lock from then on', () => {
    expect(accounts['audit_archive_storage_account']).toMatchObject({
      immutability_policy: { state: 'Unlocked', period_since_creation_in_days: 730 },
      blob_properties: { versioning_enabled: true },
      lifecycle: { ignore_changes: ['immutability_policy'] },
    });
    expect(Object.keys(accounts).filter((name) => 'immutability_policy' in accounts[name])).toHaveLength(1);
  });

  test('can be cleared in other stages', () => {
    const other = build(testStage);
    expect(policy(other).immutabilityPolicy.state).toBe('Unlocked');
    const { lifecycle } = other['azurerm_storage_account']!['audit_archive_storage_account'];
    expect(lifecycle.prevent_destroy).toBe(false);
  });

  test('deletes no record before its lock ends', () => {
    expect(rule('audit_archive_storage')).toEqual({
      base_blob: { delete_after_days_since_modification_greater_than: 730 },
      snapshot: { delete_after_days_since_creation_greater_than: 730 },
      version: { delete_after_days_since_creation: 730 },
    });
  });
});

describe('records', () => {
  const settings = resources['azurerm_monitor_diagnostic_setting']!;

  test('are of everything that earlier stacks made', () => {
    const targets = Object.values(settings).map(({ target_resource_id }) => target_resource_id as string);
    const subscription = '/subscriptions/40000000-0000-0000-0000-000000000013';
    expect(targets).toEqual(
      expect.arrayContaining([
        subscription,
        expect.stringMatching(/dfe-prod-state\/.*storageAccounts\/dfeprodstate\w+\/blobServices\/default$/),
        expect.stringMatching(/dfe-prod-keys\/.*vaults\/dfeprodkeys\w+$/),
        expect.stringMatching(/virtualNetworks\/dfe-prod$/),
        expect.stringMatching(/networkSecurityGroups\/dfe-prod-workload$/),
        expect.stringMatching(/networkSecurityGroups\/dfe-prod-endpoints$/),
      ]),
    );
    expect(settings['audit_activity'].enabled_log).toHaveLength(8);
  });

  test('begin when the archive is locked', () => {
    for (const { depends_on } of Object.values(settings)) expect(depends_on).toContain(LOCK);
  });

  test('go to the archive, but for those of the archive itself', () => {
    const kept = Object.keys(settings).filter((name) => !('storage_account_id' in settings[name]));
    expect(kept).toEqual(['audit_archive_storage_records']);
  });

  test('of a brought network are its owner’s', () => {
    const { blueprint } = production;
    const brought = build({
      ...production,
      blueprint: { ...blueprint, network: { ...blueprint.network, origin: 'brought' } },
    });
    expect(Object.keys(brought['azurerm_storage_account']!)).not.toContain('audit_flows_storage_account');
    expect(JSON.stringify(brought['azurerm_monitor_diagnostic_setting'])).not.toContain('Microsoft.Network/');
  });
});

describe('network flows', () => {
  test('are written by an identity, as the account has no keys', () => {
    expect(resources['azapi_resource']!['audit_flows_flow-log']).toMatchObject({
      identity: [
        { type: 'UserAssigned', identity_ids: ['${azurerm_user_assigned_identity.audit_flows_writer.id}'] },
      ],
      body: { properties: { enabled: true, format: { version: 2 } } },
      depends_on: expect.arrayContaining(['azurerm_role_assignment.audit_flows_writes']),
    });
  });

  test('are kept for the retention, without a copy of each minute', () => {
    expect(rule('audit_flows_storage').base_blob).toEqual({
      delete_after_days_since_modification_greater_than: 730,
    });
    expect(accounts['audit_flows_storage_account'].blob_properties).toEqual({ versioning_enabled: false });
  });
});

describe('log workspace', () => {
  test('is private, and asks Entra ID', () => {
    expect(resources['azurerm_log_analytics_workspace']!['audit_logs_workspace']).toMatchObject({
      internet_ingestion_enabled: false,
      internet_query_enabled: false,
      local_authentication_enabled: false,
      allow_resource_only_permissions: false,
      cmk_for_query_forced: true,
      daily_quota_gb: -1,
      retention_in_days: 730,
    });
    expect(resources['azurerm_monitor_private_link_scope']!['audit_logs_scope']).toMatchObject({
      ingestion_access_mode: 'PrivateOnly',
      query_access_mode: 'PrivateOnly',
    });
  });

  test('keeps tables for longer than it answers queries', () => {
    expect(resources['azurerm_log_analytics_workspace_table']).toBeUndefined();
    const tables = Object.values(build(hsm)['azurerm_log_analytics_workspace_table']!);
    expect(tables.map(({ name }) => name as string)).toEqual(
      expect.arrayContaining(['AzureActivity', 'AzureDiagnostics', 'StorageBlobLogs']),
    );
    for (const table of tables) {
      expect(table).toMatchObject({
        retention_in_days: 730,
        total_retention_in_days: 2556,
        plan: 'Analytics',
      });
    }
  });
});

describe('content', () => {
  test.each([1, 2, 30])('is gone after %d days, with everything that was made of it', (days) => {
    const from = build(withLogging(testStage, { contentRetentionDays: days }));
    expect(rule('content_storage', from)).toEqual({
      base_blob: { delete_after_days_since_creation_greater_than: days - 1 },
      snapshot: { delete_after_days_since_creation_greater_than: 0 },
      version: { delete_after_days_since_creation: 0 },
    });
    const { blob_properties } = from['azurerm_storage_account']!['content_storage_account'];
    expect(blob_properties).toEqual({ versioning_enabled: false });
  });
});

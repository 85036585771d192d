import { readLogs } from '../../../lib/report/facts/read-logs';
import { summarizeLogs } from '../../../lib/report/facts/summarize-logs';
import { shippedReports } from '../../support/reports';
import { moduleOf, stackOf } from '../../support/written';

const trail = (to: Record<string, unknown>) =>
  ['AWS::CloudTrail::Trail', { IsLogging: true, IsMultiRegionTrail: true, ...to }] as const;
const role = (action: string, resource: string) =>
  [
    'AWS::IAM::Role',
    {
      Policies: [
        { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] } },
      ],
    },
  ] as const;

describe('log groups of AWS', () => {
  const stores = (group: Record<string, unknown>, more: Parameters<typeof stackOf>[0] = {}) =>
    readLogs(
      stackOf({
        Group: ['AWS::Logs::LogGroup', { LogGroupName: '/audit/trail', ...group }],
        Trail: trail({ CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } }),
        ...more,
      }),
    ).stores;

  test('one without an end keeps records for ever, and none can be locked', () => {
    expect(stores({})[0]).toMatchObject({
      kind: 'audit',
      kept: 'for ever',
      days: [],
      lock: { state: 'none' },
    });
    expect(stores({ RetentionInDays: 365 })[0]).toMatchObject({ kept: '365 days', days: [365] });
  });

  test('who is allowed to delete it is named, and who is allowed something else is not', () => {
    const [row] = stores(
      {},
      {
        Cleaner: role('logs:Delete*', '*'),
        Shortener: role('logs:PutRetentionPolicy', 'arn:aws:logs:eu-west-2:111122223333:log-group:/audit/*'),
        Elsewhere: role('logs:*', 'arn:aws:logs:eu-west-2:111122223333:log-group:/other/*'),
        Bucket: role('s3:*', '*'),
      },
    );
    expect(row?.deletedBy).toBe('administrators of the account; these templates allow it to stack/Cleaner');
    expect(row?.shortenedBy).toBe(
      'administrators of the account; these templates allow it to stack/Shortener',
    );
  });
});

describe('buckets of AWS', () => {
  const lock = (Mode: string) => ({
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode, Years: 2 } } },
  });
  const kept = (bucket: Record<string, unknown>, more: Parameters<typeof stackOf>[0] = {}) =>
    readLogs(
      stackOf({
        Archive: ['AWS::S3::Bucket', { BucketName: 'audit-archive', ...bucket }],
        Trail: trail({ S3BucketName: { Ref: 'Archive' } }),
        ...more,
      }),
    );

  test('a lock in compliance mode is undone by nobody', () => {
    const logs = kept(lock('COMPLIANCE'));
    expect(logs.stores[0]).toMatchObject({
      kept: 'for ever: no rule deletes them',
      lock: { state: 'locked', days: 730 },
      deletedBy: 'nobody for 730 days after a record is written, the root user of the account neither',
    });
    expect(summarizeLogs(logs).headline).toBe(
      'Audit records: locked 730 days in audit-archive, and nobody can delete them before.',
    );
  });

  test('a lock in governance mode is undone by who may bypass it', () => {
    const logs = kept(lock('GOVERNANCE'), { Admin: role('s3:BypassGovernanceRetention', '*') });
    expect(logs.stores[0]?.lock.state).toBe('loose');
    expect(logs.stores[0]?.deletedBy).toContain('these templates allow it to stack/Admin');
    expect(summarizeLogs(logs).headline).toContain('can be deleted before their time');
  });

  test('a policy that denies it to everybody, or to all but one, is said', () => {
    const deny = (action: string, condition?: Record<string, unknown>) =>
      [
        'AWS::S3::BucketPolicy',
        {
          Bucket: { Ref: 'Archive' },
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Deny',
                Principal: '*',
                Action: action,
                Resource: 'arn:aws:s3:::audit-archive/*',
                ...(condition === undefined ? {} : { Condition: condition }),
              },
            ],
          },
        },
      ] as const;
    const [all] = kept({}, { Policy: deny('s3:DeleteObject*') }).stores;
    expect(all?.deletedBy).toBe('nobody, while the policy of the bucket denies it to everybody');
    const [some] = kept(
      {},
      { Policy: deny('s3:DeleteObject*', { ArnNotEquals: { 'aws:PrincipalArn': 'deployer' } }) },
    ).stores;
    expect(some?.deletedBy).toBe('nobody but deployer, while the policy of the bucket says so');
    const [tls] = kept({}, { Policy: deny('s3:*', { Bool: { 'aws:SecureTransport': 'false' } }) }).stores;
    expect(tls?.deletedBy).toContain('administrators of the account');
  });

  test('a bucket that is copied to a locked one says so', () => {
    const { stores } = readLogs(
      stackOf({
        Landing: [
          'AWS::S3::Bucket',
          {
            LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] },
            ReplicationConfiguration: {
              Rules: [{ Status: 'Enabled', Destination: { Bucket: { 'Fn::GetAtt': ['Archive', 'Arn'] } } }],
            },
          },
        ],
        Archive: ['AWS::S3::Bucket', lock('COMPLIANCE')],
        Trail: trail({ S3BucketName: { Ref: 'Landing' } }),
      }),
    );
    expect(
      stores.map(({ resource, kept: time, lock: { state }, copiedTo }) => [resource, time, state, copiedTo]),
    ).toEqual([
      ['stack/Landing', '30 days, by a rule', 'none', ['stack/Archive']],
      ['stack/Archive', 'for ever: no rule deletes them', 'locked', []],
    ]);
  });
});

describe('what is recorded', () => {
  test('a trail that is off is off, and a network without a flow log is not recorded', () => {
    const { records, notRecorded } = readLogs(
      stackOf({ Trail: trail({ IsLogging: false, S3BucketName: 'elsewhere' }), Vpc: ['AWS::EC2::VPC', {}] }),
    );
    expect(records).toMatchObject([
      { what: 'Calls of the cloud’s API (CloudTrail)', on: 'no', to: ['elsewhere'] },
    ]);
    expect(notRecorded).toEqual(['Network flows of stack/Vpc']);
  });

  test('a template of AWS without a trail says that there is none', () => {
    expect(readLogs(stackOf({ Key: ['AWS::KMS::Key', {}] })).notRecorded[0]).toContain(
      'no trail is made here',
    );
  });

  test('the kinds of record of a control plane are named', () => {
    const types = [{ Type: 'api' }, { Type: 'audit' }];
    const { records } = readLogs(
      stackOf({ Eks: ['AWS::EKS::Cluster', { Logging: { ClusterLogging: { EnabledTypes: types } } }] }),
    );
    expect(records[0]).toMatchObject({ on: 'yes', detail: 'api, audit' });
  });
});

describe('stores of Azure', () => {
  const archive = (account: Record<string, unknown>, more: Parameters<typeof moduleOf>[0] = {}) =>
    readLogs(
      moduleOf({
        azurerm_log_analytics_workspace: { audit: { name: 'audit' } },
        azurerm_storage_account: { archive: { name: 'auditarchive', ...account } },
        azurerm_monitor_diagnostic_setting: {
          vault: {
            target_resource_id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/keys',
            storage_account_id: '${azurerm_storage_account.archive.id}',
            log_analytics_workspace_id: '${azurerm_log_analytics_workspace.audit.id}',
            enabled_log: [{ category_group: 'allLogs' }],
          },
        },
        ...more,
      }),
    );

  test('a setting says of what, which categories, and where to, by name', () => {
    expect(archive({}).records).toMatchObject([
      { what: 'Use of keys', detail: 'allLogs', on: 'yes', to: ['audit', 'auditarchive'] },
    ]);
  });

  test('a workspace keeps 30 days unless it says otherwise', () => {
    expect(archive({}).stores[0]).toMatchObject({
      is: 'Log Analytics workspace',
      kept: '30 days',
      days: [30],
    });
  });

  test('a policy locks once its state is Locked, wherever that is written', () => {
    const policy = { immutability_policy: { state: 'Unlocked', period_since_creation_in_days: 730 } };
    expect(archive(policy).stores[1]?.lock).toMatchObject({ state: 'loose', days: 730 });
    const locked = archive(policy, {
      azapi_resource_action: {
        lock: {
          type: 'Microsoft.Storage/storageAccounts@2024-01-01',
          resource_id: '${azurerm_storage_account.archive.id}',
          body: {
            properties: {
              immutableStorageWithVersioning: {
                immutabilityPolicy: { state: 'Locked', immutabilityPeriodSinceCreationInDays: 730 },
              },
            },
          },
        },
      },
    });
    expect(locked.stores[1]).toMatchObject({
      lock: { state: 'locked', days: 730 },
      deletedBy: 'nobody for 730 days after a record is written',
    });
  });

  test('who is given a role that deletes is named, by the scope of the role', () => {
    const given = (role_definition_name: string, scope: string) => ({ role_definition_name, scope });
    const [, account] = archive(
      {},
      {
        azurerm_role_assignment: {
          all: given('Contributor', '/subscriptions/s'),
          own: given('Storage Blob Data Owner', '${azurerm_storage_account.archive.id}'),
          reads: given('Storage Blob Data Reader', '${azurerm_storage_account.archive.id}'),
          other: given('Owner', '/subscriptions/s/resourceGroups/other'),
        },
      },
    ).stores;
    expect(account?.deletedBy).toMatch(/by \S+\.all, \S+\.own$/);
    expect(account?.deletedBy).not.toMatch(/reads|other/);
  });

  test('a management lock guards the account and not what is in it', () => {
    const { stores } = archive(
      {},
      { azurerm_management_lock: { sub: { scope: '/subscriptions/s', lock_level: 'CanNotDelete' } } },
    );
    expect(stores[1]?.lock).toMatchObject({ state: 'loose' });
    expect(stores[1]?.lock.words).toContain('what is in it can be deleted all the same');
  });
});

test('what is shipped locks its audit records, and ends prompts within a month', () => {
  const said = shippedReports(['dfe/prod/aws', 'dfe/prod/azure']).map(({ logs }) => summarizeLogs(logs));
  expect(said.map(({ headline }) => headline)).toEqual([
    'Audit records: locked 731 days in dfe-prod-audit-archive-333333333333, and nobody can delete them before.',
    'Audit records: locked 730 days in dfeprodaudit1c0827, and nobody can delete them before.',
  ]);
  expect(said[0]?.more).toContain('Prompts and completions are kept 29 to 30 days.');
});

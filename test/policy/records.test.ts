import { CONTROLS, evaluate } from '../../lib/policy';
import type { Asked } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import type { Cloud } from '../../lib/values';
import { shippedConfig, TODAY } from '../support/shipped';

// What fixtures cannot show: what is judged only when it is known what was asked, and what is no resource.

function judge(ids: readonly string[], name: string, template: object, asked?: Asked): string[] {
  const read = readTemplates([{ name, text: JSON.stringify(template) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return evaluate(
    read.value,
    CONTROLS.filter(({ id }) => ids.includes(id)),
    { today: TODAY, ...(asked === undefined ? {} : { asked }) },
  ).map(({ subject, path, verdict }) => `${verdict} ${subject.address} ${path}`);
}

function asks(code: string, stage: string, cloud: Cloud): Asked {
  const { estate, departments } = shippedConfig();
  const department = departments.find((each) => each.code === code);
  if (department === undefined) throw new Error(code);
  return { estate, department, stage, cloud };
}

const lockedTrail = (Mode: string, Days: number): object => ({
  Resources: {
    Trail: {
      Type: 'AWS::CloudTrail::Trail',
      Properties: { EnableLogFileValidation: true, S3BucketName: { Ref: 'Bucket' } },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode, Days } } },
      },
    },
  },
});

describe('a lock that a permission lifts', () => {
  const template = lockedTrail('GOVERNANCE', 2557);
  const mode = 'broken Bucket ObjectLockConfiguration.Rule.DefaultRetention.Mode';

  test('does for a stage that is not production', () => {
    expect(judge(['logs-immutable'], 'a.json', template, asks('mod', 'staging', 'aws'))).toEqual([]);
  });

  test('does not do for production, nor where nobody says what it is', () => {
    expect(judge(['logs-immutable'], 'a.json', template, asks('mod', 'production', 'aws'))).toEqual([mode]);
    expect(judge(['logs-immutable'], 'a.json', template)).toEqual([mode]);
  });
});

test('a department that asks for longer is judged by what it asked for', () => {
  const template = lockedTrail('COMPLIANCE', 365);
  expect(judge(['logs-immutable'], 'a.json', template)).toEqual([]);
  expect(judge(['logs-immutable'], 'a.json', template, asks('mod', 'production', 'aws'))).toEqual([
    'broken Bucket ObjectLockConfiguration.Rule.DefaultRetention.Days',
  ]);
});

test('content is kept for no longer than was asked', () => {
  const template = {
    Resources: {
      Log: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: '/aws/sagemaker/Endpoints/a', RetentionInDays: 30 },
      },
    },
  };
  expect(judge(['log-retention'], 'a.json', template)).toEqual([]);
  expect(judge(['log-retention'], 'a.json', template, asks('mod', 'production', 'aws'))).toEqual([
    'broken Log RetentionInDays',
  ]);
});

test('a provider that purges what it destroys is caught', () => {
  const template = {
    provider: { azurerm: [{ features: [{ key_vault: [{ purge_soft_delete_on_destroy: true }] }] }] },
  };
  expect(judge(['stateful-kept'], 'main.tf.json', template)).toEqual([
    'broken provider.azurerm features.0.key_vault.0.purge_soft_delete_on_destroy',
  ]);
});

test('an environment that is judged whole archives what it records', () => {
  const template = {
    resource: {
      azurerm_monitor_diagnostic_setting: {
        vault: {
          target_resource_id: 'vault',
          log_analytics_workspace_id: 'w',
          enabled_log: [{ category_group: 'audit' }],
        },
      },
    },
  };
  expect(judge(['logs-immutable'], 'main.tf.json', template)).toEqual([]);
  expect(judge(['logs-immutable'], 'main.tf.json', template, asks('dfe', 'prod', 'azure'))).toEqual([
    'broken azurerm_monitor_diagnostic_setting.vault storage_account_id',
  ]);
});

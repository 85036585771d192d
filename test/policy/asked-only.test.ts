import { CONTROLS, evaluate } from '../../lib/policy';
import type { Asked } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import type { Cloud } from '../../lib/values';
import { shippedConfig, TODAY } from '../support/shipped';

// What is judged only when it is known who asked, by controls whose fixtures nobody asked for.

function judge(id: string, template: object, asked?: Asked): string[] {
  const read = readTemplates([
    {
      name: 'Resources' in template ? 'main.template.json' : 'main.tf.json',
      text: JSON.stringify(template),
      isNamed: true,
    },
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return evaluate(
    read.value,
    CONTROLS.filter((control) => control.id === id),
    { today: TODAY, ...(asked === undefined ? {} : { asked }) },
  ).map(
    ({ subject, path, verdict, got, expected }) =>
      `${verdict} ${subject.address} ${path}: ${got}, not ${expected}`,
  );
}

function asks(code: string, stage: string, cloud: Cloud): Asked {
  const { estate, departments } = shippedConfig();
  const department = departments.find((each) => each.code === code);
  if (department === undefined) throw new Error(code);
  return { estate, department, stage, cloud };
}

const aws = asks('dfe', 'prod', 'aws');
const azure = asks('dfe', 'prod', 'azure');

describe('access entries of a cluster', () => {
  const entry = (principal: string): object => ({
    resource: { aws_eks_access_entry: { entry: { principal_arn: principal } } },
  });
  const cloudformation = (principal: string): object => ({
    Resources: { Entry: { Type: 'AWS::EKS::AccessEntry', Properties: { PrincipalArn: principal } } },
  });
  const foreign = 'arn:aws:iam::123456789012:role/somebody';
  const own = 'arn:aws:iam::333333333333:role/platform-engineer';

  test.each([entry, cloudformation])('are for accounts of the department (%#)', (of) => {
    expect(judge('no-foreign-trust', of(own), aws)).toEqual([]);
    expect(judge('no-foreign-trust', of(foreign), aws)).toEqual([
      expect.stringMatching(/^broken .*ntry principal_?arn/i),
    ]);
  });

  test('are left alone where nothing says which account is one’s own', () => {
    expect(judge('no-foreign-trust', entry(foreign))).toEqual([]);
  });

  test('are unclear where a parameter decides', () => {
    const template = { ...entry('${var.principal}'), variable: { principal: {} } };
    expect(judge('no-foreign-trust', template, aws)).toEqual([
      expect.stringContaining('cannot-tell aws_eks_access_entry.entry principal_arn'),
    ]);
  });
});

describe('a trail', () => {
  const nothing = { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } };
  const missed = expect.stringMatching(/^broken .*: nothing, not a trail of CloudTrail$/) as string;

  test('is missed in what a department asked for, and not in what is somebody else’s', () => {
    expect(judge('logging-present', nothing, aws)).toContainEqual(missed);
    expect(judge('logging-present', nothing)).toEqual([]);
    const trail = {
      Type: 'AWS::CloudTrail::Trail',
      Properties: { IsMultiRegionTrail: true, IsLogging: true },
    };
    expect(judge('logging-present', { Resources: { Trail: trail } }, aws)).not.toContainEqual(missed);
  });
});

describe('management locks of production', () => {
  const kept = { lifecycle: { prevent_destroy: true } };
  const resources = {
    azurerm_resource_group: { group: { name: 'records', location: 'uksouth' } },
    azurerm_log_analytics_workspace: {
      audit: { resource_group_name: '${azurerm_resource_group.group.name}', ...kept },
    },
  };
  const locked = (scope: string): object => ({
    resource: {
      ...resources,
      azurerm_management_lock: { lock: { name: 'kept', scope, lock_level: 'CanNotDelete' } },
    },
  });
  const unlocked = [expect.stringMatching(/^broken azurerm_log_analytics_workspace.audit : no lock/)];

  test('are on the store, on its group or on the subscription', () => {
    expect(judge('stateful-kept', { resource: resources }, azure)).toEqual(unlocked);
    expect(judge('stateful-kept', locked('${azurerm_resource_group.group.id}'), azure)).toEqual([]);
    expect(judge('stateful-kept', locked('${azurerm_log_analytics_workspace.audit.id}'), azure)).toEqual([]);
    expect(judge('stateful-kept', locked('/subscriptions/other/resourceGroups/elsewhere'), azure)).toEqual(
      unlocked,
    );
    expect(judge('stateful-kept', locked('/subscriptions/ours'), azure)).toEqual([]);
  });

  test('are not asked of a stage that is not production', () => {
    expect(judge('stateful-kept', { resource: resources }, asks('dfe', 'dev', 'azure'))).toEqual([]);
  });

  test('are on vaults with keys, unless Terraform keeps those of a cluster', () => {
    const cluster = {
      azurerm_kubernetes_cluster: {
        nodes: { key_management_service: { key_vault_key_id: '${azurerm_key_vault_key.key.id}' } },
      },
    };
    const vault = (more: object, others = {}): object => ({
      resource: {
        ...others,
        azurerm_key_vault: { vault: { name: 'keys', ...more } },
        azurerm_key_vault_key: { key: { key_vault_id: '${azurerm_key_vault.vault.id}' } },
      },
    });
    expect(judge('stateful-kept', vault({}), azure)).toEqual([
      expect.stringContaining('broken azurerm_key_vault.vault : no lock'),
    ]);
    expect(judge('stateful-kept', vault(kept), azure)).toEqual([
      expect.stringContaining('broken azurerm_key_vault.vault : no lock'),
    ]);
    expect(judge('stateful-kept', vault(kept, cluster), azure)).toEqual([]);
    expect(judge('stateful-kept', vault({ lifecycle: { prevent_destroy: false } }), azure)).toContainEqual(
      expect.stringContaining('broken azurerm_key_vault.vault lifecycle'),
    );
  });
});

import { gradesOf, judgementsOf } from '../../support/differences';

const one = (type: string, properties: object) => ({ resource: { [type]: { it: properties } } });
const grades = (type: string, before: object, after: object): string[] =>
  gradesOf(one(type, before), one(type, after)).map(({ grade }) => grade);
const nothing = { resource: {} };

describe('widens access', () => {
  const rule = (more: object) => ({
    name: 'r', priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp',
    source_port_range: '*', destination_port_range: '443',
    source_address_prefix: '10.0.0.0/16', destination_address_prefix: '*', ...more,
  }); // prettier-ignore
  const group = (...rules: object[]) => one('azurerm_network_security_group', { security_rule: rules });

  test('by rules that let more in, and by refusals that go', () => {
    expect(judgementsOf(group(rule({})), group(rule({ source_address_prefix: '10.0.0.0/8' })))).toEqual([
      'azurerm_network_security_group.it widens-access: lets Tcp 443 inbound from 10.0.0.0/8 to * (r)',
    ]);
    expect(
      judgementsOf(
        group(rule({})),
        group(rule({ source_address_prefix: null, source_address_prefixes: ['10.0.1.0/24'] })),
      ).join(),
    ).toContain('neutral');
    const deny = rule({ name: 'd', access: 'Deny', priority: 4096, source_address_prefix: '*' });
    expect(judgementsOf(group(rule({}), deny), group(rule({}))).join()).toContain(
      'no longer refuses Tcp 443',
    );
    expect(judgementsOf(group(rule({})), group(rule({}), deny)).join()).toContain('neutral');
  });

  test.each([
    ['azurerm_storage_account', 'public_network_access_enabled', false, true],
    ['azurerm_storage_account', 'shared_access_key_enabled', false, true],
    ['azurerm_cognitive_account', 'local_auth_enabled', false, true],
    ['azurerm_kubernetes_cluster', 'local_account_disabled', true, false],
    ['azurerm_key_vault', 'rbac_authorization_enabled', true, false],
  ])('%s %s', (type, property, closed, open) => {
    expect(grades(type, { [property]: closed }, { [property]: open })).toEqual(['widens-access']);
    expect(grades(type, { [property]: closed }, {})).toEqual(['widens-access']);
    expect(grades(type, { [property]: open }, { [property]: closed })).toEqual(['neutral']);
  });

  test('by rights, and by guard-rails that go or change', () => {
    const assignment = { role_definition_name: 'Owner', principal_id: 'p', scope: 's' };
    const policy = {
      name: 'p',
      policy_definition_id: 'd',
      subscription_id: 's',
      parameters: '{"a":{"value":1}}',
    };
    expect(judgementsOf(nothing, one('azurerm_role_assignment', assignment)).join()).toContain(
      'gives a right',
    );
    expect(judgementsOf(one('azurerm_role_assignment', assignment), nothing).join()).toContain('neutral');
    expect(judgementsOf(one('azurerm_subscription_policy_assignment', policy), nothing).join()).toContain(
      'widens-access: a guard-rail of the subscription goes',
    );
    expect(judgementsOf(nothing, one('azurerm_subscription_policy_assignment', policy)).join()).toContain(
      'neutral',
    );
    const other = { ...policy, parameters: '{"a":{"value":2}}' };
    expect(grades('azurerm_subscription_policy_assignment', policy, other)).toEqual(['widens-access']);
  });

  test('by what a role may do', () => {
    const role = (...actions: string[]) => ({ name: 'r', permissions: [{ actions, not_actions: [] }] });
    expect(grades('azurerm_role_definition', role('a/read'), role('a/read', 'a/write'))).toEqual([
      'widens-access',
    ]);
    expect(grades('azurerm_role_definition', role('a/read', 'a/write'), role('a/read'))).toEqual(['neutral']);
  });

  test('in the body of a resource of azapi', () => {
    const account = (publicNetworkAccess: string) => ({
      type: 'Microsoft.MachineLearningServices/workspaces@2025-06-01',
      body: { properties: { publicNetworkAccess } },
    });
    expect(grades('azapi_resource', account('Disabled'), account('Enabled'))).toEqual(['widens-access']);
    expect(grades('azapi_resource', account('Enabled'), account('Disabled'))).toEqual(['neutral']);
  });
});

describe('moves data', () => {
  test('by a deployment that is processed elsewhere', () => {
    const deployment = (name: string) => ({
      name: 'd',
      cognitive_account_id: '${azurerm_cognitive_account.a.id}',
      model: { format: 'OpenAI', name: 'gpt-5-mini' },
      sku: { name, capacity: 1 },
    });
    const [before, after] = ['Standard', 'GlobalStandard'].map((name) => ({
      resource: {
        azurerm_cognitive_account: { a: { kind: 'OpenAI', location: 'uksouth' } },
        azurerm_cognitive_deployment: { it: deployment(name) },
      },
    }));
    const [graded] = gradesOf(before!, after!);
    expect(graded?.grade).toBe('moves-data');
    expect(graded?.judgements[0]?.reason).toMatch(/^prompts: .*any region in the world|^prompts: /);
  });

  test('by a location, a copy or a destination', () => {
    expect(
      grades('azurerm_log_analytics_workspace', { location: 'uksouth' }, { location: 'ukwest' }),
    ).toEqual(['moves-data']);
    expect(
      grades(
        'azurerm_monitor_diagnostic_setting',
        { log_analytics_workspace_id: 'a' },
        { log_analytics_workspace_id: 'b' },
      ),
    ).toEqual(['moves-data']);
  });
});

describe('loses data', () => {
  test('with what is removed: prevent_destroy goes with its block', () => {
    const account = one('azurerm_storage_account', { name: 'a', lifecycle: { prevent_destroy: true } });
    expect(judgementsOf(account, nothing)).toEqual([
      'azurerm_storage_account.it loses-data: is removed, and with it its blobs, files and tables; its prevent_destroy goes with it, so Terraform does not refuse',
    ]);
  });

  test('with what is replaced, and says who says so', () => {
    const [graded] = gradesOf(
      one('azurerm_storage_account', { name: 'a', lifecycle: { prevent_destroy: true } }),
      one('azurerm_storage_account', { name: 'b', lifecycle: { prevent_destroy: true } }),
    );
    expect(graded?.grade).toBe('loses-data');
    expect(graded?.replacement).toMatchObject({ certain: true, path: 'name' });
    expect(graded?.replacement?.reason).toContain('(terraform-provider-azurerm 4 documentation');
    expect(graded?.judgements[0]?.reason).toContain(
      'prevent_destroy makes Terraform refuse as long as it stands',
    );
  });

  test('what the tables do not know may be replaced', () => {
    const [graded] = gradesOf(one('azurerm_other', { a: 1 }), one('azurerm_other', { a: 2 }));
    expect(graded?.replacement).toEqual({
      certain: false,
      path: 'a',
      reason: 'how azurerm_other takes a change of a is not in our tables',
    });
  });

  test.each([
    ['azurerm_log_analytics_workspace', { retention_in_days: 730 }, { retention_in_days: 90 }],
    ['azurerm_key_vault', { purge_protection_enabled: true }, { purge_protection_enabled: false }],
    ['azurerm_storage_account', { blob_properties: { delete_retention_policy: { days: 30 } } }, { blob_properties: { delete_retention_policy: { days: 7 } } }],
    ['azurerm_storage_account', { lifecycle: { prevent_destroy: true } }, {}],
    ['azurerm_monitor_diagnostic_setting', { enabled_log: [{ category: 'A' }, { category: 'B' }] }, { enabled_log: [{ category: 'A' }] }],
  ])('%s %j', (type, before, after) => {
    expect(grades(type, before, after)).toEqual(['loses-data']);
    expect(grades(type, after, before)).toEqual(['neutral']);
  }); // prettier-ignore

  test('by a lock that goes', () => {
    const lock = one('azurerm_management_lock', { lock_level: 'CanNotDelete', scope: 's' });
    expect(judgementsOf(lock, nothing).join()).toContain(
      'loses-data: is removed: nothing refuses the deletion',
    );
  });
});

test('costs', () => {
  expect(
    judgementsOf(
      one('azurerm_cognitive_deployment', { sku: { name: 'ProvisionedManaged', capacity: 50 } }),
      one('azurerm_cognitive_deployment', { sku: { name: 'ProvisionedManaged', capacity: 25 } }),
    ),
  ).toEqual(['azurerm_cognitive_deployment.it cost: sku.capacity was 50 and is 25, which is less']);
});

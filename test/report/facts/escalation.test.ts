import { readAccess } from '../../../lib/report/facts/access';
import { readKeys } from '../../../lib/report/facts/keys';
import { readTemplates } from '../../../lib/template';
import type { Templates } from '../../../lib/template';
import { role, statement } from '../../support/iam-json';
import { shippedReports } from '../../support/reports';

function read(template: object): Templates {
  const result = readTemplates([{ name: 'template.json', text: JSON.stringify(template) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const told = (rows: readonly { who: { name: string }; how: string; maybe: boolean }[]): string[] =>
  rows.map(({ who, how, maybe }) => `${who.name}${maybe ? '?' : ''}: ${how}`);

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-00000000000a';
const BLOBS = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';
const VAULTS = '00482a5a-887f-4fb3-b363-3b7fe8e74483';
const PULLS = '7f951dda-4ed3-4680-a7ca-43fe172d538d';
const ADMINISTRATOR = 'Role Based Access Control Administrator';
const onlyGives = (...roles: string[]): object => ({
  condition: `((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${roles.join(', ')}}))`,
});

function azure({
  role,
  scope = SUBSCRIPTION,
  more = {},
  account = {},
  vault = {},
}: {
  role: string;
  scope?: string;
  more?: object;
  account?: object;
  vault?: object;
}): Templates {
  return read({
    resource: {
      azurerm_storage_account: {
        content: {
          name: 'promptcontent',
          resource_group_name: 'logs',
          shared_access_key_enabled: false,
          ...account,
        },
      },
      azurerm_key_vault: { vault: { name: 'vault', rbac_authorization_enabled: true, ...vault } },
      azurerm_key_vault_key: { key: { name: 'key', key_vault_id: '${azurerm_key_vault.vault.id}' } },
      azurerm_role_assignment: {
        a: { role_definition_name: role, scope, principal_id: 'somebody', ...more },
      },
    },
  });
}

describe('who may give himself the right to read prompts on Azure', () => {
  const SWITCHES = 'somebody: switches on the keys of the account, which are off, and takes them';
  const GIVES = 'somebody: gives itself or others Storage Blob Data Contributor';
  test.each([
    [{ role: 'Contributor' }, [SWITCHES]],
    [{ role: 'Contributor', scope: `${SUBSCRIPTION}/resourceGroups/logs` }, [SWITCHES]],
    [{ role: 'Contributor', scope: `${SUBSCRIPTION}/resourceGroups/other` }, []],
    // It takes keys, but switches none on.
    [{ role: 'Log Analytics Contributor' }, []],
    [{ role: 'Reader' }, []],
    [{ role: 'User Access Administrator' }, ['somebody: gives itself or others any role']],
    [{ role: ADMINISTRATOR, more: onlyGives(BLOBS, PULLS) }, [GIVES]],
    [{ role: ADMINISTRATOR, more: onlyGives(PULLS) }, []],
    [
      { role: ADMINISTRATOR, more: onlyGives('00000000-0000-0000-0000-000000000009') },
      [
        'somebody?: gives roles of which the templates do not say what they allow (00000000-0000-0000-0000-000000000009)',
      ],
    ],
  ])('%j', (given, expected) => {
    expect(told(readAccess(azure(given)).content[0]!.escalations)).toEqual(expected);
  });

  test('a list of roles that are not given leaves every other', () => {
    const condition = `@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAllValues:GuidNotEquals {${PULLS}}`;
    const [store] = readAccess(azure({ role: ADMINISTRATOR, more: { condition } })).content;
    expect(told(store!.escalations)).toEqual(['somebody: gives itself or others any role']);
  });

  test('whoever reads already is not told twice, and roles of a condition are named', () => {
    const { content, grants } = readAccess(
      azure({ role: 'Contributor', account: { shared_access_key_enabled: true } }),
    );
    expect([content[0]!.readers.length, content[0]!.escalations]).toEqual([1, []]);
    expect(grants).toHaveLength(1);
    const named = readAccess(azure({ role: ADMINISTRATOR, more: onlyGives(VAULTS) })).grants[0]!;
    expect(named.conditions[0]).toContain(`{${VAULTS} (Key Vault Administrator)}`);
  });
});

describe('who may give himself the right to decrypt on Azure', () => {
  const decrypt = (given: Parameters<typeof azure>[0]): string[] =>
    told(readKeys(azure(given)).keys[0]!.escalations);

  test('whoever gives roles that decrypt; whoever changes the policies of a vault that goes by them', () => {
    expect(decrypt({ role: ADMINISTRATOR, more: onlyGives(VAULTS, BLOBS) })).toEqual([
      'somebody: gives itself or others Key Vault Administrator',
    ]);
    expect(decrypt({ role: ADMINISTRATOR, more: onlyGives(BLOBS) })).toEqual([]);
    expect(decrypt({ role: 'Contributor' })).toEqual([]);
    expect(decrypt({ role: 'Contributor', vault: { rbac_authorization_enabled: false } })).toEqual([
      'somebody: changes the access policies of the vault',
    ]);
  });

  test('whoever has a machine act as an identity that decrypts', () => {
    const templates = read({
      resource: {
        azurerm_key_vault: { vault: { name: 'vault', rbac_authorization_enabled: true } },
        azurerm_key_vault_key: { key: { name: 'key', key_vault_id: '${azurerm_key_vault.vault.id}' } },
        azurerm_user_assigned_identity: { store: { name: 'store' } },
        azurerm_role_assignment: {
          a: {
            role_definition_name: 'Key Vault Crypto User',
            scope: '${azurerm_key_vault_key.key.id}',
            principal_id: '${azurerm_user_assigned_identity.store.principal_id}',
          },
          b: {
            role_definition_name: 'Managed Identity Operator',
            scope: '${azurerm_user_assigned_identity.store.id}',
            principal_id: 'operator',
          },
        },
      },
    });
    expect(told(readKeys(templates).keys[0]!.escalations)).toEqual(['operator: has a machine act as store']);
  });
});

const KEY = {
  Type: 'AWS::KMS::Key',
  Properties: { KeyPolicy: { Statement: [] } },
};
const BUCKET = {
  Type: 'AWS::S3::Bucket',
  Properties: {
    BucketName: 'prompts',
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        { ServerSideEncryptionByDefault: { KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
      ],
    },
  },
};
const LOGGING = { Type: 'Custom::BedrockInvocationLogging', Properties: { BucketName: { Ref: 'Bucket' } } };
const aws = (resources: object) =>
  readAccess(read({ Resources: { Key: KEY, Bucket: BUCKET, Logging: LOGGING, ...resources } })).content[0]!;

describe('who may give himself the right on AWS', () => {
  const reads = (...statements: object[]): string[] =>
    told(
      aws({ A: role('reader', statement('s3:GetObject', '*')), B: role('other', ...statements) }).escalations,
    );

  test.each([
    ['s3:PutBucketPolicy', 'arn:aws:s3:::prompts', ['changes the policy of the bucket']],
    ['s3:PutBucketPolicy', 'arn:aws:s3:::weights', []],
    ['iam:PutRolePolicy', 'arn:aws:iam::*:role/other', ['writes policies of identities (iam:PutRolePolicy)']],
    ['iam:AttachUserPolicy', '*', ['writes policies of identities (iam:AttachUserPolicy)']],
    ['iam:PassRole', '*', ['has a service act as reader']],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/reader', ['has a service act as reader']],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/harmless', []],
    ['iam:UpdateAssumeRolePolicy', '*', ['lets itself become reader']],
    ['s3:PutObject', '*', []],
    ['kms:PutKeyPolicy', '*', []],
  ])('%s on %s', (action, on, ways) => {
    expect(reads(statement(action, on))).toEqual(ways.map((way) => `other: ${way}`));
  });

  test('who is refused it has it not, and a role of the account that nobody names may be passed', () => {
    expect(reads({ ...statement('iam:PutRolePolicy', '*'), Effect: 'Deny' })).toEqual([]);
    expect(told(aws({ B: role('other', statement('iam:PassRole', '*')) }).escalations)).toEqual([
      'other: has a service act as any identity of the account',
    ]);
  });

  test('the right to decrypt: by the policy of the key, and by grants that are not of services alone', () => {
    const granting = (more: object = {}): object => ({
      B: role('other', statement('kms:CreateGrant', '*', more)),
    });
    const decrypts = (resources: object): string[] => told(aws(resources).keys[0]!.escalations);
    expect(decrypts({ B: role('other', statement('kms:PutKeyPolicy', '*')) })).toEqual([
      'other: changes the policy of the key',
    ]);
    expect(decrypts(granting())).toEqual(['other: grants the use of the key']);
    expect(decrypts(granting({ Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } } }))).toEqual([]);
  });
});

test('a store whose key is made elsewhere says so', () => {
  const key = 'arn:aws:kms:eu-west-2:111122223333:key/1a2b3c4d-5e6f-4071-8293-a4b5c6d7e8f9';
  const bucket = {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { KMSMasterKeyID: key } }],
      },
    },
  };
  expect(aws({ Bucket: bucket })).toMatchObject({ keys: [], keysElsewhere: [key] });
});

test('shipped environments: on Azure who deploys may come to read and to decrypt', () => {
  const [report] = shippedReports(['mod/production/azure']);
  const [store] = report!.access.content;
  expect(store!.readers).toEqual([]);
  expect([...new Set(store!.escalations.map(({ who }) => who.name))]).toEqual(['mod-production-deploy']);
  expect(store!.keysElsewhere).toEqual(['https://mod-logistics.managedhsm.azure.net/keys/content']);
  for (const key of report!.keys.keys)
    expect(key.escalations.map(({ who }) => who.name)).toContain('mod-production-deploy');
});

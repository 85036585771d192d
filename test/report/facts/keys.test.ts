import { readKeys } from '../../../lib/report/facts/keys';
import { readTemplates } from '../../../lib/template';
import { shippedReports } from '../../support/reports';

function keysIn(template: object): ReturnType<typeof readKeys> {
  const result = readTemplates([{ name: 'template.json', text: JSON.stringify(template) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return readKeys(result.value);
}

const names = (users: readonly { who: { name: string } }[]): string[] => users.map(({ who }) => who.name);

test('a key of AWS: what it protects, who may use and administer it, and how it is kept', () => {
  const { keys, elsewhere } = keysIn({
    Resources: {
      Key: {
        Type: 'AWS::KMS::Key',
        Properties: {
          EnableKeyRotation: true,
          KeyPolicy: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
                Action: 'kms:*',
                Resource: '*',
              },
              {
                Effect: 'Allow',
                Principal: { Service: 'logs.amazonaws.com' },
                Action: 'kms:Decrypt',
                Resource: '*',
              },
            ],
          },
        },
      },
      Alias: {
        Type: 'AWS::KMS::Alias',
        Properties: { AliasName: 'alias/data', TargetKeyId: { Ref: 'Key' } },
      },
      ByReference: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
      },
      ByAlias: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/data' } },
      Elsewhere: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/elsewhere' } },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'reader',
          Policies: [
            {
              PolicyName: 'p',
              PolicyDocument: {
                Statement: [
                  { Effect: 'Allow', Action: 'kms:Decrypt', Resource: { 'Fn::GetAtt': ['Key', 'Arn'] } },
                ],
              },
            },
          ],
        },
      },
    },
  });
  expect(keys).toMatchObject([
    {
      name: 'alias/data',
      inHardware: 'yes',
      rotates: 'yes',
      rotation: 'by itself, every 365 days',
      deletion: 'can be called off for 30 days',
    },
  ]);
  expect(keys[0]!.protects.map(({ resource }) => resource.split('/')[1])).toEqual(['ByReference', 'ByAlias']);
  expect(names(keys[0]!.decrypters).sort()).toEqual([
    'any identity of this account whose own policies allow it',
    'logs.amazonaws.com',
    'reader',
  ]);
  expect(names(keys[0]!.administrators)).toEqual([
    'any identity of this account whose own policies allow it',
  ]);
  expect(elsewhere.map(({ name }) => name)).toEqual(['alias/elsewhere']);
});

test('a key that nobody said anything of is not rotated', () => {
  const { keys } = keysIn({ Resources: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } } } });
  expect(keys).toMatchObject([{ rotates: 'no', rotation: 'never by itself', protects: [], decrypters: [] }]);
});

const VAULT = { name: 'vault', purge_protection_enabled: true, soft_delete_retention_days: 30 };

test('keys of Azure: by role, by access policy, in hardware or software', () => {
  const { keys } = keysIn({
    resource: {
      azurerm_key_vault: {
        v: {
          ...VAULT,
          access_policy: [{ object_id: 'officer', key_permissions: ['Get', 'UnwrapKey'] }],
        },
        other: { name: 'other' },
      },
      azurerm_key_vault_key: {
        hard: {
          name: 'hard',
          key_vault_id: '${azurerm_key_vault.v.id}',
          key_type: 'RSA-HSM',
          rotation_policy: { automatic: { time_after_creation: 'P1Y' } },
        },
        soft: { name: 'soft', key_vault_id: '${azurerm_key_vault.other.id}', key_type: 'RSA' },
      },
      azurerm_role_assignment: {
        user: {
          role_definition_name: 'Key Vault Crypto Service Encryption User',
          scope: '${azurerm_key_vault_key.hard.resource_versionless_id}',
          principal_id: 'store',
        },
        admin: {
          role_definition_name: 'Contributor',
          scope: '/subscriptions/00000000-0000-0000-0000-00000000000a',
          principal_id: 'admin',
        },
      },
      azurerm_storage_account: {
        s: {
          name: 'store',
          customer_managed_key: { key_vault_key_id: 'https://vault.vault.azure.net/keys/hard' },
        },
      },
    },
  });
  const [soft, hard] = keys;
  expect(hard).toMatchObject({
    name: 'vault/hard',
    inHardware: 'yes',
    rotation: 'by itself, P1Y after it is made',
    deletion: 'can be undone for 30 days, and nobody can purge it',
    protects: [{ property: 'customer_managed_key.key_vault_key_id' }],
  });
  expect(names(hard!.decrypters).sort()).toEqual(['officer', 'store']);
  expect(names(hard!.administrators)).toEqual(['admin']);
  expect(soft).toMatchObject({
    name: 'other/soft',
    inHardware: 'no',
    rotates: 'no',
    deletion: 'can be undone for 90 days, unless somebody purges it',
    decrypters: [],
  });
});

test('shipped environments: every key protects something, and only one identity unwraps each of Azure’s', () => {
  const [aws, azure] = shippedReports(['dfe/prod/aws', 'dfe/prod/azure']);
  expect([...aws!.keys.keys, ...azure!.keys.keys].filter(({ protects }) => protects.length === 0)).toEqual(
    [],
  );
  expect(azure!.keys.keys.map(({ decrypters }) => decrypters.length)).toEqual([1, 1, 1, 1, 1]);
});

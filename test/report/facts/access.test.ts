import { readAccess } from '../../../lib/report/facts/access';
import { readTemplates } from '../../../lib/template';
import type { Templates } from '../../../lib/template';
import { shippedReports } from '../../support/reports';
import { role, statement } from '../../support/iam-json';

function read(template: object): Templates {
  const result = readTemplates([{ name: 'template.json', text: JSON.stringify(template) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const BUCKET = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'prompts-of-a-department' } };
const LOGGING = { Type: 'Custom::BedrockInvocationLogging', Properties: { BucketName: { Ref: 'Bucket' } } };

const aws = (resources: object) =>
  readAccess(read({ Resources: { Bucket: BUCKET, Logging: LOGGING, ...resources } }));
const readersOf = (resources: object) =>
  aws(resources).content[0]!.readers.map(({ who, maybe }) => (maybe ? `${who.name}?` : who.name));

describe('who can read prompts and completions on AWS', () => {
  test('nobody, when nothing lets anybody', () => {
    expect(aws({}).content).toMatchObject([
      { name: 'prompts-of-a-department', text: 'yes', readers: [], keys: [] },
    ]);
  });

  test('a role by reference, by name and by a wildcard; not by another bucket or another action', () => {
    expect(
      readersOf({
        A: role('by-reference', statement('s3:GetObject', { 'Fn::Sub': '${Bucket.Arn}/*' })),
        B: role('by-name', statement('s3:Get*', 'arn:aws:s3:::prompts-of-a-department/*')),
        C: role('by-pattern', statement(['s3:GetObject'], 'arn:aws:s3:::prompts-*')),
        D: role('by-everything', statement('*', '*')),
        E: role('all-but', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
        F: role('other-bucket', statement('s3:GetObject', 'arn:aws:s3:::weights/*')),
        G: role('writer', statement('s3:PutObject', '*')),
      }).sort(),
    ).toEqual(['all-but', 'by-everything', 'by-name', 'by-pattern', 'by-reference']);
  });

  test('a policy that is refused lets nobody in, and is told apart', () => {
    const facts = aws({ A: role('refused', { ...statement('s3:GetObject', '*'), Effect: 'Deny' }) });
    expect(facts.content[0]!.readers).toEqual([]);
    expect(facts.refusals).toMatchObject([{ who: { name: 'refused' }, means: ['reads what is stored'] }]);
  });

  test('what only deployment decides is a perhaps', () => {
    expect(
      readersOf({ A: role('perhaps', statement('s3:GetObject', { 'Fn::ImportValue': 'SomeArn' })) }),
    ).toEqual(['perhaps?']);
  });

  test('a bucket policy that lets another account in; which account is its own is not said', () => {
    const facts = aws({
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'Bucket' },
          PolicyDocument: {
            Statement: [
              statement(
                's3:GetObject',
                { 'Fn::Sub': '${Bucket.Arn}/*' },
                { Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
              ),
              statement('s3:GetObject', '*', { Principal: '*' }),
            ],
          },
        },
      },
    });
    expect(facts.content[0]!.readers.map(({ who }) => who)).toEqual([
      {
        name: 'any identity of account 111122223333 whose own policies allow it',
        kind: 'account',
        outside: 'not said',
      },
      { name: 'everybody', kind: 'everybody', outside: 'yes' },
    ]);
  });

  test('a store that is named and made elsewhere is said, and its readers are not guessed', () => {
    const facts = readAccess(
      read({ Resources: { Logging: { ...LOGGING, Properties: { BucketName: 'made-elsewhere' } } } }),
    );
    expect(facts.content).toEqual([
      {
        name: 'made-elsewhere',
        holds: 'prompts and completions',
        text: 'yes',
        readers: [],
        escalations: [],
        keys: [],
        keysElsewhere: [],
      },
    ]);
  });

  test('holders of a managed policy, by either side, and of one of AWS’s own', () => {
    const policy = (Properties: object): object => ({
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { PolicyDocument: { Statement: [statement('s3:GetObject', '*')] }, ...Properties },
    });
    expect(
      readersOf({
        P: policy({ Roles: [{ Ref: 'A' }] }),
        Q: policy({}),
        A: role('named-by-policy'),
        B: {
          Type: 'AWS::IAM::Role',
          Properties: { RoleName: 'names-policy', ManagedPolicyArns: [{ Ref: 'Q' }] },
        },
        C: {
          Type: 'AWS::IAM::User',
          Properties: {
            UserName: 'admin',
            ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
          },
        },
      }).sort(),
    ).toEqual(['admin', 'named-by-policy', 'names-policy']);
  });
});

describe('who can do what on AWS', () => {
  test('wildcards are called out, and plain words say what it comes to', () => {
    const { grants } = aws({
      A: role('a', statement('*', '*')),
      B: role('b', statement('bedrock:InvokeModel', '*')),
      C: role('c', statement('ecr:GetAuthorizationToken', '*')),
    });
    expect(grants.map(({ who, means, wide }) => [who.name, means, wide])).toEqual([
      ['a', ['reads prompts and completions', 'does everything'], ['every action', 'every resource']],
      ['b', ['calls models'], ['every resource']],
      ['c', [], []],
    ]);
  });

  test.each([
    ['CloudWatchFullAccessV2', ['reads log records'], ['sends messages']],
    [
      'ReadOnlyAccess',
      ['reads what is stored', 'reads messages', 'reads secrets'],
      ['decrypts', 'sends messages'],
    ],
    [
      'AmazonBedrockLimitedAccess',
      ['calls models', 'changes guardrails'],
      ['decides whether prompts are recorded'],
    ],
    ['AmazonBedrockReadOnly', [], ['calls models']],
    [
      'AmazonSageMakerFullAccess',
      ['reads log records', 'hands identities to services'],
      ['reads what is stored'],
    ],
  ])('what %s comes to', (policy, means, not) => {
    const holder = {
      Type: 'AWS::IAM::Role',
      Properties: { RoleName: 'a', ManagedPolicyArns: [`arn:aws:iam::aws:policy/${policy}`] },
    };
    const [grant] = aws({ A: holder }).grants;
    expect(grant!.means).toEqual(expect.arrayContaining(means));
    for (const each of not) expect(grant!.means).not.toContain(each);
  });

  test('who may become a role: services, and providers of identities with their conditions', () => {
    const { trusts } = aws({
      A: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'pipeline',
          AssumeRolePolicyDocument: {
            Statement: [
              { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
              {
                Effect: 'Allow',
                Action: 'sts:AssumeRoleWithWebIdentity',
                Principal: {
                  Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
                },
                Condition: {
                  StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:a/b:environment:prod' },
                },
              },
            ],
          },
        },
      },
    });
    expect(trusts).toMatchObject([
      { what: 'pipeline', who: { name: 'lambda.amazonaws.com', kind: 'service', outside: 'no' } },
      {
        what: 'pipeline',
        who: { kind: 'federated', outside: 'yes' },
        conditions: ['token.actions.githubusercontent.com:sub StringEquals repo:a/b:environment:prod'],
      },
    ]);
  });
});

const ACCOUNT = {
  azurerm_storage_account: {
    content: { name: 'promptcontent', resource_group_name: 'logs', shared_access_key_enabled: false },
  },
};
const azure = (resource: object) => readAccess(read({ resource: { ...ACCOUNT, ...resource } }));
const assigned = (role_definition_name: string, scope: string) => ({
  azurerm_role_assignment: {
    a: {
      role_definition_name,
      scope,
      principal_id: '00000000-0000-0000-0000-000000000001',
      principal_type: 'Group',
    },
  },
});
const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-00000000000a';

describe('who can read prompts and completions on Azure', () => {
  test.each([
    ['Storage Blob Data Reader', '${azurerm_storage_account.content.id}', true],
    ['Storage Blob Data Reader', `${SUBSCRIPTION}/resourceGroups/logs`, true],
    ['Storage Blob Data Reader', `${SUBSCRIPTION}/resourceGroups/other`, false],
    ['Storage Blob Data Reader', SUBSCRIPTION, true],
    ['ba92f5b4-2d11-453d-a403-e96b0029c9fe', SUBSCRIPTION, true],
    // Rights on resources are none on what is in them.
    ['Owner', SUBSCRIPTION, false],
    ['Reader', SUBSCRIPTION, false],
  ])('%s on %s', (role, scope, reads) => {
    const [store] = azure(assigned(role, scope)).content;
    expect(store!.readers.map(({ who }) => who.name)).toEqual(
      reads ? ['group 00000000-0000-0000-0000-000000000001'] : [],
    );
  });

  test('whoever takes the keys of an account reads it, where keys work', () => {
    const open = { azurerm_storage_account: { content: { name: 'promptcontent' } } };
    expect(azure({ ...open, ...assigned('Contributor', SUBSCRIPTION) }).content[0]!.readers).toHaveLength(1);
  });
});

describe('who can do what on Azure', () => {
  test('roles of Azure’s own, roles of these templates, and roles that nobody knows', () => {
    const { grants, unsaid } = azure({
      azurerm_role_definition: {
        own: { name: 'invoker', permissions: { data_actions: ['Microsoft.CognitiveServices/*'] } },
      },
      azurerm_role_assignment: {
        a: { role_definition_name: 'Contributor', scope: SUBSCRIPTION, principal_id: 'a' },
        b: {
          role_definition_id: '${azurerm_role_definition.own.role_definition_resource_id}',
          scope: SUBSCRIPTION,
          principal_id: 'b',
        },
        c: { role_definition_name: 'No such role', scope: SUBSCRIPTION, principal_id: 'c' },
      },
    });
    const [a, b, c] = grants;
    expect(a!.wide).toEqual(['every action', 'a whole subscription']);
    expect(a!.means).toContain('deploys models');
    expect(a!.means).not.toContain('gives itself or others rights');
    expect(b).toMatchObject({
      means: ['calls models'],
      wide: ['every action of Microsoft.CognitiveServices', 'a whole subscription'],
    });
    expect(c!.means).toEqual(['the template does not say what this allows']);
    expect(unsaid).toEqual(['No such role']);
  });

  test.each([
    ['Cognitive Services OpenAI Contributor', ['calls models', 'changes guardrails', 'deploys models']],
    ['Cognitive Services OpenAI User', ['calls models']],
    [
      'Key Vault Contributor',
      ['administers keys', 'approves private endpoints', 'changes vaults'],
      ['every action of Microsoft.KeyVault'],
    ],
    ['Managed Identity Operator', ['hands identities to services']],
    ['Azure AI Enterprise Network Connection Approver', ['approves private endpoints']],
    [
      'Storage Account Contributor',
      [
        'decides whether prompts are recorded',
        'takes keys of storage accounts or model services',
        'approves private endpoints',
        'changes storage accounts',
      ],
    ],
  ])('%s', (role, means, wide: string[] = []) => {
    const [grant] = azure(assigned(role, SUBSCRIPTION)).grants;
    expect([grant!.means, grant!.wide]).toEqual([means, [...wide, 'a whole subscription']]);
  });

  test('tokens of other providers, and other tenants, are trusted from outside', () => {
    const { trusts } = azure({
      azurerm_user_assigned_identity: { deploy: { name: 'deploy' } },
      azurerm_federated_identity_credential: {
        ci: {
          user_assigned_identity_id: '${azurerm_user_assigned_identity.deploy.id}',
          issuer: 'https://issuer.example',
          subject: 'repo:a/b',
        },
      },
      azurerm_lighthouse_definition: {
        other: { managing_tenant_id: '00000000-0000-0000-0000-00000000000b' },
      },
    });
    expect(trusts.map(({ what, who }) => [what, who.name, who.outside])).toEqual([
      ['deploy', 'repo:a/b of https://issuer.example', 'yes'],
      [
        'the subscription, by Azure Lighthouse',
        'staff of tenant 00000000-0000-0000-0000-00000000000b',
        'yes',
      ],
    ]);
  });
});

test('shipped environments: nobody whom the templates name reads prompts where AWS keeps them', () => {
  const [report] = shippedReports(['dfe/prod/aws']);
  expect(report!.access.content).toHaveLength(3);
  expect(report!.access.content.flatMap(({ readers }) => readers)).toEqual([]);
  expect(
    report!.access.grants.filter(({ who }) => who.outside === 'yes').map(({ who, on }) => [who.name, on[0]]),
  ).toEqual([
    ['any identity of account 444455556666 whose own policies allow it', 'dfe-prod-keys/Audit'],
    [
      'any identity of account 444455556666 whose own policies allow it',
      'arn:aws:s3:::dfe-prod-audit-archive-333333333333',
    ],
  ]);
});

describe('who looks in by links of CloudWatch', () => {
  const link = (Properties: object): string[] =>
    aws({ Link: { Type: 'AWS::Oam::Link', Properties } }).trusts.map(
      ({ who, what }) => `${who.name} (${who.outside}): ${what}`,
    );

  test('what is shared is said, and an account that is not known is not guessed', () => {
    expect(
      link({
        SinkIdentifier: 'arn:aws:oam:eu-west-2:777788889999:sink/0a1b2c3d',
        ResourceTypes: ['AWS::CloudWatch::Metric', 'AWS::Logs::LogGroup'],
      }),
    ).toEqual([
      'any identity of account 777788889999 whose own policies allow it (not said): reads metrics, log records, by a link of CloudWatch',
    ]);
    expect(
      link({ SinkIdentifier: { 'Fn::ImportValue': 'Sink' }, ResourceTypes: ['AWS::XRay::Trace'] }),
    ).toEqual([
      expect.stringMatching(
        /^the template does not say.* \(not said\): reads traces, by a link of CloudWatch$/,
      ),
    ]);
  });
});

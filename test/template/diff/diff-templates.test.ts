import { changesOf, differenceOf } from '../../support/differences';

const group = (properties: object) => ({
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: properties },
});

describe('what changed is said in the words of the cloud', () => {
  test('what came, what went, and what is another', () => {
    expect(
      changesOf(
        { Old: { Type: 'AWS::SNS::Topic' }, Same: { Type: 'AWS::SQS::Queue', Properties: { A: { B: 1 } } } },
        {
          New: { Type: 'AWS::KMS::Key' },
          Same: { Type: 'AWS::SQS::Queue', Properties: { A: { B: 2 }, C: 3 } },
        },
      ),
    ).toEqual(['added New', 'removed Old', 'changed Same', '  A.B: 1 -> 2', '  C: nothing -> 3']);
  });

  test('policies and tags about a resource, but not the order in which things are made nor metadata', () => {
    const made = (more: object) => ({ Bucket: { Type: 'AWS::S3::Bucket', ...more } });
    expect(
      changesOf(made({ DeletionPolicy: 'Retain' }), made({ DeletionPolicy: 'Delete', DependsOn: ['X'] })),
    ).toEqual(['changed Bucket', '  DeletionPolicy: Retain -> Delete']);
    expect(changesOf(made({ Metadata: { 'aws:cdk:path': 'a' } }), made({}))).toEqual([]);
  });

  test('providers, and where Terraform keeps its state', () => {
    const module = (region: string, key: string) => ({
      provider: { azurerm: [{ features: [{}], environment: region }] },
      terraform: { backend: { azurerm: { key } } },
    });
    expect(changesOf(module('public', 'a'), module('usgovernment', 'b'))).toEqual([
      'changed provider.azurerm',
      '  environment: public -> usgovernment',
      'changed terraform',
      '  backend.azurerm.key: a -> b',
    ]);
  });
});

describe('lists are sets', () => {
  const rule = (from: number, more: object = {}) => ({ IpProtocol: 'tcp', FromPort: from, ...more });

  test('a rule that came or went is told as one', () => {
    expect(
      changesOf(
        group({ SecurityGroupIngress: [rule(1), rule(2), rule(5)] }),
        group({ SecurityGroupIngress: [rule(3), rule(5), rule(1), rule(4)] }),
      ),
    ).toEqual([
      'changed Group',
      '  SecurityGroupIngress[]: {IpProtocol: tcp, FromPort: 2} -> nothing',
      '  SecurityGroupIngress[]: nothing -> {IpProtocol: tcp, FromPort: 3}',
      '  SecurityGroupIngress[]: nothing -> {IpProtocol: tcp, FromPort: 4}',
    ]);
  });

  test('an item that has a name stays the same item', () => {
    const tags = (...items: [string, string][]) =>
      group({ Tags: items.map(([Key, Value]) => ({ Key, Value })) });
    expect(changesOf(tags(['a', '1'], ['b', '2']), tags(['b', '3'], ['a', '1']))).toEqual([
      'changed Group',
      '  Tags[b].Value: 2 -> 3',
    ]);
  });

  test('but commands are sequences', () => {
    const container = (...command: string[]) => ({
      Task: { Type: 'X::Y::Z', Properties: { Command: command } },
    });
    expect(changesOf(container('a', 'b'), container('b', 'a'))).toEqual([
      'changed Task',
      '  Command: [a, b] -> [b, a]',
    ]);
  });

  test('one action or a list of one, text of JSON or JSON, a number or its text: the same', () => {
    const policy = (document: unknown, days: unknown) => group({ PolicyDocument: document, Days: days });
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
    const said = { Statement: [{ Resource: ['*'], Action: ['s3:GetObject'], Effect: 'Allow' }] };
    expect(changesOf(policy({ Statement: statement }, 5), policy(JSON.stringify(said), '5'))).toEqual([]);
  });

  test('statements are compared one by one, also in text', () => {
    const role = (...actions: string[]) => ({
      resource: {
        aws_iam_policy: {
          p: { policy: JSON.stringify({ Statement: [{ Sid: 'Read', Effect: 'Allow', Action: actions }] }) },
        },
      },
    });
    expect(changesOf(role('s3:GetObject', 's3:ListBucket'), role('s3:PutObject', 's3:GetObject'))).toEqual([
      'changed aws_iam_policy.p',
      '  policy.Statement[Read].Action[]: s3:ListBucket -> nothing',
      '  policy.Statement[Read].Action[]: nothing -> s3:PutObject',
    ]);
  });
});

describe('hashes are not changes', () => {
  test('of versions, assets and ids', () => {
    const made = (hash: string, asset: string) => ({
      [`Function${hash}`]: {
        Type: 'AWS::Lambda::Function',
        Properties: { Code: { S3Key: `${asset.repeat(64)}.zip` }, Runtime: 'nodejs22.x' },
      },
      [`Version${hash}`]: {
        Type: 'AWS::Lambda::Version',
        Properties: { FunctionName: { Ref: `Function${hash}` } },
      },
      Alias: {
        Type: 'AWS::Lambda::Alias',
        Properties: { Version: { 'Fn::GetAtt': [`Version${hash}`, 'Version'] } },
      },
    });
    expect(changesOf(made('0123ABCD', 'a'), made('0123ABCD', 'b'))).toEqual([]);
    expect(changesOf(made('0123ABCD', 'a'), made('4567CDEF', 'a'))).toEqual([
      'changed Function4567CDEF (was Function0123ABCD)',
    ]);
  });

  test('but the digest of an image or of weights is', () => {
    const made = (digit: string) => ({
      Model: { Type: 'AWS::SageMaker::Model', Properties: { Image: `x@sha256:${digit.repeat(64)}` } },
    });
    expect(changesOf(made('a'), made('b'))).toHaveLength(2);
  });

  test('two that differ in hash only are paired by what they are', () => {
    const made = (one: string, other: string) => ({
      [`Key${one}`]: { Type: 'AWS::KMS::Key', Properties: { Description: 'one' } },
      [`Key${other}`]: { Type: 'AWS::KMS::Key', Properties: { Description: 'other' } },
    });
    expect(changesOf(made('AAAAAAAA', 'BBBBBBBB'), made('DDDDDDDD', 'CCCCCCCC'))).toEqual([
      'changed KeyCCCCCCCC (was KeyBBBBBBBB)',
      'changed KeyDDDDDDDD (was KeyAAAAAAAA)',
    ]);
  });

  test('a reference to another resource is a change, though their content is the same', () => {
    const made = (to: string) => ({
      A: { Type: 'AWS::KMS::Key' },
      B: { Type: 'AWS::KMS::Key' },
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { Key: { Ref: to } } },
    });
    expect(changesOf(made('A'), made('B'))).toEqual(['changed Bucket', '  Key: <A> -> <B>']);
  });
});

test('what cannot be read is said, and not taken for the same', () => {
  const { notes } = differenceOf(
    { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://x.example/a' } } },
    {},
  );
  expect(notes).toEqual([
    expect.stringMatching(/^stack\/Nested \(before\) could not be read and was not compared: /),
  ]);
});

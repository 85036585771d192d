import { shown, templatesOf } from '../support/template-values';

const output = (value: unknown, name?: string): object => ({
  Outputs: { Out: { Value: value, ...(name === undefined ? {} : { Export: { Name: name } }) } },
});
const key = { Key: { Type: 'AWS::KMS::Key' } };
const bucket = (value: unknown): object => ({
  Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { Key: value } } },
});

function keyOf(files: Readonly<Record<string, unknown>>): { value: unknown; target: string | undefined } {
  const templates = templatesOf(files);
  const [from] = templates.ofType('AWS::S3::Bucket');
  const value = from?.properties.entries.get('Key');
  if (from === undefined || value === undefined) throw new Error('no bucket');
  const target = value.kind === 'reference' ? templates.target(value, from) : undefined;
  return { value: shown(value), target: target?.type };
}

test('an import leads to the resource that is exported, whatever the stacks are called', () => {
  const a = { Resources: key, ...output({ 'Fn::GetAtt': ['Key', 'Arn'] }, 'the-key') };
  expect(
    keyOf({ 'a.template.json': a, 'b.template.json': bucket({ 'Fn::ImportValue': 'the-key' }) }),
  ).toEqual({
    value: '→a Key Arn',
    target: 'AWS::KMS::Key',
  });
});

test('exports that go in circles are not known', () => {
  const a = { Resources: key, ...output({ 'Fn::ImportValue': 'y' }, 'x') };
  const b = { ...bucket({ 'Fn::ImportValue': 'x' }), ...output({ 'Fn::ImportValue': 'x' }, 'y') };
  expect(keyOf({ 'a.template.json': a, 'b.template.json': b }).value).toBe('?');
});

describe('a nested stack', () => {
  const inner = { Parameters: { P: { Type: 'String', Default: 'theirs' } }, ...bucket({ Ref: 'P' }) };
  const nest = (more: object, value: unknown): object => ({
    Resources: {
      ...key,
      Nested: {
        Type: 'AWS::CloudFormation::Stack',
        ...more,
        Properties: { ...more, Parameters: { P: value } },
      },
    },
  });
  test.each([
    ['a path', { TemplateURL: 'inner/b.yaml' }, 'inner/b.yaml'],
    ['an asset', { Metadata: { 'aws:asset:path': 'b.nested.template.json' } }, 'b.nested.template.json'],
    ['an address', { TemplateURL: 'https://s3.example/bucket/b.json' }, 'deep/b.json'],
  ])('by %s is read with what it is handed', (_, more, file) => {
    const files = { 'a.template.json': nest(more, { Ref: 'Key' }), [file]: inner };
    expect(keyOf(files)).toEqual({ value: '→a Key', target: 'AWS::KMS::Key' });
    expect(templatesOf(files).all.map(({ name }) => name)).toEqual(['a', 'a/Nested']);
  });

  test('that nests itself is not read for ever', () => {
    const self = {
      Resources: { N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'a.json' } } },
    };
    const [template] = templatesOf({ 'a.json': self }).all;
    expect(template?.unread.map(({ why }) => why)).toEqual(['its template nests itself']);
  });
});

test('stages have manifests of their own, and stacks of one name are told apart', () => {
  const manifest = (region: string): object => ({
    artifacts: {
      stack: {
        type: 'aws:cloudformation:stack',
        environment: `aws://111122223333/${region}`,
        properties: { templateFile: 'x.template.json', stackName: 'same' },
      },
    },
  });
  const { all } = templatesOf({
    'assembly-a/manifest.json': manifest('eu-west-2'),
    'assembly-a/x.template.json': bucket({ Ref: 'AWS::Region' }),
    'assembly-b/manifest.json': manifest('us-east-1'),
    'assembly-b/x.template.json': bucket({ Ref: 'AWS::StackName' }),
  });
  expect(all.map(({ name, region, account }) => [name, region && shown(region), account])).toEqual([
    ['same', 'eu-west-2', '111122223333'],
    ['assembly-b/x.template.json', 'us-east-1', '111122223333'],
  ]);
  expect(all.map(({ resources: [only] }) => only && shown(only.properties))).toEqual([
    { Key: 'eu-west-2' },
    { Key: 'same' },
  ]);
});

import { parse } from 'yaml';
import { shown, templatesOf } from '../support/template-values';

const TEMPLATE = `
Parameters:
  Free: { Type: String, Default: free }
  Bare: { Type: String }
  Size: { Type: String, AllowedValues: [small, large], Default: small }
  LookedUp: { Type: String, AllowedValues: ['{{resolve:secretsmanager:x}}'] }
  Nets: { Type: CommaDelimitedList, Default: '10.0.0.0/8, 0.0.0.0/0' }
  Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /aws/image }
Mappings:
  Sizes: { small: { gib: 1 }, large: { gib: 9 } }
Conditions:
  IsSo: { 'Fn::Equals': [a, a] }
  IsNot: { 'Fn::Not': [{ Condition: IsSo }] }
  InLondon: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, eu-west-2] }
  IsFree: { 'Fn::Equals': [{ Ref: Free }, free] }
  IsHuge: { 'Fn::Equals': [{ Ref: Size }, huge] }
  Circle: { Condition: Circle }
  Both: { 'Fn::And': [{ Condition: IsNot }, { Condition: IsFree }] }
Resources:
  Key: { Type: 'AWS::KMS::Key' }
  Never: { Type: 'AWS::S3::Bucket', Condition: IsNot }
  Maybe: { Type: 'AWS::S3::Bucket', Condition: IsFree }
  Test: { Type: 'AWS::Test::It', Properties: { Value: __VALUE__ } }
`;

function read(value: string): unknown {
  const templates = templatesOf({ 'stack.template.yaml': TEMPLATE.replace('__VALUE__', value) });
  const test = templates.resources().find(({ address }) => address === 'Test');
  const found = test?.properties.entries.get('Value');
  if (found === undefined) throw new Error('no value');
  return shown(found);
}

test.each<[string, unknown]>([
  ['!Ref Free', '?"free"'],
  ['!Ref Bare', '?'],
  ['!Ref Size', '"small" or "large"'],
  ['!Ref Nets', '?["10.0.0.0/8","0.0.0.0/0"]'],
  ['!Ref Image', '?'],
  ['!Ref Key', '→Key'],
  ['!Ref Nobody', '?'],
  ['!Ref AWS::Region', 'eu-west-2'],
  ['[a, !Ref AWS::NoValue]', ['a']],
  ['[a, !If [IsFree, b, !Ref AWS::NoValue]]', ['a', 'b']],
  ['[!If [IsFree, b, !Ref AWS::NoValue]]', '["b"] or []'],
  ['!GetAtt Key.Arn', '→Key Arn'],
  ['!GetAtt [Key, Arn]', '→Key Arn'],
  ['!GetAtt Key', '?'],
  ['!If [IsSo, a, b]', 'a'],
  ['!If [IsNot, a, b]', 'b'],
  ['!If [InLondon, a, b]', 'a'],
  ['!If [IsFree, a, b]', '"a" or "b"'],
  ['!If [IsHuge, a, b]', 'b'],
  ['!If [IsFree, { a: [!Ref Key] }, { a: [!Ref Key] }]', { a: ['→Key'] }],
  ['!If [IsFree, !If [IsFree, a, b], !If [IsFree, b, c]]', '"a" or "c"'],
  ['!If [Circle, a, b]', '"a" or "b"'],
  ['!If [Both, a, b]', 'b'],
  ['!If [IsSo, a]', '?'],
  ["!Join ['-', [a, !Ref AWS::Region]]", 'a-eu-west-2'],
  ["!Join ['-', [a, !Ref Key]]", 'a-?'],
  ["!Join [',', !Ref Nets]", '?"10.0.0.0/8,0.0.0.0/0"'],
  [
    "!Sub '${AWS::Region}-${!Literal}-${Size}'",
    '"eu-west-2-${Literal}-small" or "eu-west-2-${Literal}-large"',
  ],
  ["!Sub ['${A}-${Key.Arn}', { A: b }]", 'b-?'],
  ["!Sub '${Key}'", '→Key'],
  ["!Sub '{{resolve:ssm:${Free}}}'", '?'],
  ["'{{resolve:secretsmanager:x}}'", '?'],
  ["!Join ['', ['{{resolve:', 'ssm:x}}-a']]", '?-a'],
  ["'{{resolve:no end'", '{{resolve:no end'],
  ['!Ref LookedUp', '?'],
  ['!FindInMap [Sizes, !Ref Size, gib]', '1 or 9'],
  ['!FindInMap [Sizes, !Ref Bare, gib]', '1 or 9'],
  ['!FindInMap [Sizes, small, gib]', 1],
  ['!FindInMap [Sizes, tiny, gib]', '?'],
  ['!FindInMap [Sizes, tiny, gib, { DefaultValue: 4 }]', 4],
  ['!FindInMap [Nowhere, small, gib]', '?'],
  ['!Select [1, [a, b]]', 'b'],
  ['!Select [1, !Ref Nets]', '?"0.0.0.0/0"'],
  ['!Select [7, [a, b]]', '?'],
  ["!Select [0, !Split [':', 'a:b']]", 'a'],
  ["!Split [':', !GetAtt Key.Arn]", '?'],
  ["!Select [0, !GetAZs '']", 'eu-west-2?'],
  ['!Select [1, !Cidr [10.0.0.0/16, 2, 8]]', '10.0.1.0/24'],
  ['!Cidr [10.0.0.0/16, 999999999, 8]', '?'],
  ['!Cidr [!Ref Bare, 2, 8]', '?'],
  ['!Base64 text', 'text'],
  ["{ 'Fn::ToJsonString': { a: 1 } }", { a: 1 }],
  ["{ 'Fn::Length': [1, 2] }", 2],
  ['!ImportValue nobody', '?'],
  ['!Transform { Name: Macro }', '?'],
  ['{ Version: 2012-10-17 }', { Version: '2012-10-17' }],
])('%s is %j', (value, expected) => {
  expect(read(value)).toEqual(expected);
});

test('a resource whose condition is certainly not met is not made', () => {
  const made = templatesOf({ 'stack.template.yaml': TEMPLATE.replace('__VALUE__', 'a') }).resources();
  expect(made.map(({ address }) => address)).toEqual(['Key', 'Maybe', 'Test']);
});

test('where a resource is made, its condition is met', () => {
  const maybe = "{ Type: 'AWS::S3::Bucket', Condition: IsFree";
  const properties = 'Properties: { Value: !If [IsFree, a, b], Other: !If [IsHuge, a, b] }';
  const templates = templatesOf({
    'stack.template.yaml': TEMPLATE.replace(`${maybe} }`, `${maybe}, ${properties} }`),
  });
  const made = templates.resources().find(({ address }) => address === 'Maybe');
  expect([...made!.properties.entries.values()].map(shown)).toEqual(['a', 'b']);
});

describe('what cannot be looked into is said', () => {
  const unread = (template: string): string[] =>
    templatesOf({ 'stack.template.json': parse(template) as unknown }).all.flatMap((each) =>
      each.unread.map(({ address, why }) => `${address}: ${why}`),
    );
  const bucket = "{ Type: 'AWS::S3::Bucket', Properties: ";
  test.each([
    ['a macro', "{ Transform: 'AWS::Serverless-2016-10-31', Resources: {} }", 'Transform: AWS::Serverless'],
    ['resources that are no map', '{ Resources: [1] }', 'Resources: there is no map'],
    ['a resource that is no map', '{ Resources: { A: 1 } }', 'A: it is not a map'],
    ['no type', '{ Resources: { A: {} } }', 'A: it has no Type'],
    [
      'properties that are a list',
      `{ Resources: { A: ${bucket} [1] } } }`,
      'A: its Properties are not a map',
    ],
    [
      'properties of a condition',
      `{ Resources: { A: ${bucket} { 'Fn::If': [C, {}, {}] } } } }`,
      'A: its Prop',
    ],
    ['a transform', `{ Resources: { A: ${bucket} { 'Fn::Transform': {} } } } }`, 'A: Fn::Transform rewrites'],
    ['a loop', "{ Resources: { 'Fn::ForEach::X': [] } }", 'Fn::ForEach::X: Fn::ForEach::X writes'],
    ['a loop in properties', `{ Resources: { A: ${bucket} { 'Fn::ForEach::X': [] } } } }`, 'A: Fn::ForEach'],
    [
      'a stack elsewhere',
      "{ Resources: { A: { Type: 'AWS::CloudFormation::Stack' } } }",
      'A: its template is',
    ],
  ])('%s', (_, template, expected) => {
    expect(unread(template).join()).toContain(expected);
  });
});

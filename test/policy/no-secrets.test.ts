import { CONTROLS, evaluate } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import { TODAY } from '../support/shipped';

// What is secret around the resources: parameters, outputs, providers and backends.

function judge(name: string, template: object): string[] {
  const read = readTemplates([{ name, text: JSON.stringify(template) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const controls = CONTROLS.filter(({ id }) => id === 'no-secrets');
  return evaluate(read.value, controls, { today: TODAY }).map(
    ({ subject, path, verdict }) => `${verdict} ${subject.address} ${path}`,
  );
}

const cloudFormation = (sections: object): string[] =>
  judge('stack.template.json', { Resources: {}, ...sections });

const terraform = (sections: object): string[] =>
  judge('main.tf.json', { resource: { azurerm_resource_group: { group: { name: 'group' } } }, ...sections });

test('a parameter for a secret is kept out of logs', () => {
  expect(cloudFormation({ Parameters: { DbPassword: { Type: 'String' } } })).toEqual([
    'broken DbPassword NoEcho',
  ]);
  expect(cloudFormation({ Parameters: { DbPassword: { Type: 'String', NoEcho: true } } })).toEqual([]);
});

test('a default of a secret parameter is in the template', () => {
  expect(
    cloudFormation({ Parameters: { Word: { Type: 'String', NoEcho: true, Default: 'hunter2hunter2' } } }),
  ).toEqual(['broken Word Default']);
  expect(terraform({ variable: { word: { sensitive: true, default: 'hunter2hunter2' } } })).toEqual([
    'broken var.word default',
  ]);
});

test('what looks like a secret is one, whatever it is called', () => {
  expect(
    cloudFormation({ Parameters: { Who: { Type: 'String', Default: 'AKIAIOSFODNN7EXAMPLE' } } }),
  ).toEqual(['broken Who Default']);
});

test('names, ids and addresses of secrets are none', () => {
  expect(
    cloudFormation({
      Parameters: {
        SecretArn: { Type: 'String' },
        KeyName: { Type: 'String', Default: 'deployer' },
        TokenLifetime: { Type: 'Number', Default: 3600 },
        DbPasswordParameterName: { Type: 'String', Default: '/prod/db/password' },
      },
    }),
  ).toEqual([]);
});

test('outputs show no secret', () => {
  expect(
    cloudFormation({
      Resources: { Key: { Type: 'AWS::IAM::AccessKey', Properties: { UserName: 'robot' } } },
      Outputs: { Shown: { Value: { 'Fn::GetAtt': ['Key', 'SecretAccessKey'] } } },
    }),
  ).toEqual(['broken Shown Value']);
  expect(cloudFormation({ Outputs: { Bucket: { Value: 'records' } } })).toEqual([]);
});

test('providers and backends sign in without a secret in the template', () => {
  expect(terraform({ provider: { azurerm: [{ client_secret: 'hunter2hunter2', features: {} }] } })).toEqual([
    'broken provider.azurerm client_secret',
  ]);
  expect(terraform({ terraform: { backend: { azurerm: { access_key: 'abcdefghijklmnop' } } } })).toHaveLength(
    1,
  );
});

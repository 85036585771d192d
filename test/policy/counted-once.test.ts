import { CONTROLS, evaluate } from '../../lib/policy';
import { templatesOf } from '../support/template-values';
import { TODAY } from '../support/shipped';

// One cause is one finding, however many properties it leaves out.

function pathsOf(control: string, resource: object): string[] {
  const templates = templatesOf({ 'a.template.json': { Resources: { It: resource } } });
  const controls = CONTROLS.filter(({ id }) => id === control);
  return evaluate(templates, controls, { today: TODAY }).map(({ path }) => path);
}

test('a bucket without a block of public access has one fault, and one for each flag of half a block', () => {
  const bucket = (properties: object): object => ({ Type: 'AWS::S3::Bucket', Properties: properties });
  expect(pathsOf('no-public-ingress', bucket({}))).toEqual(['PublicAccessBlockConfiguration']);
  expect(
    pathsOf('no-public-ingress', bucket({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } })),
  ).toHaveLength(3);
});

test.each([
  [
    'AWS::S3::Bucket',
    'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.SSEAlgorithm',
  ],
  ['AWS::ECR::Repository', 'EncryptionConfiguration.EncryptionType'],
  ['AWS::EC2::Volume', 'Encrypted'],
])('what is not encrypted at all has one fault: %s', (type, path) => {
  expect(pathsOf('customer-managed-keys', { Type: type, Properties: {} })).toEqual([path]);
});

test('what is encrypted with nobody’s key has that fault', () => {
  const volume = { Type: 'AWS::EC2::Volume', Properties: { Encrypted: true } };
  expect(pathsOf('customer-managed-keys', volume)).toEqual(['KmsKeyId']);
});

test('an account of azapi with Microsoft’s key has one fault', () => {
  const templates = templatesOf({
    'main.tf.json': {
      resource: {
        azapi_resource: { it: { type: 'Microsoft.CognitiveServices/accounts@2025-06-01', body: {} } },
      },
    },
  });
  const controls = CONTROLS.filter(({ id }) => id === 'customer-managed-keys');
  expect(evaluate(templates, controls, { today: TODAY }).map(({ path }) => path)).toEqual([
    'body.properties.encryption.keySource',
  ]);
});

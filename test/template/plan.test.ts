import { shown, templatesOf } from '../support/template-values';

test('a plan: what is known after apply leads through modules', () => {
  const resource = (address: string, type: string, values: object): object => ({
    address,
    type,
    mode: 'managed',
    values,
  });
  const templates = templatesOf({
    'plan.json': {
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [resource('aws_s3_bucket.b[0]', 'aws_s3_bucket', { open: true, tags: null })],
          child_modules: [{ resources: [resource('module.m.aws_kms_key.k', 'aws_kms_key', {})] }],
        },
      },
      resource_changes: [
        { address: 'aws_s3_bucket.b[0]', change: { after_unknown: { key: true, arn: true, grant: true } } },
      ],
      configuration: {
        provider_config: {
          'aws.us': { name: 'aws', expressions: { region: { constant_value: 'us-east-1' } } },
        },
        root_module: {
          resources: [
            {
              address: 'aws_s3_bucket.b',
              provider_config_key: 'aws.us',
              expressions: { key: { references: ['module.m.id', 'module.m'] } },
            },
          ],
          module_calls: {
            m: {
              module: {
                outputs: { id: { expression: { references: ['aws_kms_key.k.id', 'aws_kms_key.k'] } } },
              },
            },
          },
        },
      },
    },
  });
  const [bucket] = templates.ofType('aws_s3_bucket');
  expect(bucket && shown(bucket.properties)).toEqual({
    open: true,
    tags: null,
    key: '→module.m.aws_kms_key.k id',
    // Nobody wrote it. A block that nothing is known of may be written.
    arn: null,
    grant: '?',
  });
  expect(templates.all[0]?.providers.has('aws.us')).toBe(true);
  const [key] = templates.ofType('aws_kms_key');
  expect(key && templates.mentionsOf(key).map(({ path }) => path)).toEqual(['key']);
});

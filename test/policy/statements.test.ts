import { statementsOf } from '../../lib/policy/statements';
import { readTemplates } from '../../lib/template';

function read(name: string, template: object): string[] {
  const templates = readTemplates([{ name, text: JSON.stringify(template) }]);
  if (!templates.ok) throw new Error(JSON.stringify(templates.issues));
  return statementsOf(templates.value).map(
    ({ resource, effect, kind, actions, resources, principals, conditions }) =>
      [
        resource.address,
        effect,
        kind,
        actions.map((action) => action.kind).join('+'),
        resources.map((each) => each.kind).join('+'),
        ...principals.map(({ type }) => type),
        ...conditions.map(({ operator, key }) => `${operator} ${key}`),
      ].join(' '),
  );
}

const stack = (resources: object): string[] => read('stack.template.json', { Resources: resources });
const terraform = (sections: object): string[] => read('main.tf.json', sections);
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

test('who a statement is for is told from where it is written', () => {
  const document = { Statement: [{ ...allow, Principal: '*' }] };
  expect(
    stack({
      Bucket: { Type: 'AWS::S3::BucketPolicy', Properties: { PolicyDocument: document } },
      Door: { Type: 'AWS::EC2::VPCEndpoint', Properties: { PolicyDocument: document } },
      Rights: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: allow } } },
      Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } },
    }),
  ).toEqual([
    'Bucket Allow resource known known *',
    'Door Allow limit known known *',
    'Rights Allow identity known known',
    'Role Allow trust known known *',
  ]);
});

test('a policy that is only a boundary grants nothing', () => {
  expect(
    stack({
      Boundary: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: allow } } },
      Role: { Type: 'AWS::IAM::Role', Properties: { PermissionsBoundary: { Ref: 'Boundary' } } },
    }),
  ).toEqual(['Boundary Allow limit known known']);
});

test('a policy in text is read, with what is not known left in its place', () => {
  expect(
    terraform({
      resource: {
        aws_s3_bucket: { records: { bucket_prefix: 'records' } },
        aws_iam_policy: {
          text: {
            policy:
              '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"${aws_s3_bucket.records.arn}/*","Condition":{"StringEquals":{"aws:SourceAccount":"${aws_s3_bucket.records.id}"}}}]}',
          },
        },
      },
    }),
  ).toEqual(['aws_iam_policy.text Allow identity known text StringEquals aws:SourceAccount']);
});

test('what may be an Allow is one', () => {
  expect(
    stack({
      Rights: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyDocument: { Statement: [{ ...allow, Effect: { 'Fn::If': ['Open', 'Deny', 'Allow'] } }] },
        },
      },
    }),
  ).toEqual(['Rights Allow identity known known']);
});

test('a document of Terraform is what it is used for', () => {
  const statement = [{ actions: ['s3:GetObject'], resources: ['*'] }];
  expect(
    terraform({
      data: { aws_iam_policy_document: { ceiling: { statement }, rights: { statement } } },
      resource: {
        aws_organizations_policy: { p: { content: '${data.aws_iam_policy_document.ceiling.json}' } },
        aws_iam_policy: { p: { policy: '${data.aws_iam_policy_document.rights.json}' } },
      },
    }).sort(),
  ).toEqual([
    'data.aws_iam_policy_document.ceiling Allow limit known known',
    'data.aws_iam_policy_document.rights Allow identity known known',
  ]);
});

import { CONTROLS, evaluate } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import { TODAY } from '../support/shipped';

// A control that is met is read by its title: what it lets go, its title leaves out.

function judged(id: string, template: object): { title: string; findings: number } {
  const read = readTemplates([{ name: 'template.json', text: JSON.stringify(template) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const control = CONTROLS.find((each) => each.id === id)!;
  return { title: control.title, findings: evaluate(read.value, [control], { today: TODAY }).length };
}

test('audit records in a log group, which nothing locks, are not those that the title speaks of', () => {
  const trail = {
    Type: 'AWS::CloudTrail::Trail',
    Properties: {
      EnableLogFileValidation: true,
      S3BucketName: 'made-elsewhere',
      CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] },
    },
  };
  const { title, findings } = judged('logs-immutable', {
    Resources: { Trail: trail, Group: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 365 } } },
  });
  expect(findings).toBe(0);
  expect(title).toMatch(/^Audit records that are archived have one copy that nobody can change/);
});

test('a model that the department runs itself is let go without a filter, and the title says so', () => {
  const endpoint = { Type: 'AWS::SageMaker::Endpoint', Properties: { EndpointConfigName: 'own' } };
  const { title, findings } = judged('guardrails-on-models', { Resources: { Endpoint: endpoint } });
  expect(findings).toBe(0);
  expect(title).toContain('that Bedrock or Azure OpenAI runs, not the department itself,');
});

test('an account that the files name is let in, and the title says so', () => {
  expect(CONTROLS.find(({ id }) => id === 'no-foreign-trust')!.title).toContain(
    'but those that the files of the estate and the department name',
  );
});

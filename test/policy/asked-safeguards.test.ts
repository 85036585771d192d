import { CONTROLS, evaluate } from '../../lib/policy';
import type { Asked } from '../../lib/policy';
import { readTemplates } from '../../lib/template';
import { shippedConfig, TODAY } from '../support/shipped';

// What a whole environment has to have because a department asks for it, which the fixtures of a control cannot show:
// they are judged as templates that nobody asked for.

function judge(id: string, resources: object, environment?: string): string[] {
  const read = readTemplates([
    { name: 'stack.template.json', text: JSON.stringify({ Resources: resources }) },
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const controls = CONTROLS.filter((control) => control.id === id);
  const asked = environment === undefined ? {} : { asked: askedFor(environment) };
  return evaluate(read.value, controls, { today: TODAY, ...asked }).map(
    ({ subject, got, verdict }) => `${verdict} ${subject.address}: ${got}`,
  );
}

function askedFor(environment: string): Asked {
  const [code, stage = ''] = environment.split('/');
  const { estate, departments } = shippedConfig();
  const department = departments.find((each) => each.code === code);
  if (department === undefined) throw new Error(`no department ${environment}`);
  return { estate, department, stage, cloud: 'aws' };
}

describe('endpoints of services', () => {
  const network = { Network: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };
  const pool = { Pool: { Type: 'AWS::EKS::Nodegroup', Properties: { ClusterName: 'training' } } };

  test('are needed for the models that a department asks for, whoever calls them', () => {
    expect(judge('private-endpoints', network, 'dfe/test')).toEqual([
      expect.stringMatching(/^broken Network: no endpoint for bedrock-runtime, which the endpoint '.+' that/),
    ]);
    expect(judge('private-endpoints', network)).toEqual([]);
  });

  test('are needed in a network that is brought, if the department has them made there', () => {
    expect(judge('private-endpoints', pool, 'mod/staging')).toContain(
      'broken stack: no endpoint for ecr.dkr, which Pool uses',
    );
    expect(judge('private-endpoints', pool)).toEqual([]);
  });
});

describe('a guardrail that is enforced on the account', () => {
  const model = 'openai.gpt-oss-120b-1:0';
  const caller = {
    Caller: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyDocument: {
          Statement: {
            Effect: 'Allow',
            Action: 'bedrock:InvokeModel',
            Resource: `arn:aws:bedrock:eu-west-2::foundation-model/${model}`,
            Condition: { StringEquals: { 'bedrock:GuardrailIdentifier': 'a1b2c3d4e5f6:1' } },
          },
        },
      },
    },
  };
  const enforced = (models: object): object => ({
    Enforced: {
      Type: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
      Properties: { GuardrailIdentifier: 'a1b2c3d4e5f6', GuardrailVersion: '1', ModelEnforcement: models },
    },
  });

  test('is needed in a whole environment, even where each caller names one', () => {
    expect(judge('guardrails-on-models', caller, 'dfe/test')).toEqual(['broken Caller: nothing']);
    expect(judge('guardrails-on-models', caller)).toEqual([]);
  });

  test('is on every model that is called', () => {
    const on = (models: object): string[] =>
      judge('guardrails-on-models', { ...caller, ...enforced(models) }, 'dfe/test');
    expect(on({ IncludedModels: ['ALL'], ExcludedModels: ['amazon.titan-embed-text-v2:0'] })).toEqual([]);
    expect(on({ IncludedModels: ['amazon.titan-embed-text-v2:0'], ExcludedModels: [] })).toEqual([
      'broken Enforced: not every model that is called',
    ]);
    expect(on({ IncludedModels: ['ALL'], ExcludedModels: [model] })).toEqual([
      'broken Enforced: not every model that is called',
    ]);
  });
});

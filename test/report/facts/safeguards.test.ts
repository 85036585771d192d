import { readSafeguards } from '../../../lib/report/facts/read-safeguards';
import { shippedReports } from '../../support/reports';
import { moduleOf, stackOf } from '../../support/written';

const MODEL = 'arn:aws:bedrock:eu-west-2::foundation-model/openai.gpt-oss-120b-1:0';
const caller = (condition: Record<string, unknown> = {}) =>
  [
    'AWS::IAM::Role',
    {
      Policies: [
        {
          PolicyDocument: {
            Statement: [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: MODEL, ...condition }],
          },
        },
      ],
    },
  ] as const;

describe('guardrails of Bedrock', () => {
  const guardrail = (body: Record<string, unknown>) =>
    readSafeguards(stackOf({ Guardrail: ['AWS::Bedrock::Guardrail', { Name: 'assistant', ...body }] }))
      .policies[0]!;
  const filter = (Type: string, more: Record<string, unknown> = {}) => ({
    Type,
    InputStrength: 'HIGH',
    OutputStrength: 'LOW',
    ...more,
  });

  test('each filter is said for both sides, in words', () => {
    const { filters } = guardrail({
      ContentPolicyConfig: {
        FiltersConfig: [
          filter('HATE'),
          filter('SEXUAL', { OutputAction: 'NONE' }),
          filter('VIOLENCE', { InputEnabled: false }),
          filter('PROMPT_ATTACK', { OutputStrength: 'NONE' }),
        ],
      },
    });
    expect(filters).toEqual([
      {
        what: 'Hate',
        asked: 'blocked, at high strength: also what the filter is not sure of',
        answered: 'blocked, at low strength: only what the filter is sure of',
      },
      expect.objectContaining({ what: 'Sexual content', answered: 'seen and recorded, and let through' }),
      expect.objectContaining({ what: 'Violence', asked: 'not filtered' }),
      expect.objectContaining({ answered: 'there is none in what a model answers' }),
    ]);
  });

  test('what it does not filter is said aloud', () => {
    const { notFiltered } = guardrail({
      ContentPolicyConfig: { FiltersConfig: [filter('HATE'), filter('INSULTS', { InputStrength: 'NONE' })] },
    });
    expect(notFiltered).toEqual(
      expect.arrayContaining(['Insults', 'Violence', 'Topics: none is denied', 'Personal data']),
    );
    expect(notFiltered).not.toContain('Hate');
  });

  test('attacks are not looked for in calls that need tags and have none', () => {
    const untagged = (...filters: object[]): string[] =>
      guardrail({ ContentPolicyConfig: { FiltersConfig: filters } }).notFiltered.filter((each) =>
        each.includes('without input tags'),
      );
    expect(untagged(filter('PROMPT_ATTACK', { OutputStrength: 'NONE' }))).toEqual([
      expect.stringContaining('InvokeModel and InvokeModelWithResponseStream'),
    ]);
    // Where nothing of the kind is filtered, that is what is said.
    expect(untagged(filter('HATE'))).toEqual([]);
    expect(untagged(filter('PROMPT_ATTACK', { InputStrength: 'NONE' }))).toEqual([]);
  });

  test('personal data is named as people name it, with what becomes of it', () => {
    const { personal } = guardrail({
      SensitiveInformationPolicyConfig: {
        PiiEntitiesConfig: [
          { Type: 'UK_NATIONAL_INSURANCE_NUMBER', Action: 'ANONYMIZE' },
          { Type: 'NAME', Action: 'NONE' },
        ],
      },
    });
    expect(personal).toEqual([
      { what: 'UK national insurance number', becomes: 'masked' },
      { what: 'Name', becomes: 'seen and recorded, and let through' },
    ]);
  });

  test('it is read in the words of Terraform too', () => {
    const { policies } = readSafeguards(
      moduleOf({
        aws_bedrock_guardrail: {
          own: {
            name: 'assistant',
            content_policy_config: {
              filters_config: [{ type: 'HATE', input_strength: 'HIGH', output_strength: 'NONE' }],
            },
            topic_policy_config: {
              topics_config: [{ name: 'Tax', definition: 'Advice on tax', type: 'DENY' }],
            },
          },
        },
      }),
    );
    expect(policies[0]).toMatchObject({
      name: 'assistant',
      filters: [{ what: 'Hate', answered: 'not filtered' }],
      topics: [{ name: 'Tax', definition: 'Advice on tax' }],
    });
  });
});

describe('what filters a model of Bedrock', () => {
  const guarded = (resources: Parameters<typeof stackOf>[0]) =>
    readSafeguards(stackOf(resources)).endpoints.map((each) => each.guarded);

  test('nothing, unless somebody says so', () => {
    expect(guarded({ Caller: caller() })).toEqual(['none']);
  });

  test('a guardrail on the account', () => {
    expect(
      guarded({
        Caller: caller(),
        Enforced: ['AWS::Bedrock::EnforcedGuardrailConfiguration', { GuardrailIdentifier: 'g' }],
      }),
    ).toEqual(['yes']);
    expect(
      guarded({
        Caller: caller(),
        Enforced: [
          'AWS::Bedrock::EnforcedGuardrailConfiguration',
          {
            GuardrailIdentifier: 'g',
            ModelEnforcement: { IncludedModels: ['ALL'], ExcludedModels: ['openai.gpt-oss-120b-1:0'] },
          },
        ],
      }),
    ).toEqual(['none']);
  });

  test('a condition on every right to call it, not on one of them', () => {
    const bound = caller({ Condition: { StringEquals: { 'bedrock:GuardrailIdentifier': 'g' } } });
    expect(guarded({ Caller: bound })).toEqual(['yes']);
    expect(guarded({ Caller: bound, Other: caller() })).toEqual(['none']);
  });
});

describe('content policies of Azure', () => {
  const policy = (filters: readonly Record<string, unknown>[], deployment: Record<string, unknown> = {}) =>
    readSafeguards(
      moduleOf({
        azurerm_cognitive_account_rai_policy: { own: { name: 'strict', content_filter: filters } },
        azurerm_cognitive_deployment: {
          chat: { name: 'chat', model: { name: 'gpt-5-mini' }, sku: { name: 'Standard' }, ...deployment },
        },
      }),
    );
  const filter = (more: Record<string, unknown>) => ({
    name: 'Hate',
    source: 'Prompt',
    filter_enabled: true,
    block_enabled: true,
    severity_threshold: 'Medium',
    ...more,
  });

  test('each filter says from which severity it blocks, and on which side', () => {
    const { filters, notFiltered } = policy([
      filter({}),
      filter({ source: 'Completion', block_enabled: false }),
      filter({ name: 'Violence', filter_enabled: false }),
      filter({ name: 'Indirect Attack' }),
    ]).policies[0]!;
    expect(filters).toEqual([
      {
        what: 'Hate',
        asked: 'blocked from medium severity up: what is of low severity passes',
        answered: 'seen and recorded, and let through',
      },
      { what: 'Violence', asked: 'not filtered', answered: 'not filtered' },
      expect.objectContaining({ answered: 'there is no filter for it on this side' }),
    ]);
    expect(notFiltered).toEqual(expect.arrayContaining(['Violence', 'Self-harm']));
    expect(notFiltered).not.toContain('Hate');
  });

  test('a deployment is under a policy of its own, of Microsoft’s, or of one that is not here', () => {
    const how = (rai?: string) =>
      policy([], rai === undefined ? {} : { rai_policy_name: rai }).endpoints.map((each) => [
        each.guarded,
        each.how,
      ]);
    expect(how('strict')).toEqual([['yes', 'the content policy strict']]);
    expect(how()[0]?.[1]).toContain('only Microsoft’s own policy, which blocks from medium');
    expect(how('Microsoft.DefaultV2')[0]?.[1]).toContain('only Microsoft’s own policy Microsoft.DefaultV2');
    expect(how('another')).toEqual([['unknown', 'a content policy that is not in these templates: another']]);
  });
});

test('what is shipped filters each model that the provider runs, and says which it does not', () => {
  const endpoints = shippedReports(['dfe/prod/aws', 'dfe/prod/azure']).flatMap(
    (report) => report.safeguards.endpoints,
  );
  expect(endpoints.map(({ model, guarded }) => [model, guarded])).toEqual([
    ['openai.gpt-oss-120b-1:0', 'yes'],
    ['amazon.titan-embed-text-v2:0', 'needless'],
    ['gpt-oss-20b', 'none'],
    ['gpt-5-mini', 'yes'],
    ['text-embedding-3-large', 'needless'],
    ['gpt-oss-120b', 'none'],
  ]);
});

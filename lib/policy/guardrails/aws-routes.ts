import { HOLE, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { tellingActions } from '../iam-actions';
import { faultOf, textsIn, worst } from '../judge-text';
import { missing } from '../records/settings';
import { all, isNoneOf, isPresent, require } from '../requirement';
import { rolesOf, trustsOf } from '../roles';
import { statementsOf } from '../statements';
import type { Condition, Statement } from '../statements';
import { EMBEDDINGS, enforcedOn, enforcements } from './enforced-guardrails';

const CONDITION =
  'a condition on bedrock:GuardrailIdentifier, or a guardrail that is enforced on the account: this calls the model without filters';
const ON_ACCOUNT =
  'a guardrail that is enforced on the account for every model that is called, but for those that answer with numbers';
const MARKED = 'COMPREHENSIVE: what a caller does not mark is not filtered otherwise';
const ON_AGENT = 'a guardrail: the agent otherwise calls its model without filters';

const INVOKES =
  /^bedrock:(InvokeModel|InvokeModelWithResponseStream|Converse|ConverseStream|CreateModelInvocationJob)$/;

/** Judges who may call a model of Bedrock's without a guardrail. */
const judgeGrants: Check = (templates) => {
  const statements = statementsOf(templates);
  return grantsOf(statements)
    .filter(({ conditions }) => !conditions.some(isOnGuardrail))
    .filter(
      (statement) => !isDeniedWithout(statement, statements) && !isOfBedrock(statement.resource, templates),
    )
    .flatMap(({ resource, path, models }): Fault[] =>
      faultOf(
        resource,
        path,
        worst(models.map((model) => enforcedOn(model, templates))),
        'a right to call models, without a guardrail',
        CONDITION,
      ),
    );
};

/**
 * An environment that is given whole has a guardrail on the account: a caller who names one in each call can mark what
 * is asked so that it sees only a part, and a right that is given later names none.
 */
const judgeAccount: Check = (templates, { asked }) => {
  if (asked === undefined) return [];
  const grants = grantsOf(statementsOf(templates));
  const [first] = grants;
  if (first === undefined) return [];
  const configured = enforcements(templates);
  if (configured.length === 0) return [missing(first.resource, first.path, ON_ACCOUNT, templates)];
  return configured.flatMap(({ config, path, on }) =>
    faultOf(
      config,
      path,
      worst(grants.flatMap(({ models }) => models.map(on))),
      'not every model that is called',
      ON_ACCOUNT,
    ),
  );
};

/** Statements by which somebody may call models that answer with text, and the ids of those; undefined: any. */
function grantsOf(statements: readonly Statement[]): (Statement & { models: (string | undefined)[] })[] {
  return statements
    .filter(({ effect, kind }) => effect === 'Allow' && kind === 'identity')
    .map((statement) => ({ ...statement, models: modelsCalled(statement) }))
    .filter(({ models }) => models.length > 0);
}

function modelsCalled({ actions, resources }: Statement): (string | undefined)[] {
  const invokes = actions
    .flatMap(textsIn)
    .some((text) => text.startsWith('bedrock:') && tellingActions(text).some((name) => INVOKES.test(name)));
  if (!invokes) return [];
  return resources
    .map((value) => textOf(value) ?? HOLE)
    .filter((text) => !(EMBEDDINGS.test(text) || /^arn:[^:]*:(?!bedrock)/.test(text)))
    .map((text) => new RegExp(`foundation-model/([^*?${HOLE}]+)$`).exec(text)?.[1]);
}

function isOnGuardrail({ operator, key }: Condition): boolean {
  return /^(ForAnyValue:)?(String|Arn)(Equals|Like)$/.test(operator) && isGuardrailKey(key);
}

const isGuardrailKey = (key: string): boolean => /^bedrock:GuardrailIdentifier$/i.test(key);

/** Whether the same policy, or a limit on all, denies calls that name no guardrail. */
function isDeniedWithout({ resource }: Statement, statements: readonly Statement[]): boolean {
  return statements.some(
    (other) =>
      other.effect === 'Deny' &&
      (other.resource === resource || other.kind === 'limit') &&
      other.actions
        .flatMap(textsIn)
        .some((text) => tellingActions(text).some((name) => INVOKES.test(name))) &&
      other.conditions.some(
        ({ operator, key }) => /^(StringNot|ArnNot|Null$)/.test(operator) && isGuardrailKey(key),
      ),
  );
}

/** Agents call models as Bedrock does, with the guardrail of the agent: that is judged on the agent. */
function isOfBedrock(resource: Resource, templates: Templates): boolean {
  const roles = rolesOf(resource, templates);
  return (
    roles.length > 0 &&
    roles.every((role) => {
      const trusts = trustsOf(role, templates);
      return trusts.length > 0 && trusts.every((text) => text === 'bedrock.amazonaws.com');
    })
  );
}

const isNotEnforced = (_: Resource, templates: Templates): boolean =>
  enforcedOn(undefined, templates) !== 'fine';

const rows = require([
  {
    types: 'AWS::Bedrock::Agent',
    path: 'GuardrailConfiguration.GuardrailIdentifier',
    test: isPresent,
    expected: ON_AGENT,
    absent: 'broken',
    when: isNotEnforced,
  },
  {
    types: 'aws_bedrockagent_agent',
    path: 'guardrail_configuration.guardrail_identifier',
    test: isPresent,
    expected: ON_AGENT,
    absent: 'broken',
    when: isNotEnforced,
  },
  {
    types: 'AWS::Bedrock::EnforcedGuardrailConfiguration',
    path: 'SelectiveContentGuarding.Messages',
    test: isNoneOf('SELECTIVE'),
    expected: MARKED,
    absent: 'fine',
  },
  {
    types: 'aws_bedrock_enforced_guardrail_configuration',
    path: 'selective_content_guarding.messages',
    test: isNoneOf('SELECTIVE'),
    expected: MARKED,
    absent: 'fine',
  },
]);

export const judgeAwsRoutes: Check = all(judgeGrants, judgeAccount, rows);

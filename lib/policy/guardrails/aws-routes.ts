import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { tellingActions } from '../iam-actions';
import { faultOf, textsIn } from '../judge-text';
import { isPresent, require, all } from '../requirement';
import { statementsOf } from '../statements';
import type { Condition, Statement } from '../statements';

const CONDITION =
  'a condition on bedrock:GuardrailIdentifier, or a guardrail that is enforced on the account: this calls the model without filters';
const ON_AGENT = 'a guardrail: the agent otherwise calls its model without filters';

const INVOKES =
  /^bedrock:(InvokeModel|InvokeModelWithResponseStream|Converse|ConverseStream|CreateModelInvocationJob)$/;
/** Models that answer with numbers have nothing to filter. */
const EMBEDDINGS = /(embed|rerank)/i;

const isEnforced = (templates: Templates): boolean =>
  templates.ofType('AWS::Bedrock::EnforcedGuardrailConfiguration').length > 0;

/** Judges who may call a model of Bedrock's without a guardrail. */
const judgeGrants: Check = (templates) => {
  if (isEnforced(templates)) return [];
  const statements = statementsOf(templates);
  return statements
    .filter(({ effect, kind }) => effect === 'Allow' && kind === 'identity')
    .filter((statement) => isInvocation(statement) && !statement.conditions.some(isOnGuardrail))
    .filter(
      (statement) => !isDeniedWithout(statement, statements) && !isOfBedrock(statement.resource, templates),
    )
    .flatMap(({ resource, path }): Fault[] =>
      faultOf(resource, path, 'broken', 'a right to call models, without a guardrail', CONDITION),
    );
};

function isInvocation({ actions, resources }: Statement): boolean {
  const invokes = actions
    .flatMap(textsIn)
    .some((text) => text.startsWith('bedrock:') && tellingActions(text).some((name) => INVOKES.test(name)));
  if (!invokes) return false;
  const models = resources.map((value) => textOf(value));
  return models.some(
    (text) => text === undefined || !(EMBEDDINGS.test(text) || /^arn:[^:]*:(?!bedrock)/.test(text)),
  );
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
  const roles = rolesOf(resource, templates, 0);
  return (
    roles.length > 0 &&
    roles.every((role) => {
      const trusts = trustsOf(role, templates);
      return trusts.length > 0 && trusts.every((text) => text === 'bedrock.amazonaws.com');
    })
  );
}

function trustsOf(role: Resource, templates: Templates): string[] {
  const documents = new Set<Resource>([role]);
  for (const { value } of ask(role.properties, 'assume_role_policy')) {
    const target = value.kind === 'reference' ? templates.target(value, role) : undefined;
    if (target !== undefined) documents.add(target);
  }
  return statementsOf(templates)
    .filter(({ kind, resource }) => kind === 'trust' && documents.has(resource))
    .flatMap(({ principals }) => principals.map(({ id }) => textOf(id) ?? ''));
}

/** The roles that hold a policy, by which side names the other. */
function rolesOf(resource: Resource, templates: Templates, depth: number): Resource[] {
  if (resource.type === 'AWS::IAM::Role' || resource.type === 'aws_iam_role') return [resource];
  const named = ['Roles[]', 'RoleName', 'role'].flatMap((path) =>
    ask(resource.properties, path).flatMap(({ value }) => {
      const role = value.kind === 'reference' ? templates.target(value, resource) : undefined;
      return role === undefined ? [] : [role];
    }),
  );
  if (named.length > 0 || depth > 3) return named;
  return templates.mentionsOf(resource).flatMap(({ from }) => rolesOf(from, templates, depth + 1));
}

const judgeAgents = require([
  {
    types: 'AWS::Bedrock::Agent',
    path: 'GuardrailConfiguration.GuardrailIdentifier',
    test: isPresent,
    expected: ON_AGENT,
    absent: 'broken',
    when: (_, templates) => !isEnforced(templates),
  },
  {
    types: 'aws_bedrockagent_agent',
    path: 'guardrail_configuration.guardrail_identifier',
    test: isPresent,
    expected: ON_AGENT,
    absent: 'broken',
    when: (_, templates) => !isEnforced(templates),
  },
]);

export const judgeAwsRoutes: Check = all(judgeGrants, judgeAgents);

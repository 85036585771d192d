import { ask, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Check, Fault } from '../control';
import { isWholeService, tellingActions } from '../iam-actions';
import { faultOf, judgeText, textsIn, worst } from '../judge-text';
import type { Verdict } from '../requirement';
import { statementsOf } from '../statements';
import type { Condition, Statement } from '../statements';

const ACTIONS = 'actions by name: all actions of a service are more than anything needs';
const RESOURCES =
  'the resources that it is for: this reaches data, models, keys or rights of everything else';
const EVERYTHING_BUT = 'what is allowed, not what is left out: what AWS adds later would be allowed too';
const DOCUMENT = 'a policy that can be read here';

/** Judges what holders of an IAM policy may do. Resource policies and limits are not rights of anybody's. */
export const judgeStatements: Check = (templates) => [
  ...statementsOf(templates)
    .filter(({ effect, kind }) => effect === 'Allow' && kind === 'identity')
    .flatMap(judgeStatement),
  ...unreadDocuments(templates),
];

function judgeStatement(statement: Statement): Fault[] {
  const { resource, path } = statement;
  const name = (camel: string, snake: string): string =>
    [path, resource.mode === 'data' ? snake : camel].filter((part) => part !== '').join('.');
  const faults: Fault[] = [];
  for (const [values, at] of [
    [statement.notActions, name('NotAction', 'not_actions')],
    [statement.notResources, name('NotResource', 'not_resources')],
  ] as const) {
    const [first] = values;
    if (first !== undefined && !isEmpty(first))
      faults.push(...faultOf(resource, at, 'broken', first, EVERYTHING_BUT));
  }
  for (const action of statement.actions) {
    faults.push(
      ...faultOf(resource, name('Action', 'actions'), judgeAction(action, statement), action, ACTIONS),
    );
  }
  for (const value of statement.resources) {
    const verdict = judgeResource(value, statement);
    faults.push(...faultOf(resource, name('Resource', 'resources'), verdict, value, RESOURCES));
  }
  return faults;
}

const isEmpty = (value: Possible): boolean => value.kind === 'list' && value.items.length === 0;

/** All actions of a service whose actions matter; of any other, when it is on everything. */
function judgeAction(action: Possible, { resources }: Statement): Verdict {
  const isWide = resources.some((value) => textsIn(value).some((text) => /^\*+$/.test(text)));
  return judgeText(action, (text) =>
    isWholeService(text) || (isWide && /^[a-z0-9-]+:\*+$/i.test(text)) ? 'broken' : 'fine',
  );
}

function judgeResource(value: Possible, statement: Statement): Verdict {
  const telling = statement.actions.flatMap((action) => textsIn(action).flatMap(tellingActions));
  const left = telling.filter(
    (action) => !statement.conditions.some((condition) => narrows(condition, action)),
  );
  if (left.length === 0) return 'fine';
  return judgeText(value, (text) => (isEverything(text) ? 'broken' : 'fine'));
}

/** Every resource, every resource of a service, or every resource of a kind. */
const EVERY_KIND =
  /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(\*+|\*\/\*|(key|endpoint|table|function|role|user|secret|foundation-model|inference-profile|log-group|guardrail|agent|alias)[:/]\*+(:\*|\/\*|:log-stream:\*)?)$/;

function isEverything(text: string): boolean {
  return /^\*+$/.test(text) || EVERY_KIND.test(text);
}

const POSITIVE = /^(ForAnyValue:)?(String(Equals|Like|EqualsIgnoreCase)|Arn(Equals|Like)|Bool)$/;

/** Keys of conditions that leave some of the resources; for KMS, keys that are used only on behalf of a service. */
const NARROWING: readonly [actions: RegExp, keys: RegExp][] = [
  [
    /./,
    /^(aws|s3|kms|secretsmanager|iam|ecr|bedrock|sagemaker|ssm|logs):(Existing(Object|Job)Tag|ResourceTag)\//i,
  ],
  [/^kms:/, /^kms:(ViaService|ResourceAliases|RequestAlias|EncryptionContext:.+|GrantIsForAWSResource)$/i],
  [/^s3:/, /^s3:(DataAccessPointArn|AccessPointNetworkOrigin)$/i],
  [/^iam:PassRole$/, /^iam:AssociatedResourceArn$/i],
  [/^bedrock:/, /^bedrock:InferenceProfileArn$/i],
];

function narrows({ operator, key, values }: Condition, action: string): boolean {
  if (!POSITIVE.test(operator)) return false;
  if (!NARROWING.some(([actions, keys]) => actions.test(action) && keys.test(key))) return false;
  return values.length > 0 && values.every((value) => !/^\*+$/.test(textOf(value) ?? '*'));
}

/** Where a type holds a policy document, which may be handed over whole. */
const DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::Role': ['Policies.PolicyDocument'],
  'AWS::IAM::User': ['Policies.PolicyDocument'],
  'AWS::IAM::Group': ['Policies.PolicyDocument'],
  'AWS::IAM::Policy': ['PolicyDocument'],
  'AWS::IAM::ManagedPolicy': ['PolicyDocument'],
  'AWS::IAM::RolePolicy': ['PolicyDocument'],
  'AWS::IAM::UserPolicy': ['PolicyDocument'],
  'AWS::IAM::GroupPolicy': ['PolicyDocument'],
  aws_iam_policy: ['policy'],
  aws_iam_role_policy: ['policy'],
  aws_iam_user_policy: ['policy'],
  aws_iam_group_policy: ['policy'],
};

function unreadDocuments(templates: Templates): Fault[] {
  return Object.entries(DOCUMENTS).flatMap(([type, paths]) =>
    templates.ofType(type).flatMap((resource) => paths.flatMap((path) => unreadIn(resource, path))),
  );
}

function unreadIn(resource: Resource, path: string): Fault[] {
  return ask(resource.properties, path).flatMap(({ path: at, value }) => {
    const isUnread =
      (value.kind === 'unknown' && value.likely === undefined) ||
      (value.kind === 'map' && ask(value, 'Statement[]').some((each) => each.value.kind === 'unknown'));
    return faultOf(resource, at, worst([isUnread ? 'cannot-tell' : 'fine']), value, DOCUMENT);
  });
}

import { HOLE } from '../../template';
import type { Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { faultOf, judgeText, worst } from '../judge-text';
import type { Verdict } from '../requirement';
import { statementsOf } from '../statements';
import type { Condition, Principal, Statement } from '../statements';
import { judgeFederation } from './federation';
import { accountIn, ownAccounts } from './own-accounts';

const OWN = 'its own account, department or organisation: this lets others in';
const NOT_EVERYBODY_BUT = 'who is let in, not who is left out: everybody else there is would be';

/** Judges who a trust policy or a resource policy lets in. */
export const judgeTrust: Check = (templates, context) =>
  statementsOf(templates)
    .filter(({ effect, kind }) => effect === 'Allow' && (kind === 'trust' || kind === 'resource'))
    .flatMap((statement) => judgeStatement(statement, templates, context));

function judgeStatement(statement: Statement, templates: Templates, context: Context): Fault[] {
  const { resource } = statement;
  const at = (camel: string, snake: string): string =>
    [statement.path, resource.mode === 'data' ? snake : camel].filter((part) => part !== '').join('.');
  const [left] = statement.notPrincipals;
  const faults =
    left === undefined
      ? []
      : faultOf(resource, at('NotPrincipal', 'not_principals'), 'broken', left.id, NOT_EVERYBODY_BUT);
  const own = ownAccounts(resource, templates, context);
  for (const principal of statement.principals) {
    if (principal.type === 'Service') continue;
    const path = at('Principal', 'principals');
    if (principal.type === 'Federated') {
      faults.push(...judgeFederation(principal.id, statement, path, templates));
      continue;
    }
    const verdict = judgePrincipal(principal, statement, own, context);
    faults.push(...faultOf(resource, path, verdict, principal.id, OWN));
  }
  return faults;
}

function judgePrincipal(
  { type, id }: Principal,
  statement: Statement,
  own: ReadonlySet<string>,
  context: Context,
): Verdict {
  if (type === 'CanonicalUser') return id.kind === 'known' ? 'cannot-tell' : 'fine';
  const limits = statement.conditions.filter((condition) => isLimitOf(statement, condition));
  const limited =
    limits.length === 0 ? undefined : worst(limits.map((condition) => judgeLimit(condition, own, context)));
  const verdict = judgeText(id, (text) => judgeAccount(text, statement, limited, own, context));
  return verdict === 'cannot-tell' ? (limited ?? verdict) : verdict;
}

function judgeAccount(
  text: string,
  { kind, conditions }: Statement,
  limited: Verdict | undefined,
  own: ReadonlySet<string>,
  context: Context,
): Verdict {
  const account = accountIn(text);
  if (account === '*') return limited ?? 'broken';
  // An id without an account is that of a user or role of this one, as IAM keeps it.
  if (account === undefined) return text.includes(HOLE) ? 'cannot-tell' : 'fine';
  if (own.has(account) || account === 'cloudfront' || account === 'aws') return 'fine';
  if (account.includes(HOLE)) return 'cannot-tell';
  const ofOrganisation = conditions.filter(
    (condition) => isLimit(condition) && ORGANISATIONS.test(condition.key),
  );
  if (ofOrganisation.length > 0)
    return worst(ofOrganisation.map((condition) => judgeLimit(condition, own, context)));
  const hasExternalId = conditions.some(
    ({ operator, key, values }) =>
      operator === 'StringEquals' && /^sts:ExternalId$/i.test(key) && values.length > 0,
  );
  // Whose account it is, the template does not say.
  return kind === 'trust' && hasExternalId && context.asked === undefined ? 'cannot-tell' : 'broken';
}

const POSITIVE = /^(ForAnyValue:|ForAllValues:)?(String(Equals|Like|EqualsIgnoreCase)|Arn(Equals|Like))$/;
const ACCOUNTS =
  /^(aws:(PrincipalAccount|SourceAccount|PrincipalArn|SourceArn|SourceOwner|ResourceAccount)|kms:CallerAccount|lambda:FunctionArn)$/i;
const ORGANISATIONS = /^aws:(PrincipalOrgID|PrincipalOrgPaths|SourceOrgID|SourceOrgPaths)$/i;

/** Keys that services fill in for whom they act. */
const OF_SERVICES = /^aws:Source(Account|Arn|Owner|OrgID|OrgPaths)$/i;
const NETWORK_KEYS = /^aws:(SourceVpce|SourceVpc|VpcSourceIp)$/i;
/** Where AWS itself names everybody and means the services that act for the account. */
const TOPICS = /(Topic|Queue|topic|queue)/;

/** Whether a condition says who may come in through this statement. */
function isLimitOf({ kind, resource }: Statement, condition: Condition): boolean {
  if (!isLimit(condition)) return false;
  if (OF_SERVICES.test(condition.key)) return kind === 'resource' && TOPICS.test(resource.type);
  return !(kind === 'trust' && NETWORK_KEYS.test(condition.key));
}

/** Whether a condition says who may come in, whoever the principal is. */
function isLimit({ operator, key, values }: Condition): boolean {
  return (
    POSITIVE.test(operator) &&
    !/ResourceAccount$/i.test(key) &&
    (ACCOUNTS.test(key) || ORGANISATIONS.test(key) || NETWORK_KEYS.test(key)) &&
    values.length > 0
  );
}

function judgeLimit(condition: Condition, own: ReadonlySet<string>, { asked }: Context): Verdict {
  if (!isLimit(condition)) return 'fine';
  const { key, values } = condition;
  return worst(
    values.map((value) =>
      judgeText(value, (text) => {
        if (/^\*+$/.test(text)) return 'broken';
        if (NETWORK_KEYS.test(key)) return 'fine';
        if (ORGANISATIONS.test(key))
          return asked === undefined || text.startsWith(asked.estate.organisation.id) ? 'fine' : 'broken';
        const account = accountIn(text);
        if (account === undefined) return text.startsWith('arn:') ? 'fine' : 'cannot-tell';
        return own.has(account) ? 'fine' : account.includes(HOLE) ? 'cannot-tell' : 'broken';
      }),
    ),
  );
}

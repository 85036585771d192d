import { isDecided, textOf } from '../../template';
import type { Templates } from '../../template';
import type { Check, Fault } from '../control';
import { describe } from '../requirement';
import type { Verdict } from '../requirement';
import { statementsOf } from '../statements';
import type { Condition, Principal, Statement } from '../statements';

const EXPECTED =
  'named principals, or a condition on the organisation, account, VPC or endpoint of the caller: anybody may call it';

/** Conditions that only callers one knows can meet. */
const LIMITING = new Set(
  [
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalIsAWSService',
    'aws:PrincipalServiceName',
    'aws:SourceAccount',
    'aws:SourceArn',
    'aws:SourceOrgID',
    'aws:SourceOrgPaths',
    'aws:SourceOwner',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceVpcArn',
    'aws:userid',
    'kms:CallerAccount',
    's3:DataAccessPointAccount',
    's3:DataAccessPointArn',
  ].map((key) => key.toLowerCase()),
);

/** Policies of resources, and of who may become a role, that everybody is let in by. */
export const noOpenPolicies: Check = (templates) =>
  statementsOf(templates).flatMap((statement): Fault[] => {
    if (statement.effect !== 'Allow' || !guardsResource(statement, templates)) return [];
    if (statement.conditions.some(isLimiting)) return [];
    if (statement.notPrincipals.length > 0)
      return [fault(statement, 'NotPrincipal', 'broken', 'everybody but those named')];
    return statement.principals.flatMap((principal) => {
      const verdict = judgePrincipal(principal);
      // Who may become a role is for its trust to say; that everybody may is said here too.
      const isForTrust = verdict === 'cannot-tell' && statement.kind === 'trust';
      return verdict === 'fine' || isForTrust
        ? []
        : [fault(statement, 'Principal', verdict, describe(principal.id))];
    });
  });

function fault(
  { resource, path }: Statement,
  key: string,
  verdict: Exclude<Verdict, 'fine'>,
  got: string,
): Fault {
  return { subject: resource, path: `${path}.${key}`, verdict, got, expected: EXPECTED };
}

function guardsResource({ resource, kind }: Statement, templates: Templates): boolean {
  if (kind !== 'resource' && kind !== 'trust') return false;
  // A document of Terraform is what it is used as: what an endpoint or organisation holds others to grants nothing.
  return !(
    resource.mode === 'data' &&
    templates
      .mentionsOf(resource)
      .some(({ from }) => /^aws_(vpc_endpoint|organizations_policy)/.test(from.type))
  );
}

function judgePrincipal({ id }: Principal): Verdict {
  const text = textOf(id);
  if (text !== undefined && (/^\*+$/.test(text) || text === 'arn:aws:iam::*:root')) return 'broken';
  // Text with some part that is known is not a star.
  return id.kind === 'unknown' && !isDecided(id) ? 'cannot-tell' : 'fine';
}

function isLimiting({ operator, key, values }: Condition): boolean {
  if (!LIMITING.has(key.toLowerCase())) return false;
  // What holds when the key is missing, or for all but some, lets strangers in.
  if (/ifexists$|^forallvalues:|not|^null$/i.test(operator)) return false;
  return (
    values.length > 0 &&
    values.every((value) => {
      const text = textOf(value);
      return text === undefined || !/^[*?]*$/.test(text);
    })
  );
}

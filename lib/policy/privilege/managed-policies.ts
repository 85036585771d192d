import { ask, textOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Check } from '../control';
import { faultOf, judgeText, worst } from '../judge-text';
import type { Verdict } from '../requirement';

const EXPECTED = 'a policy with the rights it needs: this one of AWS’s reaches everything in the account';

/** Policies of AWS's that allow every action of a service, or all data to be read. */
const WIDE =
  /(^|\/)(AdministratorAccess(-[A-Za-z]+)?|PowerUserAccess|ReadOnlyAccess|SystemAdministrator|DatabaseAdministrator|NetworkAdministrator|DataScientist|SecretsManagerReadWrite|AWSKeyManagementServicePowerUser|AmazonS3ReadOnlyAccess|AmazonDynamoDBReadOnlyAccess|[A-Za-z0-9]*FullAccess(V2|_v2)?)$/;

const ATTACHMENTS: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::Role': ['ManagedPolicyArns[]'],
  'AWS::IAM::User': ['ManagedPolicyArns[]'],
  'AWS::IAM::Group': ['ManagedPolicyArns[]'],
  'AWS::SSO::PermissionSet': ['ManagedPolicies[]'],
  'AWS::Serverless::Function': ['Policies[]'],
  aws_iam_role: ['managed_policy_arns[]'],
  aws_iam_role_policy_attachment: ['policy_arn'],
  aws_iam_role_policy_attachments_exclusive: ['policy_arns[]'],
  aws_iam_user_policy_attachment: ['policy_arn'],
  aws_iam_group_policy_attachment: ['policy_arn'],
  aws_iam_policy_attachment: ['policy_arn'],
  aws_ssoadmin_managed_policy_attachment: ['managed_policy_arn'],
};

/** Every place where a policy that is written elsewhere is given to somebody. */
export function managedPoliciesOf(
  templates: Templates,
): { readonly resource: Resource; readonly path: string; readonly value: Possible }[] {
  return Object.entries(ATTACHMENTS).flatMap(([type, paths]) =>
    templates
      .ofType(type)
      .flatMap((resource) =>
        paths.flatMap((path) => ask(resource.properties, path).map((answer) => ({ resource, ...answer }))),
      ),
  );
}

export const judgeManagedPolicies: Check = (templates) =>
  managedPoliciesOf(templates).flatMap(({ resource, path, value }) =>
    faultOf(resource, path, judgePolicy(value, resource, templates), value, EXPECTED),
  );

function judgePolicy(value: Possible, resource: Resource, templates: Templates): Verdict {
  const judged = judgeText(value, (text) => (WIDE.test(text) ? 'broken' : 'fine'));
  const target = value.kind === 'reference' ? templates.target(value, resource) : undefined;
  // A policy that is looked up is known by the name it is looked up by.
  if (target?.mode !== 'data') return judged;
  const named = ['name', 'arn'].flatMap((path) =>
    ask(target.properties, path).map((answer) => WIDE.test(textOf(answer.value) ?? '')),
  );
  return worst([judged, named.includes(true) ? 'broken' : 'fine']);
}

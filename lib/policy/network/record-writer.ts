import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { matchesWildcard } from '../../values';
import { rolesOf, trustsOf } from '../roles';
import { statementsOf } from '../statements';

const WRITES = 'logs:putlogevents';

/** Policies of AWS's that allow it. */
const MANAGED = /(^|\/)CloudWatchAgent(Server|Admin)Policy$/;
const ATTACHED: readonly (readonly [type: string, path: string])[] = [
  ['AWS::IAM::Role', 'ManagedPolicyArns[]'],
  ['aws_iam_role', 'managed_policy_arns[]'],
  ['aws_iam_role_policy_attachment', 'policy_arn'],
];

/** Machines, containers and pods; what Lambda runs has its records taken by Lambda. */
const WORKLOADS = /^(ec2|ecs-tasks|pods\.eks)\.amazonaws\.com$|:oidc-provider\/oidc\.eks\./;

/** A role by which machines or containers write records, which they send by the network that they are in. */
export function findRecordWriter(templates: Templates): Resource | undefined {
  const allowed = statementsOf(templates)
    .filter(({ effect, kind, actions }) => effect === 'Allow' && kind === 'identity' && actions.some(writes))
    .map(({ resource }) => resource);
  const attached = ATTACHED.flatMap(([type, path]) =>
    templates
      .ofType(type)
      .filter(({ properties }) =>
        ask(properties, path).some(({ value }) => MANAGED.test(textOf(value) ?? '')),
      ),
  );
  return [...allowed, ...attached]
    .flatMap((holder) => rolesOf(holder, templates))
    .find((role) => trustsOf(role, templates).some((trusted) => WORKLOADS.test(trusted)));
}

/** Whether a pattern takes it in: one of everything is about nothing in particular. */
function writes(action: Parameters<typeof textOf>[0]): boolean {
  const pattern = textOf(action)?.toLowerCase() ?? '';
  return pattern.includes(':') && matchesWildcard(pattern, WRITES);
}

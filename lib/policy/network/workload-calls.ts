import { ask, textOf } from '../../template';
import type { Resource, Templates } from '../../template';
import { matchesWildcard } from '../../values';
import { rolesOf, trustsOf } from '../roles';
import { statementsOf } from '../statements';

/** What machines do that goes to a service by the network they are in. */
const CALLS: readonly (readonly [action: string, service: string])[] = [
  ['logs:PutLogEvents', 'logs'],
  ['cloudwatch:PutMetricData', 'monitoring'],
];

/** Policies of AWS's that allow them. */
const MANAGED = /(^|\/)CloudWatchAgent(Server|Admin)Policy$/;
const ATTACHED: readonly (readonly [type: string, path: string])[] = [
  ['AWS::IAM::Role', 'ManagedPolicyArns[]'],
  ['aws_iam_role', 'managed_policy_arns[]'],
  ['aws_iam_role_policy_attachment', 'policy_arn'],
];

/** Machines, containers and pods; what Lambda runs has its records taken by Lambda. */
const WORKLOADS = /^(ec2|ecs-tasks|pods\.eks)\.amazonaws\.com$|:oidc-provider\/oidc\.eks\./;

/** Services that machines and containers call by a role of theirs, each with the role. */
export function workloadCalls(templates: Templates): Map<string, Resource> {
  const needed = new Map<string, Resource>();
  const add = (service: string, holder: Resource): void => {
    const role = rolesOf(holder, templates).find((each) =>
      trustsOf(each, templates).some((trusted) => WORKLOADS.test(trusted)),
    );
    if (role !== undefined && !needed.has(service)) needed.set(service, role);
  };
  for (const { effect, kind, actions, resource } of statementsOf(templates)) {
    if (effect !== 'Allow' || kind !== 'identity') continue;
    for (const [action, service] of CALLS)
      if (actions.some((each) => names(textOf(each) ?? '', action))) add(service, resource);
  }
  for (const [type, path] of ATTACHED) {
    for (const holder of templates.ofType(type))
      if (ask(holder.properties, path).some(({ value }) => MANAGED.test(textOf(value) ?? '')))
        for (const [, service] of CALLS) add(service, holder);
  }
  return needed;
}

/** Whether a pattern is about an action: one that is about everything is about nothing in particular. */
function names(pattern: string, action: string): boolean {
  return pattern.includes(':') && matchesWildcard(pattern.toLowerCase(), action.toLowerCase());
}

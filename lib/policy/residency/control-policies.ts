import type { Templates } from '../../template';
import type { Statement } from '../statements';

const LIMITS = /^(aws_organizations_policy|aws_vpc_endpoint|aws_vpc_endpoint_policy)$/;
const CONTROL_POLICIES = /^(AWS::Organizations::Policy|aws_organizations_policy)$/;

/** A document that is only used to limit others grants nothing. */
export function isLimit({ resource }: Pick<Statement, 'resource'>, templates: Templates): boolean {
  const users = resource.mode === 'data' ? templates.mentionsOf(resource) : [];
  return (
    users.length > 0 && users.every(({ from, path }) => LIMITS.test(from.type) || /boundary/i.test(path))
  );
}

export function isControlPolicy({ resource }: Statement, templates: Templates): boolean {
  return (
    CONTROL_POLICIES.test(resource.type) ||
    (resource.mode === 'data' &&
      templates.mentionsOf(resource).some(({ from }) => CONTROL_POLICIES.test(from.type)))
  );
}

import { ask, textOf } from '../template';
import type { Resource, Templates } from '../template';
import { statementsOf } from './statements';

/** Whom a role trusts: services, accounts and identity providers. */
export function trustsOf(role: Resource, templates: Templates): string[] {
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
export function rolesOf(resource: Resource, templates: Templates, depth = 0): Resource[] {
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

import { BUILT_IN_ROLES } from './azure-roles';

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(BUILT_IN_ROLES).map(([name, { id }]) => [id, name]),
);

/** A condition as people read it: after the id of each of Azure's own roles comes its name. */
export function withRoleNames(condition: string): string {
  return condition.replace(GUID, (id) => {
    const name = NAMES.get(id.toLowerCase());
    return name === undefined ? id : `${id} (${name})`;
  });
}

const REQUESTED =
  /@Request\[Microsoft\.Authorization\/roleAssignments:RoleDefinitionId\]\s*([\w:]+)\s*\{([^}]*)\}/gi;

/**
 * Ids of the only roles that a condition lets somebody give.
 * @returns undefined where the condition leaves it open, or says only which roles are not given
 */
export function rolesLeftToGive(conditions: readonly string[]): string[] | undefined {
  const limits = conditions.flatMap((text) => [...text.matchAll(REQUESTED)]);
  const isList = limits.every(([, operator = '']) => /:GuidEquals$/i.test(operator));
  if (limits.length === 0 || !isList) return undefined;
  return [...new Set(limits.flatMap(([, , ids = '']) => ids.match(GUID) ?? []))].map((id) =>
    id.toLowerCase(),
  );
}

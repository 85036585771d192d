import type { Resource, Templates, Value } from '../template';
import { azapiOf, bodyOf } from './azapi';
import type { Check } from './control';
import { judge } from './requirement';
import type { Requirement } from './requirement';

/** Kinds of a row that is for whatever azapi makes. */
export const ANY = 'any';

/** A row for what azapi makes: the type as Azure Resource Manager spells it, without the version, or {@link ANY}. */
export interface ArmRequirement extends Omit<Requirement, 'types'> {
  readonly kinds: string | readonly string[];
}

/** Resources made through azapi, by Azure's own types such as `Microsoft.KeyVault/vaults/keys`. */
export function armOf(templates: Templates, kinds: string | readonly string[]): Resource[] {
  return [kinds]
    .flat()
    .flatMap((kind) => azapiOf(templates, kind === ANY ? undefined : kind))
    .map((resource) => {
      const entries = new Map<string, Value>([...resource.properties.entries, ['body', bodyOf(resource)]]);
      return { ...resource, properties: { kind: 'map', entries } };
    });
}

/** A check that is a table of what azapi makes. What an update does not say stays as it is. */
export function requireArm(rows: readonly ArmRequirement[]): Check {
  return (templates, context) =>
    rows.flatMap((row) =>
      armOf(templates, row.kinds)
        .filter((resource) => row.when?.(resource, templates, context) ?? true)
        .flatMap((resource) =>
          judge(
            resource.type === 'azapi_update_resource' ? { ...row, absent: 'fine' } : row,
            resource,
            templates,
            context,
          ),
        ),
    );
}

import { ask, fromJson } from '../../template';
import type { Possible, Resource } from '../../template';
import type { Check, Fault } from '../control';
import { describe } from '../requirement';
import type { Requirement, Test, Verdict } from '../requirement';

/** What an ARM resource has to be, when it is written as azapi. */
export interface ArmRequirement {
  /** ARM types without version, such as `Microsoft.Search/searchServices`, in any case. */
  readonly types: readonly string[] | 'any';
  /** From the root of the body, in ARM's words. */
  readonly path: string;
  readonly test: Test;
  readonly expected: string;
  readonly absent: Requirement['absent'];
}

/** A check of ARM bodies. What an update does not say stays as it is, so absence only counts for what is made. */
export function requireArm(rows: readonly ArmRequirement[]): Check {
  return (templates, context) =>
    ['azapi_resource', 'azapi_update_resource']
      .flatMap((type) => templates.ofType(type))
      .flatMap((resource) =>
        rows
          .filter(({ types }) => types === 'any' || isOfType(resource, types))
          .flatMap((row) =>
            judgeBody(row, resource, (value) => row.test(value, resource, templates, context)),
          ),
      );
}

/** Whether an azapi resource is of one of these ARM types. */
export function isOfType(resource: Resource, types: readonly string[]): boolean {
  const lower = types.map((type) => type.toLowerCase());
  return ask(resource.properties, 'type').some(
    ({ value }) =>
      value.kind === 'known' && lower.includes(String(value.value).split('@')[0]?.toLowerCase() ?? ''),
  );
}

/** Bodies are maps, or text that holds JSON. */
export function bodiesOf(resource: Resource): Possible[] {
  return ask(resource.properties, 'body').flatMap(({ value }) => {
    if (value.kind !== 'known' || typeof value.value !== 'string') return [value];
    const json = fromJson(value.value);
    return json === undefined ? [value] : ask(json, '').map((answer) => answer.value);
  });
}

function judgeBody(row: ArmRequirement, resource: Resource, test: (value: Possible) => Verdict): Fault[] {
  const absent = resource.type === 'azapi_update_resource' ? 'fine' : row.absent;
  return bodiesOf(resource)
    .flatMap((body) => ask(body, row.path))
    .flatMap(({ path, value }): Fault[] => {
      const verdict = judgeValue(value, absent, test);
      return verdict === 'fine'
        ? []
        : [
            {
              subject: resource,
              path: `body.${path}`,
              verdict,
              got: describe(value),
              expected: row.expected,
            },
          ];
    });
}

function judgeValue(value: Possible, absent: Verdict, test: (value: Possible) => Verdict): Verdict {
  if (value.kind === 'absent') return absent;
  if (value.kind !== 'unknown') return test(value);
  const likely = value.likely;
  if (likely === undefined || likely.kind === 'options') return 'cannot-tell';
  return judgeValue(likely, absent, test) === 'broken' ? 'broken' : 'cannot-tell';
}

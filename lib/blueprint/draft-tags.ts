import { fillTemplate } from '../department';
import type { Department, Estate, Stage } from '../department';
import { compareText } from '../values';

/**
 * The department's profile filled in, and the product's own few keys, which say on every resource whose it is.
 * Ordered by key. Values hold only what every AWS service accepts in a tag.
 */
export function draftTags(
  estate: Estate,
  department: Department,
  name: string,
  stage: Stage,
): Record<string, string> {
  const profile = Object.entries(estate.tagProfiles[department.tagging.profile] ?? {});
  const filled = profile.map(([key, rule]): [string, string] => [
    key,
    typeof rule === 'string'
      ? fillTemplate(rule, department, name, stage)
      : (department.tagging.values[key] ?? ''),
  ]);
  const own: [string, string][] = [
    ['sovereign:department', department.code],
    ['sovereign:stage', name],
    ['sovereign:classification', department.classification],
    ['sovereign:owner', department.owner.email],
    ['sovereign:senior-responsible-owner', department.seniorResponsibleOwner],
    ['sovereign:cost-centre', department.costCentre],
  ];
  return Object.fromEntries(
    [...filled, ...own]
      .map(([key, value]): [string, string] => [key, tagSafe(value)])
      .sort(([a], [b]) => compareText(a, b)),
  );
}

/** IAM accepts letters, digits, spaces and _.:/=+-@ in a tag; names of departments also have commas and the like. */
function tagSafe(value: string): string {
  return value.replaceAll('&', 'and').replace(/[^A-Za-z0-9 _.:/=+\-@]/g, '');
}

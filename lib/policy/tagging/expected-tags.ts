import { fillTemplate } from '../../department';
import type { Asked } from '../control';

/** What the tags of everything in an environment have to say. */
export interface ExpectedTags {
  /** Of the department's tag profile. Empty: any value the department gives. */
  readonly profile: ReadonlyMap<string, string>;
  /** Who answers for it and how it is classified, whatever the keys are called. */
  readonly accountable: readonly { readonly what: string; readonly value: string }[];
  readonly classification: string;
}

export function expectedTags({ estate, department, stage }: Asked): ExpectedTags {
  const asked = department.stages[stage];
  const rules = Object.entries(estate.tagProfiles[department.tagging.profile] ?? {});
  return {
    profile: new Map(
      rules.map(([key, rule]) => [
        key,
        typeof rule === 'string'
          ? asked === undefined
            ? rule
            : fillTemplate(rule, department, stage, asked)
          : (department.tagging.values[key] ?? ''),
      ]),
    ),
    classification: department.classification,
    accountable: [
      { what: 'the classification', value: department.classification },
      { what: 'the owner’s address', value: department.owner.email },
      { what: 'the senior responsible owner', value: department.seniorResponsibleOwner },
    ],
  };
}

/** Clouds accept fewer characters in tags than names of departments have: what is left of both is compared. */
export function sameTagValue(got: string, wanted: string): boolean {
  return bare(got) === bare(wanted);
}

function bare(value: string): string {
  return value.replaceAll('&', 'and').replace(/[^A-Za-z0-9 _.:/=+\-@]/g, '');
}

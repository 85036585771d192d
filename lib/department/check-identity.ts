import { compareText } from '../values';
import type { Issue } from '../values';
import type { Sourced } from './check-shape';
import type { SourcedConfig } from './config';
import { issueAt } from './issue-at';
import { RESERVED_CODES } from './reserved-codes';
import type { Department } from './schema';

/**
 * The file is named after the department, and the provider's jurisdiction has been accepted and still is.
 * @param today ISO date; the only thing here that depends on the day.
 */
export function checkIdentity({ departments }: SourcedConfig, today: string): Issue[] {
  return departments.flatMap((department) => [
    ...checkCode(department),
    ...checkStages(department),
    ...checkAcceptance(department, today),
  ]);
}

function checkCode(department: Sourced<Department>): Issue[] {
  const meaning = RESERVED_CODES.get(department.value.code);
  if (meaning !== undefined) {
    return [
      issueAt(department, ['code'], {
        code: 'department/reserved-code',
        expected: 'another short name',
        hint: `'${department.value.code}' is ${meaning}`,
      }),
    ];
  }
  const stem = department.file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  if (stem === department.value.code) return [];
  return [
    issueAt(department, ['code'], {
      code: 'department/code',
      expected: `'${stem}', as in the file’s name`,
      hint: 'one file per department, named after its code',
    }),
  ];
}

function checkStages(department: Sourced<Department>): Issue[] {
  const stages = Object.entries(department.value.stages);
  if (stages.length > 0) {
    return stages
      .filter(([, { aws, azure }]) => aws === undefined && azure === undefined)
      .map(([name]) =>
        issueAt(department, ['stages', name], {
          code: 'department/no-cloud',
          got: 'neither aws nor azure',
          expected: 'an environment on at least one cloud',
        }),
      );
  }
  return [
    issueAt(department, ['stages'], {
      code: 'department/no-stages',
      got: 'no stages',
      expected: 'at least one stage',
    }),
  ];
}

function checkAcceptance(department: Sourced<Department>, today: string): Issue[] {
  const { date, expires } = department.value.siroAcceptance;
  if (compareText(expires, date) <= 0) {
    return [
      issueAt(department, ['siroAcceptance', 'expires'], {
        code: 'acceptance/dates',
        expected: `a day after ${date}, when it was given`,
      }),
    ];
  }
  if (compareText(date, today) > 0) {
    return [
      issueAt(department, ['siroAcceptance', 'date'], {
        code: 'acceptance/not-yet',
        expected: `a day not after today, ${today}`,
        hint: 'the decision has to be taken before anything is made',
      }),
    ];
  }
  if (compareText(expires, today) > 0) return [];
  return [
    issueAt(department, ['siroAcceptance', 'expires'], {
      code: 'acceptance/expired',
      expected: `a day after today, ${today}`,
      hint: 'ask the Senior Information Risk Owner to renew the acceptance, and record its new reference',
    }),
  ];
}

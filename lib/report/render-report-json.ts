import type { DiffReport } from './diff/diff-report';
import type { EnvironmentReport } from './environment-report';
import { composeEstate } from './estate/compose-estate';

/**
 * Reports as plain data, in the order of the environments, what they come to together, and what changed since the
 * baseline in all of them.
 */
export function renderReportJson(reports: readonly EnvironmentReport[], changes?: DiffReport): string {
  const whole = { version: 1, estate: composeEstate(reports), environments: reports, changes };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

import type { DiffReport } from './diff/diff-report';
import type { EnvironmentReport } from './environment-report';

/** Reports as plain data, in the order of the environments, and what changed since the baseline in all of them. */
export function renderReportJson(reports: readonly EnvironmentReport[], changes?: DiffReport): string {
  return `${JSON.stringify({ version: 1, environments: reports, changes }, null, 2)}\n`;
}

import type { EnvironmentReport } from './environment-report';

/** Reports as plain data, in the order of the environments. */
export function renderReportJson(reports: readonly EnvironmentReport[]): string {
  return `${JSON.stringify({ version: 1, environments: reports }, null, 2)}\n`;
}

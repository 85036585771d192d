import type { Issue } from '../values';
import { stagesOf } from './config';
import type { SourcedConfig } from './config';
import { issueAt } from './issue-at';

/** Audit records are kept long enough and content is not kept too long. */
export function checkLogging({ estate, departments }: SourcedConfig): Issue[] {
  const { auditDaysMinimum, contentDaysMaximum } = estate.value.retention;
  return departments.flatMap(stagesOf).flatMap((stage) => {
    const { auditRetentionDays, contentRetentionDays } = stage.asked.logging;
    const issues: Issue[] = [];
    if (auditRetentionDays < auditDaysMinimum) {
      issues.push(
        issueAt(stage.department, [...stage.path, 'logging', 'auditRetentionDays'], {
          code: 'logging/audit-too-short',
          expected: `at least ${String(auditDaysMinimum)} days`,
          hint: 'the floor for every department is in config/estate.yaml',
        }),
      );
    }
    if (contentRetentionDays > contentDaysMaximum) {
      issues.push(
        issueAt(stage.department, [...stage.path, 'logging', 'contentRetentionDays'], {
          code: 'logging/content-too-long',
          expected: `at most ${String(contentDaysMaximum)} days`,
          hint: 'prompts and completions can hold personal data; the ceiling is in config/estate.yaml',
        }),
      );
    }
    return issues;
  });
}

import type { Issue } from '../values';

/**
 * `config/departments/dfe.yaml:14:5  network/overlap`, what was got and expected, and what to do.
 * One empty line between issues.
 */
export function renderIssues(issues: readonly Issue[]): string {
  const count = `${String(issues.length)} ${issues.length === 1 ? 'issue' : 'issues'}`;
  return `${issues.map(renderIssue).join('\n')}\n${count}. Nothing was written.\n`;
}

function renderIssue({ code, file, line, column, path, got, expected, hint }: Issue): string {
  const subject = path === '' ? 'the file' : path;
  return [
    `${file}:${String(line)}:${String(column)}  ${code}`,
    `  ${subject}: got ${got}, expected ${expected}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
    '',
  ].join('\n');
}

import type { Audited, Located } from './audit';

/** Findings for people at a terminal: one paragraph each, and what it comes to. */
export function renderText(audited: readonly Audited[]): string {
  const blocks = audited.flatMap(({ name, findings, notes }) => [
    ...findings.filter(({ waiver }) => waiver === undefined).map(renderFinding),
    ...notes.map((note) => `${name}: ${note}\n`),
  ]);
  return `${blocks.map((block) => `${block}\n`).join('')}${renderSummary(audited)}`;
}

function renderFinding(finding: Located): string {
  const { control, severity, verdict, address, path, file, line, askedAt, got, expected } = finding;
  const subject = path === '' ? address : `${address} ${path}`;
  return [
    `${file}:${String(line)}  ${severity}  ${control.id}${verdict === 'cannot-tell' ? '  (cannot tell)' : ''}`,
    `  ${control.title}`,
    `  ${subject}: got ${got}, expected ${expected}`,
    `  remedy: ${control.remediation}`,
    ...(askedAt === undefined ? [] : [`  asked for at ${askedAt.file}:${String(askedAt.line)}`]),
    '',
  ].join('\n');
}

function renderSummary(audited: readonly Audited[]): string {
  const all = audited.flatMap(({ findings }) => findings);
  const waived = all.filter(({ waiver }) => waiver !== undefined).length;
  const counted = all.filter(({ waiver }) => waiver === undefined);
  const resources = audited.reduce((sum, each) => sum + each.resources, 0);
  const stacks = audited.reduce((sum, each) => sum + each.stacks.length, 0);
  const parts = (['high', 'medium', 'low'] as const).flatMap((severity) => {
    const count = counted.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${String(count)} ${severity}`];
  });
  const verdict =
    counted.length === 0 ? 'no findings' : `${plural(counted.length, 'finding')} (${parts.join(', ')})`;
  return `${plural(resources, 'resource')} in ${plural(stacks, 'stack')}: ${verdict}${waived === 0 ? '' : `, ${String(waived)} waived`}\n`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

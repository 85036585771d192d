import type { Audited, Located } from './audit';

/** Findings as plain data, in a stable order. */
export function renderJson(audited: readonly Audited[]): string {
  return `${JSON.stringify(audited.map(plainAudited), null, 2)}\n`;
}

function plainAudited({ name, stacks, resources, findings, notes }: Audited): object {
  return { name, stacks, resources, notes, findings: findings.map(plainFinding) };
}

/** Field by field: a resource holds maps, and a control functions, which JSON would lose without a word. */
function plainFinding(finding: Located): object {
  const { control, severity, verdict, subject, path, got, expected, address, file, line } = finding;
  return {
    control: control.id,
    title: control.title,
    severity,
    verdict,
    address,
    stack: subject.stack,
    resource: subject.address,
    type: subject.type,
    property: path,
    got,
    expected,
    remediation: control.remediation,
    file,
    line,
    ...(finding.askedAt === undefined ? {} : { askedAt: finding.askedAt }),
    ...(finding.waiver === undefined ? {} : { waiver: finding.waiver }),
  };
}

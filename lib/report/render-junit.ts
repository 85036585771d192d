import type { Control } from '../policy';
import { counted } from './audit';
import type { Audited, Located } from './audit';

/**
 * Findings for a CI that shows test results: a suite for each environment, a case for each control and stack.
 * @param controls every control that was judged, so that what passed is shown too
 */
export function renderJunit(audited: readonly Audited[], controls: readonly Control[]): string {
  const suites = audited.map((each) => renderSuite(each, controls));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
    '\n',
  );
}

function renderSuite(audited: Audited, controls: readonly Control[]): string {
  const findings = counted(audited);
  // A finding about no stack that was read is shown too, without what else might have been wrong there.
  const stacks = new Set([...audited.stacks, ...findings.map(({ subject }) => subject.stack)]);
  const cases = [...stacks].flatMap((stack) =>
    controls
      .map((control) => ({
        control,
        found: findings.filter((each) => each.control.id === control.id && each.subject.stack === stack),
      }))
      .filter(({ found }) => found.length > 0 || audited.stacks.includes(stack))
      .map(({ control, found }) => renderCase(stack, control, found)),
  );
  const failures = cases.filter(({ failed }) => failed).length;
  return [
    `  <testsuite name="${escape(audited.name)}" tests="${String(cases.length)}" failures="${String(failures)}">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
  ].join('\n');
}

function renderCase(
  stack: string,
  control: Control,
  findings: readonly Located[],
): { failed: boolean; xml: string } {
  const open = `    <testcase classname="${escape(stack)}" name="${escape(`${control.id}: ${control.title}`)}"`;
  if (findings.length === 0) return { failed: false, xml: `${open}/>` };
  const text = findings.map(describe).join('\n');
  const count = `${String(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}`;
  return {
    failed: true,
    xml: [
      `${open}>`,
      `      <failure type="${control.severity}" message="${count}">${escape(text)}</failure>`,
      '    </testcase>',
    ].join('\n'),
  };
}

function describe({ address, path, verdict, got, expected, file, line, askedAt, control }: Located): string {
  return [
    `${address}${path === '' ? '' : ` ${path}`}: got ${got}, expected ${expected}${verdict === 'cannot-tell' ? ' (cannot tell)' : ''}`,
    `  at ${file}:${String(line)}${askedAt === undefined ? '' : `, asked for at ${askedAt.file}:${String(askedAt.line)}`}`,
    `  remedy: ${control.remediation}`,
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 cannot hold at all are shown as what they are not: a question mark. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '?')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

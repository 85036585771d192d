import type { DiffReport } from './diff/diff-report';
import { isGraveEntry, shortened, sidesOf, summaryOf, TITLES, whereOf } from './diff/diff-words';
import { MOST_CHARACTERS } from './diff/render-diff-markdown';
import { codeSpan, commentText } from './markdown-text';
import type { EnvironmentReport, FindingRow } from './environment-report';
import { leavesTheUk } from './page/words';

/** What is beyond this many is counted and not listed: the pages have it all. */
const MOST_FINDINGS = 50;
const MOST_CHANGES = 50;
/** Kept free for what is said about the rest. */
const RESERVE = 200;

/** Reports for a comment on a pull request, and never longer than one may be: the verdicts, and what is wrong. */
export function renderMarkdown(reports: readonly EnvironmentReport[], changes?: DiffReport): string {
  return fitted([
    '# Review',
    '',
    ...table(
      ['Environment', 'Findings', 'Waived', 'Leaves the UK', 'Digest (SHA-256)'],
      reports.map(({ address, findings, waived, stacks, places, digest }) => [
        codeSpan(address),
        String(findings.length),
        String(waived.length),
        leavesTheUk({ stacks, places }).replace(/^something may$/, '**$&**'),
        digest === undefined ? '' : codeSpan(digest.slice(0, 16)),
      ]),
    ),
    ...changeLines(changes),
    ...findingLines(reports.flatMap(({ findings }) => findings)),
    ...waiverLines(reports),
    '',
  ]);
}

/** Lines as one text; what a comment has no room for is counted. */
function fitted(lines: readonly string[]): string {
  let length = 0;
  const shown = lines.filter((line) => (length += line.length + 1) < MOST_CHARACTERS - RESERVE);
  const left = lines.length - shown.length;
  return left === 0
    ? lines.join('\n')
    : `${shown.join('\n')}\n\nA comment may not be longer: ${String(left)} more lines are in the pages of the review.\n`;
}

/** What has to be looked at; the pages have every change. */
function changeLines(changes: DiffReport | undefined): string[] {
  if (changes === undefined) return [];
  const grave = changes.entries.filter(isGraveEntry);
  const left = grave.length - MOST_CHANGES;
  return [
    '',
    `## Changes since ${codeSpan(changes.before)}`,
    '',
    commentText(summaryOf(changes)),
    '',
    ...sidesOf(changes).map(commentText),
    ...grave
      .slice(0, MOST_CHANGES)
      .map(
        (entry) =>
          `- **${TITLES[entry.grade]}** ${codeSpan(entry.address)}: ${commentText(shortened(entry.judgements[0]?.reason ?? '', 300))} (${commentText(shortened(whereOf(entry), 300))})`,
      ),
    ...(left > 0 ? [`- and ${String(left)} more, in the pages of the review`] : []),
  ];
}

function findingLines(findings: readonly FindingRow[]): string[] {
  if (findings.length === 0) return ['', 'No findings.'];
  const left = findings.length - MOST_FINDINGS;
  return [
    '',
    '## Findings',
    '',
    ...findings
      .slice(0, MOST_FINDINGS)
      .map(
        ({ severity, control, address, property, got, expected }) =>
          `- **${severity}** ${codeSpan(control)} ${codeSpan(property === '' ? address : `${address} ${property}`)}: got ${commentText(shortened(got))}, expected ${commentText(shortened(expected))}`,
      ),
    ...(left > 0 ? [`- and ${String(left)} more, in the pages of the review`] : []),
  ];
}

function waiverLines(reports: readonly EnvironmentReport[]): string[] {
  const waived = reports.flatMap((report) => report.waived);
  if (waived.length === 0) return [];
  return [
    '',
    '## Waived',
    '',
    ...table(
      ['Control', 'Address', 'Owner', 'Until', 'Approval'],
      waived.map(({ control, address, owner, expires, approval }) => [
        codeSpan(control),
        codeSpan(address),
        commentText(owner),
        expires,
        commentText(approval),
      ]),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  // In a cell a bar ends it, in a code span too.
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

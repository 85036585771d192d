import { GRADES } from '../../policy';
import { codeSpan, commentText } from '../markdown-text';
import type { DiffEntry, DiffReport } from './diff-report';
import { replacementWords, shortened, sidesOf, summaryOf, TITLES, whereOf } from './diff-words';

/** What a comment on GitHub may be long. */
export const MOST_CHARACTERS = 65_536;
/** Kept free for what is said about the rest. */
const RESERVE = 1_000;
const MOST_LINES = 20;

/** Changes as a comment on a pull request: by grade, the most severe first, and never longer than a comment may be. */
export function renderDiffMarkdown(report: DiffReport): string {
  const blocks = blocksOf(report);
  const head = headOf(report);
  let text = head;
  let left = 0;
  for (const block of blocks) {
    if (left === 0 && text.length + block.text.length <= MOST_CHARACTERS - RESERVE) text += block.text;
    else left += block.entries;
  }
  return left === 0 ? text : `${text}\n${rest(report, left)}`;
}

function rest({ before, after, entries }: DiffReport, left: number): string {
  const command = codeSpan(`sovereign diff ${shortened(before, 200)} ${shortened(after, 200)} --format json`);
  return `**${String(left)} of ${String(entries.length)} changes are not shown**, the least severe of all, because a comment may not be longer. The whole: ${command}\n`;
}

function headOf(report: DiffReport): string {
  const { before, after, counts } = report;
  const rows = GRADES.map((grade) => `| ${TITLES[grade]} | ${String(counts[grade])} |\n`).join('');
  const notes = [...sidesOf(report), ...report.notes];
  const shown = notes.slice(0, MOST_LINES).map((note) => `\n${commentText(shortened(note, 300))}\n`);
  const more = notes.length > MOST_LINES ? `\n… and ${String(notes.length - MOST_LINES)} more notes\n` : '';
  return [
    `## Changes from ${codeSpan(shortened(before, 200))} to ${codeSpan(shortened(after, 200))}\n\n`,
    `${summaryOf(report)}\n`,
    ...shown,
    more,
    report.entries.length === 0 ? '' : `\n| grade | changes |\n|---|---|\n${rows}`,
  ].join('');
}

/** Pieces that are shown whole or not at all. */
function blocksOf({ entries }: DiffReport): { text: string; entries: number }[] {
  return GRADES.flatMap((grade) =>
    entries
      .filter((entry) => entry.grade === grade)
      .map((entry, index) => ({
        text: `${index === 0 ? `\n### ${TITLES[grade]}\n\n` : ''}${renderEntry(entry)}`,
        entries: 1,
      })),
  );
}

const VERBS = { added: 'New', removed: 'Removed', changed: 'Changed', elsewhere: 'Affected' } as const;

function renderEntry(entry: DiffEntry): string {
  const where = whereOf(entry);
  const replacement = replacementWords(entry);
  const judgements = entry.judgements.slice(0, MOST_LINES);
  const properties = entry.properties.slice(0, MOST_LINES);
  const lines = [
    ...judgements.map(
      ({ grade, reason }) =>
        `${grade === entry.grade ? '' : `${TITLES[grade]}: `}${commentText(shortened(reason, 300))}`,
    ),
    ...(replacement === undefined ? [] : [commentText(shortened(replacement, 300))]),
    ...properties.map(({ path, before, after }) => changeWords(path, before, after)),
  ];
  const left = entry.judgements.length - judgements.length + entry.properties.length - properties.length;
  const more = left === 0 ? [] : [`… and ${String(left)} more`];
  return [
    `- **${VERBS[entry.kind]}** ${codeSpan(shortened(entry.address, 200))} (${commentText(shortened(entry.type, 100))}, ${codeSpan(shortened(entry.stack, 100))})${where === '' ? '' : `, ${commentText(shortened(where, 500))}`}`,
    ...[...lines, ...more].map((line) => `  - ${line}`),
    '',
  ].join('\n');
}

function changeWords(path: string, before: string, after: string): string {
  const name = codeSpan(shortened(path, 200));
  if (before === 'nothing') return `${name}: new ${codeSpan(shortened(after))}`;
  if (after === 'nothing') return `${name}: was ${codeSpan(shortened(before))}`;
  return `${name}: ${codeSpan(shortened(before))} → ${codeSpan(shortened(after))}`;
}

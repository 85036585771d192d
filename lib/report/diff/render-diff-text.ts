import { GRADES } from '../../policy';
import type { DiffEntry, DiffReport } from './diff-report';
import { replacementWords, shortened, sidesOf, summaryOf, TITLES, whereOf } from './diff-words';

/** Changes for people at a terminal: by grade, the most severe first. */
export function renderDiffText(report: DiffReport): string {
  const sections = GRADES.flatMap((grade) => {
    const entries = report.entries.filter((entry) => entry.grade === grade);
    return entries.length === 0 ? [] : [`${TITLES[grade]}\n\n${entries.map(renderEntry).join('\n')}`];
  });
  return [...sections, [summaryOf(report), ...sidesOf(report), ...report.notes].join('\n') + '\n'].join('\n');
}

const SIGNS = { added: '+', removed: '-', changed: '~', elsewhere: '!' } as const;

function renderEntry(entry: DiffEntry): string {
  const where = whereOf(entry);
  const replacement = replacementWords(entry);
  return [
    `${SIGNS[entry.kind]} ${entry.stack}/${entry.address}  ${entry.type}`,
    ...(where === '' ? [] : [`    ${where}`]),
    ...entry.judgements.map(({ grade, reason }) => `    ${grade}: ${shortened(reason, 300)}`),
    ...(replacement === undefined ? [] : [`    ${shortened(replacement, 300)}`]),
    ...entry.properties.map(({ path, before, after }) => `      ${changeWords(path, before, after)}`),
    '',
  ].join('\n');
}

function changeWords(path: string, before: string, after: string): string {
  if (before === 'nothing') return `+ ${path}: ${shortened(after)}`;
  if (after === 'nothing') return `- ${path}: ${shortened(before)}`;
  return `~ ${path}: ${shortened(before)} -> ${shortened(after)}`;
}

import type { Grade } from '../../policy';
import type { DiffEntry, DiffReport } from './diff-report';

/** Grades as headings. */
export const TITLES: Readonly<Record<Grade, string>> = {
  'widens-access': 'Widens access',
  'moves-data': 'Moves data',
  'loses-data': 'Loses data',
  cost: 'Costs',
  neutral: 'Neutral',
};

/** Whether something has to be looked at before it is applied. */
export function isGrave({ entries }: DiffReport): boolean {
  return entries.some(isGraveEntry);
}

export function isGraveEntry({ grade }: Pick<DiffEntry, 'grade'>): boolean {
  return grade !== 'cost' && grade !== 'neutral';
}

/** `the same in 7 of 9; differs in dfe/prod/aws; unchanged in …`. Empty when there is only one folder. */
export function whereOf({ environments, differsIn, unchangedIn }: DiffEntry): string {
  const total = environments.length + differsIn.length + unchangedIn.length;
  if (total === 1) return environments[0] === '.' ? '' : `in ${environments[0] ?? ''}`;
  const same =
    environments.length === 1
      ? `only in ${environments[0] ?? ''}, of ${String(total)}`
      : `same in ${String(environments.length)} of ${String(total)}`;
  const listed = environments.length > 1 && environments.length <= 4 ? ` (${environments.join(', ')})` : '';
  return [
    `${same}${listed}`,
    ...(differsIn.length === 0 ? [] : [`differs in ${differsIn.join(', ')}`]),
    ...(unchangedIn.length === 0 ? [] : [`unchanged in ${unchangedIn.join(', ')}`]),
  ].join('; ');
}

/** One sentence for the whole. */
export function summaryOf({ counts, entries, compared, added, removed }: DiffReport): string {
  const parts = (Object.keys(TITLES) as Grade[]).flatMap((grade) =>
    counts[grade] === 0 ? [] : [`${String(counts[grade])} ${WORDS[grade]}`],
  );
  const count = compared.length + added.length + removed.length;
  const where = count === 1 ? '' : ` in ${String(count)} environments`;
  return entries.length === 0
    ? `No changes${where}.`
    : `${String(entries.length)} ${entries.length === 1 ? 'change' : 'changes'}${where}: ${parts.join(', ')}.`;
}

const WORDS: Readonly<Record<Grade, string>> = {
  'widens-access': 'may widen access',
  'moves-data': 'may move data',
  'loses-data': 'may lose data',
  cost: 'in cost',
  neutral: 'neutral',
};

/** Environments that are on one side only. */
export function sidesOf({ added, removed }: DiffReport): string[] {
  return [
    ...(added.length === 0 ? [] : [`New: ${added.join(', ')}.`]),
    ...(removed.length === 0 ? [] : [`No longer there: ${removed.join(', ')}.`]),
  ];
}

/** Text cut to what a line can bear. The whole is in JSON. */
export function shortened(text: string, most = 160): string {
  // A text may be as long as whoever wrote the template liked: what is not shown is not looked at.
  const line = text.slice(0, most * 2).replace(/\s+/g, ' ');
  return text.length <= most || (text.length <= most * 2 && line.length <= most)
    ? line
    : `${line.slice(0, most - 1)}…`;
}

/** What is said of a replacement, where no judgement says it yet. */
export function replacementWords({ replacement }: DiffEntry): string | undefined {
  if (replacement === undefined) return undefined;
  return `${replacement.certain ? 'Replaced' : 'May be replaced'}: ${replacement.reason}`;
}

import type { Outcome } from './run-mutants';

/** Killed and survived for each obligation and cloud, as a table of text. */
export function renderTable(outcomes: readonly Outcome[]): string {
  const rows = new Map<string, { killed: number; all: number; by: Set<string> }>();
  for (const { mutant, killedBy } of outcomes) {
    const key = `${mutant.operator.cloud.padEnd(6)} ${mutant.operator.obligation}`;
    const row = rows.get(key) ?? { killed: 0, all: 0, by: new Set<string>() };
    row.all += 1;
    if (killedBy.length > 0) row.killed += 1;
    for (const control of killedBy) row.by.add(control);
    rows.set(key, row);
  }
  const line = (name: string, killed: number, all: number, by: string): string =>
    `${name.padEnd(32)}${String(killed).padStart(7)}${String(all - killed).padStart(10)}   ${by}`;
  const killed = outcomes.filter(({ killedBy }) => killedBy.length > 0).length;
  return [
    `${'cloud  obligation'.padEnd(32)} killed  survived   by`,
    ...[...rows].map(([name, row]) => line(name, row.killed, row.all, [...row.by].join(', '))),
    line('all', killed, outcomes.length, ''),
  ].join('\n');
}

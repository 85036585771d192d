import type { EnvironmentReport } from '../environment-report';

/** `1 finding`, `2 findings`. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : plural}`;
}

/** Whether something may leave the UK, in a word or two; nothing where there are no templates to tell from. */
export function leavesTheUk({ stacks, places }: Pick<EnvironmentReport, 'stacks' | 'places'>): string {
  if (stacks.length === 0) return '';
  return places.every(({ staysInUk }) => staysInUk) ? 'nothing' : 'something may';
}

export const CLOUDS = { aws: 'AWS', azure: 'Azure' };

const MOST = 6;

/** `a, b and c`; of a long list its beginning, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown =
    names.length > MOST ? [...names.slice(0, MOST - 1), `${String(names.length - MOST + 1)} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** `1 finding`, `2 findings`. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : plural}`;
}

const MOST = 6;

/** `a, b and c`; of a long list its beginning, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown =
    names.length > MOST ? [...names.slice(0, MOST - 1), `${String(names.length - MOST + 1)} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

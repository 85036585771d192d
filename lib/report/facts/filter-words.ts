import type { FilterRow } from './safeguards';

/** Both sides of a filter are written apart on Azure, and together on AWS; people read them together. */
export function rowsOf(
  said: readonly { readonly what: string; readonly side: 'asked' | 'answered'; readonly words: string }[],
): FilterRow[] {
  const sides = (what: string, side: 'asked' | 'answered'): string =>
    [
      ...new Set(said.filter((each) => each.what === what && each.side === side).map(({ words }) => words)),
    ].join(' or ') || NOT_FILTERED;
  return [...new Set(said.map(({ what }) => what))].map((what) => ({
    what,
    asked: sides(what, 'asked'),
    answered: sides(what, 'answered'),
  }));
}

export const NOT_FILTERED = 'not filtered';
/** What becomes of what a filter finds and does not stop. */
export const SEEN = 'seen and recorded, and let through';

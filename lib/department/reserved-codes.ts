/** Codes that no department may have, and what they stand for: each department has its own folder in `out/`. */
export const RESERVED_CODES: ReadonlyMap<string, string> = new Map([
  ['estate', 'how what all departments share is selected'],
  ['review', 'where reviews are written, in out/review/'],
]);

/**
 * One reason why what was written cannot be built, in the words of the person who wrote it.
 * A user's mistake is data: it is collected and returned, never thrown.
 */
export interface Issue {
  /** `<room>/<what is wrong>`; stable, so that people can search for it. */
  readonly code: string;
  /** File as the user named it, relative to the project. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Where in the file, such as `stages.prod.aws.network.cidr`; empty for the file as a whole. */
  readonly path: string;
  /** What stands there, as a short quotation. */
  readonly got: string;
  /** What would have been accepted. */
  readonly expected: string;
  /** What to do about it, when that is not plain from `expected`. */
  readonly hint?: string;
}

/** Order in which issues are shown: by file, then from top to bottom. */
export function byPlace(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.path, b.path)
  );
}

/** Compares by code point, so that the order is the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

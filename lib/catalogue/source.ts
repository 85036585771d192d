/** Where a fact comes from and when it was last looked up. */
export interface Source {
  /** The public document, in words that it can be found by. */
  readonly document: string;
  /** ISO date. */
  readonly checked: string;
  /** false: second-hand, contested, or not confirmed against the provider. Reviewers are shown it as unverified. */
  readonly verified: boolean;
  readonly note?: string;
}

/** A document that obligations come from, and the clauses of it that are named. */
export interface CitedDocument {
  /** As controls name it. */
  readonly title: string;
  readonly source: Source;
  /** Number and name, or the name of a part that has no number. */
  readonly clauses: readonly string[];
}

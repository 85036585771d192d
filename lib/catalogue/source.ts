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

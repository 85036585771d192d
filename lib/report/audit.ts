import type { Finding } from '../policy';

/** What one environment, or one folder of somebody else's, was found to be. */
export interface Audited {
  /** Environment, or the path that was given. */
  readonly name: string;
  /** Names of its stacks. */
  readonly stacks: readonly string[];
  readonly resources: number;
  readonly findings: readonly Located[];
  /** What a reader has to know to trust the verdict: assumptions, and what was not judged. */
  readonly notes: readonly string[];
}

/** A finding, and where to look. */
export interface Located extends Finding {
  /** `<environment>/<stack>/<resource>`: what a waiver names. */
  readonly address: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Line of the department file that asked for it, where one did. */
  readonly askedAt?: { readonly file: string; readonly line: number };
}

/** Findings that are not waived. */
export function counted({ findings }: Audited): readonly Located[] {
  return findings.filter(({ waiver }) => waiver === undefined);
}

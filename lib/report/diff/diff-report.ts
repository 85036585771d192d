import type { Grade } from '../../policy';

/** What a reviewer is told of two sets of templates. Plain data: it prints as JSON. */
export interface DiffReport {
  /** As the user named them. */
  readonly before: string;
  readonly after: string;
  /** SHA-256 of the one environment that is compared, as it was; absent where no manifest says it. */
  readonly beforeDigest?: string;
  /** Environments that are on both sides. */
  readonly compared: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Entries of each grade. */
  readonly counts: Readonly<Record<Grade, number>>;
  /** The most severe first. */
  readonly entries: readonly DiffEntry[];
  /** What could not be compared. */
  readonly notes: readonly string[];
}

/** One change, in every environment that has the very same. */
export interface DiffEntry {
  readonly grade: Grade;
  /** `elsewhere`: it stays as it is, and is at fault by what changes elsewhere. */
  readonly kind: 'added' | 'removed' | 'changed' | 'elsewhere';
  readonly type: string;
  /** Where several environments have it, their own names are `<environment>` and `<account>`. */
  readonly stack: string;
  readonly address: string;
  readonly renamedFrom?: string;
  readonly judgements: readonly { readonly grade: Grade; readonly path: string; readonly reason: string }[];
  readonly replacement?: { readonly certain: boolean; readonly path: string; readonly reason: string };
  readonly properties: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly environments: readonly string[];
  /** Where the same resource changes in another way, which is an entry of its own. */
  readonly differsIn: readonly string[];
  /** Where the same resource stays as it is. */
  readonly unchangedIn: readonly string[];
}

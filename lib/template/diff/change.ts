import type { Resource } from '../template';
import type { Templates } from '../templates';
import type { Value } from '../value';

/** One property that is no longer what it was. `absent` on one side: it came, or it went. */
export interface PropertyChange {
  /**
   * Names as the cloud spells them, separated by dots. In a list that is a set, an item is told by its name:
   * `SecurityRules[allow-dns].priority`; one that came or went has empty brackets: `subnet[]`.
   */
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
}

/** One resource, provider or stack that is no longer what it was. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly stack: string;
  /** Logical id or Terraform's address; of a stack's own settings, what they are: `provider.azurerm`. */
  readonly address: string;
  readonly type: string;
  /** What it was called before, when it is called something else now: the cloud makes another one. */
  readonly renamedFrom?: string;
  readonly before?: Resource;
  readonly after?: Resource;
  /** Empty for what came or went as a whole. */
  readonly properties: readonly PropertyChange[];
}

/** What there is to say of two sets of templates. */
export interface Difference {
  readonly before: Templates;
  readonly after: Templates;
  readonly changes: readonly Change[];
  /** What could not be compared, in whole sentences. */
  readonly notes: readonly string[];
  /** One text for all that means the same, on either side: names that changed only by a hash are one. */
  readonly keyBefore: (value: Value, stack: string) => string;
  readonly keyAfter: (value: Value, stack: string) => string;
}

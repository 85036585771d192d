import type { Json } from '../json';
import type { Value } from '../value';

/** Blocks that are made or not, by the module and the expression that decides. */
export class Makings {
  /** Those that only deployment decides. */
  readonly open = new Set<string>();

  /** @param none of {@link open}: the blocks that it decides on are taken not to be made */
  constructor(private readonly none?: string) {}

  /**
   * Whether a block is taken not to be made; notes that it may not be.
   * @param over its `count` or `for_each`, and what that comes to
   */
  isNone(prefix: string, over: Json, value: Value): boolean {
    if (!mayBeNone(value)) return false;
    const name = `${prefix}${typeof over === 'string' ? over.replace(/^\$\{(.*)\}$/s, '$1') : JSON.stringify(over)}`;
    this.open.add(name);
    return name === this.none;
  }
}

function mayBeNone(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return true;
    case 'options':
      return value.of.some((option) => isNone(option) || mayBeNone(option));
    default:
      return false;
  }
}

function isNone(value: Value): boolean {
  switch (value.kind) {
    case 'known':
      return Number(value.value) === 0;
    case 'list':
      return value.items.length === 0;
    case 'map':
      return value.entries.size === 0;
    default:
      return value.kind === 'absent';
  }
}

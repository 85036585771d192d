import type { Cloud } from '../../lib/values';
import type { Tree } from './tree';

/** One fault that somebody may put into a template, by mistake or by intent. */
export interface Operator {
  /** What is wrong afterwards. Unique within its cloud. */
  readonly name: string;
  /** Which obligation it breaks; what survives is reported by it. */
  readonly obligation: string;
  readonly cloud: Cloud;
  /** Resource type; that of an azapi resource is `azapi_resource Microsoft.X/y`. */
  readonly type: string;
  /** Which resources of the type it can be put into. Default: any. */
  readonly where?: ((properties: Tree) => boolean) | undefined;
  readonly change: Change;
  /** Why another resource with the fault, beside the sound one, is no fault; absent: it is one, and is tried. */
  readonly beside?: string | undefined;
}

export type Change =
  /** Gives a property a value. A path ends in `-` to add to a list. `leaf` is the part of the value that is encoded. */
  | {
      readonly kind: 'set';
      readonly path: string;
      readonly value: unknown;
      readonly leaf?: string;
      readonly inPlace?: string;
    }
  /** Takes a property away. */
  | { readonly kind: 'drop'; readonly path: string; readonly inPlace?: string }
  /** Sets what is said about a resource and not of it: `DeletionPolicy`. */
  | { readonly kind: 'setting'; readonly path: string; readonly value: unknown }
  /** Takes the resource away. */
  | { readonly kind: 'remove' }
  /** Adds a resource of the type, next to any other. */
  | { readonly kind: 'add'; readonly properties: Tree; readonly leaf?: string }
  /** Changes the template itself: a backend, a provider. */
  | { readonly kind: 'root'; readonly edit: (root: Tree) => void };

/** Only `name` and the change differ from row to row. */
type Row = readonly [
  name: string,
  type: string,
  change: Change,
  where?: ((properties: Tree) => boolean) | undefined,
  beside?: string,
];

/** A table of operators for one obligation. */
export function operators(cloud: Cloud, obligation: string, rows: readonly Row[]): Operator[] {
  return rows.map(([name, type, change, where, beside]) => ({
    name,
    obligation,
    cloud,
    type,
    where,
    change,
    beside,
  }));
}

export function set(path: string, value: unknown, leaf?: string): Extract<Change, { kind: 'set' }> {
  return { kind: 'set', path, value, ...(leaf === undefined ? {} : { leaf }) };
}

export function drop(path: string): Extract<Change, { kind: 'drop' }> {
  return { kind: 'drop', path };
}

/** A fault only of the resource that is there, not of one beside it; the reason says why that would be none. */
export function inPlace(change: Extract<Change, { kind: 'set' | 'drop' }>, reason: string): Change {
  return { ...change, inPlace: reason };
}

export function setting(path: string, value: unknown): Change {
  return { kind: 'setting', path, value };
}

export function add(properties: Tree, leaf?: string): Change {
  return { kind: 'add', properties, ...(leaf === undefined ? {} : { leaf }) };
}

export function root(edit: (root: Tree) => void): Change {
  return { kind: 'root', edit };
}

export const REMOVE: Change = { kind: 'remove' };

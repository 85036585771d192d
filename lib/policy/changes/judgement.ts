import type { Change, Value } from '../../template';
import { leaves, plainPath } from '../../template';

/** What a change comes to, the most severe first. */
export const GRADES = ['widens-access', 'moves-data', 'loses-data', 'cost', 'neutral'] as const;
export type Grade = (typeof GRADES)[number];

/** One thing that a change does, in a sentence without a full stop. */
export interface Judgement {
  readonly grade: Grade;
  /** Property that says so; empty for the resource as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** That the cloud makes the resource anew and takes the old one away. */
export interface Replacement {
  readonly certain: boolean;
  /** Property whose change does it; empty for the name of the resource in its template. */
  readonly path: string;
  readonly reason: string;
}

/** A change, everything that it does, and the worst of that. */
export interface GradedChange {
  readonly change: Change;
  readonly grade: Grade;
  readonly judgements: readonly Judgement[];
  readonly replacement?: Replacement;
  /** That the resource stays as it is, and is at fault by what changes elsewhere. */
  readonly isElsewhere?: boolean;
}

/** One scalar that is no longer what it was, however deep; what came or went as a whole is looked into. */
export interface LeafChange {
  /** Without places in lists. */
  readonly path: string;
  /** Undefined: nothing was there. */
  readonly before?: Value;
  readonly after?: Value;
}

/** Every scalar of a change; of what was added or removed, every scalar that it has. */
export function leafChanges(change: Change): LeafChange[] {
  if (change.kind !== 'changed') {
    const resource = change.after ?? change.before;
    return [...leaves(resource?.properties ?? { kind: 'absent' })].map(({ path, value }) => ({
      path: withoutPlaces(path),
      ...(change.kind === 'added' ? { after: value } : { before: value }),
    }));
  }
  return change.properties.flatMap(({ path, before, after }) => {
    const [from, to] = [leaves(before, path), leaves(after, path)];
    const paths = [...new Set([...from, ...to].map((leaf) => leaf.path))];
    return paths.map((each) => {
      const old = from.find((leaf) => leaf.path === each)?.value;
      const now = to.find((leaf) => leaf.path === each)?.value;
      return {
        path: withoutPlaces(each),
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      };
    });
  });
}

/** A path without what tells one item of a list from another. */
export function withoutPlaces(path: string): string {
  return plainPath(path).replace(/\.\d+(?=\.|$)/g, '');
}

/** ARM's type of a resource of azapi, without its version; any other type as it is. */
export function kindOf({ type, after, before }: Change): string {
  const said = (after ?? before)?.properties.entries.get('type');
  return /^azapi_/.test(type) && said?.kind === 'known' ? (String(said.value).split('@')[0] ?? type) : type;
}

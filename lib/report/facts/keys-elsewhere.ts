import type { Resource, Templates } from '../../template';
import { compareText } from '../../values';
import { placeOf, worded } from './allowance';
import { leavesOf } from './key-mentions';
import type { KeyLeaf } from './key-mentions';
import { keysOf } from './made-keys';

/** A key that is named here and made elsewhere, by what names it. */
export interface KeyElsewhere {
  readonly name: string;
  readonly leaves: readonly KeyLeaf[];
}

export function keysElsewhere(templates: Templates): KeyElsewhere[] {
  const place = (from: Resource, path: string): string => `${placeOf(from)} ${path}`;
  const here = new Set(
    keysOf(templates).flatMap(({ protects }) => protects.map(({ from, path }) => place(from, path))),
  );
  const names = new Map<string, KeyLeaf[]>();
  for (const leaf of leavesOf(templates)) {
    const { from, path, value } = leaf;
    if (here.has(place(from, path)) || /disk_encryption_set_id$/i.test(path)) continue;
    if (value.kind === 'known' && (typeof value.value !== 'string' || value.value === '')) continue;
    const name = worded(value);
    names.set(name, [...(names.get(name) ?? []), leaf]);
  }
  return [...names]
    .map(([name, leaves]) => ({ name, leaves }))
    .sort((one, other) => compareText(one.name, other.name));
}

import { stringify } from 'yaml';
import type { Template } from './templates';

// Templates as people read them: references in one line, names of the environment and hashes masked, tags left out
// (another test holds every resource to its tags).

export interface Mask {
  readonly name: string;
  readonly account: string;
}

type Tree = Record<string, unknown>;

/** Resources of a template by logical id, ready to be printed or compared. */
export function readable(template: Template, mask: Mask): Record<string, Tree> {
  return Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => {
      const { Tags, TagSpecifications, ResourceTags, ...properties } = resource.Properties ?? {};
      const kept = [resource.DeletionPolicy === 'Retain' ? 'kept' : ''].filter((word) => word !== '');
      return [id, { type: [resource.Type, ...kept].join(' '), ...(simplify(properties, mask) as Tree) }];
    }),
  );
}

export function print(value: unknown): string {
  return stringify(value, { lineWidth: 140, aliasDuplicateObjects: false, defaultStringType: 'PLAIN' });
}

/**
 * What differs, one line each: `+` only here, `-` only in the baseline, `~` another value. A resource that is only
 * here is shown as what differs from the most similar one of its type in the baseline.
 */
export function differences(baseline: Record<string, Tree>, other: Record<string, Tree>): string[] {
  const ids = [...new Set([...Object.keys(baseline), ...Object.keys(other)])].sort();
  return ids.flatMap((id) => {
    const [before, after] = [baseline[id], other[id]];
    if (after === undefined) return [`- ${id}`];
    if (before !== undefined) return changes(before, after).map((change) => `~ ${id}${change}`);
    const [like] = Object.entries(baseline)
      .filter(([, { type }]) => type === after['type'])
      .map(([name, resource]) => ({ name, changed: changes(resource, after) }))
      .sort((a, b) => a.changed.length - b.changed.length);
    const { name, changed } = like ?? { name: 'nothing', changed: changes({}, after) };
    return [`+ ${id} like ${name}`, ...changed.map((change) => `    ~ ${change}`)];
  });
}

function changes(before: Tree, after: Tree): string[] {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) =>
    old.get(path) === now.get(path)
      ? []
      : [`${path}: ${old.get(path) ?? 'nothing'} -> ${now.get(path) ?? 'nothing'}`],
  );
}

function leaves(value: unknown, path = ''): [string, string][] {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return [[path, `[${value.join(', ')}]`]];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

function simplify(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return maskText(value, mask);
  if (Array.isArray(value)) return value.map((item) => simplify(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const reference = referenceIn(value as Tree, mask);
  if (reference !== undefined) return reference;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'TagSpecifications')
      .map(([key, child]) => [key, key === 'ZipFile' ? '<program: see handler.ts>' : simplify(child, mask)]),
  );
}

function referenceIn(value: Tree, mask: Mask): string | undefined {
  const [[key, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length > 0) return undefined;
  if (key === 'Ref') return `\${${String(argument)}}`;
  if (key === 'Fn::GetAtt') return `\${${(argument as string[]).join('.')}}`;
  if (key === 'Fn::GetStackOutput') {
    const { StackName, OutputName } = argument as { StackName: string; OutputName: string };
    return `\${${maskText(StackName, mask)}:${OutputName}}`;
  }
  if (key !== 'Fn::Join') return undefined;
  const [separator, parts] = argument as [string, unknown[]];
  return parts.map((part) => String(simplify(part, mask))).join(separator);
}

function maskText(text: string, { name, account }: Mask): string {
  return text
    .replaceAll(name, '<env>')
    .replaceAll(account, '<account>')
    .replace(/[0-9a-f]{64}/g, '<sha256>')
    .replace(/^settings [0-9a-f]{12}$/, 'settings <hash>');
}

import { stringify } from 'yaml';
import type { Template } from './templates';
import type { TerraformJson } from './terraform-files';

// Templates as people read them: references in one line, names of the environment and hashes masked, tags left out
// (another test holds every resource to its tags).

export interface Mask {
  readonly name: string;
  readonly account: string;
}

export type Tree = Record<string, unknown>;

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

/** Resources and data of a Terraform stack by address, ready to be printed or compared. */
export function readableTerraform({ resource, data }: TerraformJson, mask: Mask): Record<string, Tree> {
  const found = [...Object.entries(resource ?? {}), ...Object.entries(data ?? {})];
  return Object.fromEntries(
    found.flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, { tags, '//': metadata, ...values }]): [string, Tree] => [
        `${type}.${name}`,
        { type, ...(simplify(values, mask) as Tree) },
      ]),
    ),
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

/** One line for each place that differs; what is only on one side is one line however much hangs below it. */
function changes(before: unknown, after: unknown, path = ''): string[] {
  if (after === undefined) return [`${path}: gone`];
  if (before === undefined) return [`${path}: ${inline(after)}`];
  if (isList(before) && isList(after)) return listChanges(before, after, path);
  const [old, now] = [children(before), children(after)];
  if (old === undefined || now === undefined) {
    return inline(before) === inline(after) ? [] : [`${path}: ${inline(before)} -> ${inline(after)}`];
  }
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    changes(old.get(key), now.get(key), `${path}.${key}`),
  );
}

function listChanges(before: string[], after: string[], path: string): string[] {
  const gone = before.filter((item) => !after.includes(item)).map((item) => `- ${item}`);
  const come = after.filter((item) => !before.includes(item)).map((item) => `+ ${item}`);
  if (gone.length + come.length > 0) return [`${path}: ${[...gone, ...come].join(' ')}`];
  return before.join() === after.join() ? [] : [`${path}: in another order`];
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

interface Named {
  readonly Sid?: string;
  readonly Description?: string;
  readonly name?: string;
}

/** What a value consists of, by name. Statements and the like go by what they are called, not by their place. */
function children(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map((item: Named, index) => String(item.Sid ?? item.Description ?? item.name ?? index));
  const unique = new Set(names).size === names.length;
  return new Map(value.map((item, index) => [unique ? names[index]! : String(index), item]));
}

function inline(value: unknown): string {
  if (isList(value)) return `[${value.join(', ')}]`;
  const parts = children(value);
  if (parts === undefined) return String(value);
  return `{ ${[...parts].map(([key, part]) => `${key}: ${inline(part)}`).join(', ')} }`;
}

function simplify(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return maskText(value, mask);
  if (Array.isArray(value)) return value.map((item) => simplify(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const reference = referenceIn(value as Tree, mask);
  if (reference !== undefined) return reference;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'TagSpecifications' && key !== 'tags')
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
  const compact = name.replace(/[^a-z0-9]/g, '');
  return (
    text
      .replaceAll(name, '<env>')
      .replaceAll(account, '<account>')
      // Names that have to be unique in the world end in six digits of a hash of the account.
      .replace(new RegExp(`\\b${compact}([a-z]*?)[0-9a-f]{6}\\b`, 'g'), '<env>$1<hash>')
      .replace(/[0-9a-f]{64}/g, '<sha256>')
      .replace(/^settings [0-9a-f]{12}$/, 'settings <hash>')
  );
}

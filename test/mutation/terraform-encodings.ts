import type { Tree } from './tree';

// Ways in which Terraform can say one value. What is applied is the same, or may be.

/** Says a value in another way; undefined if that kind of value cannot be said so. */
export type Encoding = (value: unknown, current: unknown, root: Tree) => unknown;

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A value as an expression: JSON is one, but for the text in it that is a template already. */
export function expressionOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function isPlain(value: unknown): boolean {
  return !JSON.stringify(value ?? null).includes('${');
}

function declare(root: Tree, section: 'locals' | 'variable', entries: Tree): void {
  root[section] = { ...root[section], ...entries };
}

function halves(value: unknown): [string, string] | undefined {
  if (typeof value !== 'string' || value.length < 2 || !isPlain(value)) return undefined;
  const middle = Math.floor(value.length / 2);
  return [value.slice(0, middle), value.slice(middle)];
}

/** Something that is decided when it is applied. */
export function flag(root: Tree): string {
  declare(root, 'variable', { mutant_on: { type: 'bool' } });
  return 'var.mutant_on';
}

export const TERRAFORM_ENCODINGS: Readonly<Record<string, Encoding>> = {
  literal: (value) => value,
  local: (value, _, root) => {
    declare(root, 'locals', { mutant: value });
    return '${local.mutant}';
  },
  'local of a local': (value, _, root) => {
    declare(root, 'locals', { mutant_map: { inner: [value] }, mutant: '${local.mutant_map.inner[0]}' });
    return '${local.mutant}';
  },
  'variable default': (value, _, root) => {
    if (!isPlain(value)) return undefined;
    declare(root, 'variable', { mutant: { default: value } });
    return '${var.mutant}';
  },
  'conditional, then': (value, current, root) =>
    isPlain(current) && isPlain(value)
      ? `\${${flag(root)} ? ${expressionOf(value)} : ${expressionOf(current)}}`
      : undefined,
  'conditional, else': (value, current, root) =>
    isPlain(current) && isPlain(value)
      ? `\${${flag(root)} ? ${expressionOf(current)} : ${expressionOf(value)}}`
      : undefined,
  format: (value) => {
    const parts = halves(value);
    return parts === undefined
      ? undefined
      : `\${format("%s%s", ${parts.map((part) => expressionOf(part)).join(', ')})}`;
  },
  join: (value) => {
    const parts = halves(value);
    return parts === undefined
      ? undefined
      : `\${join("", [${parts.map((part) => expressionOf(part)).join(', ')}])}`;
  },
  interpolation: (value, _, root) => {
    const parts = halves(value);
    if (parts === undefined) return undefined;
    declare(root, 'locals', { mutant_tail: parts[1] });
    return `${parts[0]}\${local.mutant_tail}`;
  },
  lookup: (value) =>
    isScalar(value) && isPlain(value)
      ? `\${lookup({"mutant" = ${expressionOf(value)}}, "mutant", null)}`
      : undefined,
};

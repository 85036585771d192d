import type { Tree } from './tree';

// Ways in which a CloudFormation template can say one value. What is deployed is the same, or may be.

/** Says a value in another way; undefined if that kind of value cannot be said so. */
export type Encoding = (value: unknown, current: unknown, root: Tree) => unknown;

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Text that Fn::Sub leaves as it is, in two parts. */
function halves(value: unknown): [string, string] | undefined {
  if (typeof value !== 'string' || value.length < 2 || value.includes('${')) return undefined;
  const middle = Math.floor(value.length / 2);
  return [value.slice(0, middle), value.slice(middle)];
}

function parameter(root: Tree, more: Tree): Tree {
  root['Parameters'] = { ...root['Parameters'], Mutant: { Type: 'String', ...more } };
  return { Ref: 'Mutant' };
}

const text = (value: string | number | boolean): string => String(value);

/** A condition that is decided when the stack is deployed. */
export function condition(root: Tree): string {
  root['Parameters'] = { ...root['Parameters'], MutantSwitch: { Type: 'String', Default: 'off' } };
  root['Conditions'] = {
    ...root['Conditions'],
    MutantOn: { 'Fn::Equals': [{ Ref: 'MutantSwitch' }, 'on'] },
  };
  return 'MutantOn';
}

const NO_VALUE = { Ref: 'AWS::NoValue' };

export const CLOUDFORMATION_ENCODINGS: Readonly<Record<string, Encoding>> = {
  literal: (value) => value,
  'parameter default': (value, _, root) =>
    isScalar(value) ? parameter(root, { Default: text(value) }) : undefined,
  'allowed values': (value, current, root) =>
    isScalar(value)
      ? parameter(root, {
          Default: text(isScalar(current) ? current : value),
          AllowedValues: [...new Set([isScalar(current) ? current : value, value].map(text))],
        })
      : undefined,
  'Fn::If, then': (value, current, root) => ({ 'Fn::If': [condition(root), value, current ?? NO_VALUE] }),
  'Fn::If, else': (value, current, root) => ({ 'Fn::If': [condition(root), current ?? NO_VALUE, value] }),
  'Fn::Sub': (value) => {
    const parts = halves(value);
    return parts === undefined ? undefined : { 'Fn::Sub': ['${Head}' + parts[1], { Head: parts[0] }] };
  },
  'Fn::Join': (value) => {
    const parts = halves(value);
    return parts === undefined ? undefined : { 'Fn::Join': ['', parts] };
  },
  'Fn::FindInMap': (value, _, root) => {
    if (!isScalar(value)) return undefined;
    root['Mappings'] = { ...root['Mappings'], Mutant: { Any: { Value: value } } };
    return { 'Fn::FindInMap': ['Mutant', 'Any', 'Value'] };
  },
  'Fn::Select': (value) => (isScalar(value) ? { 'Fn::Select': ['1', ['none', text(value)]] } : undefined),
};

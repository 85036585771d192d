import { readJsonText, textOf } from '../template';
import type { Value } from '../template';

/** A policy document that is written as text, in which some parts may not be known. Undefined for other text. */
export function readPolicyText(value: Value): Value | undefined {
  if (value.kind !== 'known' && value.kind !== 'text') return undefined;
  return textOf(value)?.includes('"Statement"') === true ? readJsonText(value) : undefined;
}

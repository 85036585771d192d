import { HOLE, textOf } from '../../template';
import type { Value } from '../../template';

/**
 * The text of a value as the template itself decides it: a hole for every part that somebody may still change, also
 * where there is a default. Undefined for what is not text.
 */
export function decidedTextOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return HOLE;
  if (value.kind === 'text') return value.parts.map((part) => decidedTextOf(part) ?? HOLE).join('');
  return textOf(value);
}

import { fromJson } from './from-json';
import type { Value } from './value';

/** Private use characters around the place of a part that is not known. */
const MARK = /\uE000(\d+)\uE000/;

/** JSON that is written as text, in which some parts may not be known. Undefined for other text. */
export function readJsonText(value: Value): Value | undefined {
  if (value.kind === 'known') {
    return typeof value.value === 'string' && /^\s*[[{]/.test(value.value)
      ? fromJson(value.value)
      : undefined;
  }
  if (value.kind !== 'text') return undefined;
  const text = value.parts
    .map((part, index) => (part.kind === 'known' ? String(part.value) : `\uE000${String(index)}\uE000`))
    .join('');
  const document = /^\s*[[{]/.test(text) ? fromJson(text) : undefined;
  return document === undefined ? undefined : fillIn(document, value.parts);
}

/** Puts the parts that are not known back into the places they were taken from. */
function fillIn(value: Value, parts: readonly Value[]): Value {
  switch (value.kind) {
    case 'list':
      return { kind: 'list', items: value.items.map((item) => fillIn(item, parts)) };
    case 'map':
      return {
        kind: 'map',
        entries: new Map([...value.entries].map(([key, entry]) => [key, fillIn(entry, parts)])),
      };
    case 'known': {
      const pieces = String(value.value).split(MARK);
      if (pieces.length === 1) return value;
      const filled = pieces.flatMap((piece, index): Value[] => {
        if (index % 2 === 1) return [parts[Number(piece)] ?? { kind: 'absent' }];
        return piece === '' ? [] : [{ kind: 'known', value: piece }];
      });
      const [only, ...others] = filled;
      return only !== undefined && others.length === 0 ? only : { kind: 'text', parts: filled };
    }
    default:
      return value;
  }
}

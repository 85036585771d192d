import { textOf } from '../template';
import type { Possible, Value } from '../template';
import { describe } from './requirement';
import type { Verdict } from './requirement';
import type { Fault, Subject } from './control';

const ORDER: readonly Verdict[] = ['fine', 'cannot-tell', 'broken'];

export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (most, verdict) => (ORDER.indexOf(verdict) > ORDER.indexOf(most) ? verdict : most),
    'fine',
  );
}

/**
 * Judges a value by its text, of which holes are parts that are not known. A reference to another resource is fine: it
 * is that resource and no other. Of a value that is not known, only its default can say that it breaks the rule.
 */
export function judgeText(value: Value, test: (text: string) => Verdict): Verdict {
  switch (value.kind) {
    case 'known':
    case 'text':
      return test(textOf(value) ?? '');
    case 'unknown': {
      const likely = value.likely === undefined ? 'fine' : judgeText(value.likely, test);
      return likely === 'broken' ? 'broken' : 'cannot-tell';
    }
    case 'list':
      return worst(value.items.map((item) => judgeText(item, test)));
    case 'options':
      return worst(value.of.map((option) => judgeText(option, test)));
    default:
      return 'fine';
  }
}

/** The texts that a value may be, defaults included. */
export function textsIn(value: Value): string[] {
  switch (value.kind) {
    case 'list':
      return value.items.flatMap(textsIn);
    case 'options':
      return value.of.flatMap(textsIn);
    case 'unknown':
      return value.likely === undefined ? [] : textsIn(value.likely);
    case 'known':
    case 'text':
      return [textOf(value) ?? ''];
    default:
      return [];
  }
}

/** The fault of a value, if its verdict is one. */
export function faultOf(
  subject: Subject,
  path: string,
  verdict: Verdict,
  got: string | Possible,
  expected: string,
): Fault[] {
  if (verdict === 'fine') return [];
  return [{ subject, path, verdict, got: typeof got === 'string' ? got : describe(got), expected }];
}

import { ask } from '../../template';
import type { Possible, Value } from '../../template';

/**
 * What a property says, in words: one for each thing that it may be.
 * @param absent what the cloud does when nothing is said
 */
export function said(value: Value, path: string, absent: string, word: (value: string) => string): string {
  const answers = ask(value, path).map((answer) => sayOne(answer.value, absent, word));
  return [...new Set(answers)].join(', or ');
}

function sayOne(value: Possible, absent: string, word: (value: string) => string): string {
  if (value.kind === 'absent') return absent;
  if (value.kind === 'known') return word(String(value.value));
  if (value.kind === 'unknown') {
    const likely =
      value.likely?.kind === 'known'
        ? `: ${word(String(value.likely.value))} unless somebody decides otherwise`
        : '';
    return `the template does not say${likely}`;
  }
  return 'the template does not say';
}

import { concatenate, eachOf, known, textOf, undecided, unknown } from '../value';
import type { Value } from '../value';

const REFERENCE = /(\{\{resolve:[^}]*\}\})/;

/**
 * Text may name a parameter or secret that is looked up at deployment.
 * @see AWS CloudFormation User Guide, Using dynamic references
 */
export function readText(text: string): Value {
  if (!REFERENCE.test(text)) return known(text);
  return concatenate(
    text
      .split(REFERENCE)
      .filter((piece) => piece !== '')
      .map((piece) =>
        REFERENCE.test(piece) ? unknown(`${piece} is looked up at deployment`) : known(piece),
      ),
  );
}

/** Pieces put together may only then say what is looked up. */
export function putTogether(pieces: readonly Value[]): Value {
  return eachOf(concatenate(pieces), (value) => {
    const text = value.kind === 'known' || value.kind === 'text' ? textOf(value) : undefined;
    if (text?.includes('{{resolve:') !== true) return value;
    return value.kind === 'known'
      ? readText(text)
      : undecided('it names what is looked up at deployment', [value]);
  });
}

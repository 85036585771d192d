import { ask } from '../../template';
import { faultOf } from '../judge-text';
import type { Answer, Possible, Resource, Templates, Value } from '../../template';
import type { Check, Fault } from '../control';
import type { Verdict } from '../requirement';

/** Each item of a list of blocks, the default of a parameter too. Nothing for an empty or absent list. */
export function itemsOf(resource: Resource, path: string): Answer[] {
  return ask(resource.properties, `${path}[]`).flatMap(unfold);
}

function unfold(item: Answer): Answer[] {
  const { value, path } = item;
  if (value.kind === 'absent') return [];
  if (value.kind === 'unknown' && value.likely !== undefined) {
    return ask(value.likely, '[]').flatMap((answer) =>
      unfold({ path: [path, answer.path].filter(Boolean).join('.'), value: answer.value }),
    );
  }
  return [item];
}

/** Whether a property may be one of these words, whatever their case. */
export function mayBe(value: Value, path: string, words: readonly string[], absent: boolean): Verdict {
  const verdicts = ask(value, path).map((answer): Verdict => wordVerdict(answer.value, words, absent));
  if (verdicts.includes('fine')) return 'fine';
  return verdicts.includes('cannot-tell') ? 'cannot-tell' : 'broken';
}

function wordVerdict(value: Possible, words: readonly string[], absent: boolean): Verdict {
  if (value.kind === 'absent') return absent ? 'fine' : 'broken';
  if (value.kind === 'known') return words.includes(String(value.value).toLowerCase()) ? 'fine' : 'broken';
  if (value.kind === 'unknown' && value.likely?.kind === 'known')
    return words.includes(String(value.likely.value).toLowerCase()) ? 'fine' : 'cannot-tell';
  return 'cannot-tell';
}

/** A check that a kind of resource is not there at all. */
export function refuse(
  types: readonly string[],
  expected: string,
  when: (resource: Resource, templates: Templates) => Verdict = () => 'broken',
): Check {
  return (templates) =>
    types
      .flatMap((type) => templates.ofType(type))
      .flatMap((resource): Fault[] => {
        const verdict = when(resource, templates);
        return faultOf(resource, '', verdict, `${resource.type} as a whole`, expected);
      });
}

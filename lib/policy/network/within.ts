import { ask, mapOf } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import type { Check, Context, Fault } from '../control';
import { describe, judge } from '../requirement';
import type { Requirement, Verdict } from '../requirement';

type Row = Omit<Requirement, 'types' | 'when'>;

/** One of several things a resource lists, such as a rule. */
export interface Item {
  readonly path: string;
  readonly value: Possible;
  /** Whether it is only the default of a parameter. */
  readonly likely: boolean;
}

/** Each item of a list of blocks, the default of a parameter too. Nothing for an empty or absent list. */
export function itemsOf(resource: Resource, path: string): Item[] {
  return ask(resource.properties, `${path}[]`).flatMap((answer) => unfold({ ...answer, likely: false }));
}

function unfold(item: Item): Item[] {
  const { value, path } = item;
  if (value.kind === 'absent') return [];
  if (value.kind === 'unknown' && value.likely !== undefined) {
    return ask(value.likely, '[]').flatMap((answer) =>
      unfold({ path: [path, answer.path].filter(Boolean).join('.'), value: answer.value, likely: true }),
    );
  }
  return [item];
}

/** Judges one property of one item of a resource. */
export function judgeItem(
  item: Item,
  row: Row,
  resource: Resource,
  templates: Templates,
  context: Context,
): Fault[] {
  if (item.value.kind !== 'map') {
    return [
      {
        subject: resource,
        path: item.path,
        verdict: 'cannot-tell',
        got: describe(item.value),
        expected: row.expected,
      },
    ];
  }
  const part = { ...resource, properties: mapOf(item.value.entries) };
  return judge(row, part, templates, context).map((fault) => ({
    ...fault,
    subject: resource,
    path: [item.path, fault.path].filter(Boolean).join('.'),
  }));
}

/** Whether a property may be one of these words, whatever their case. */
export function mayBe(value: Possible, path: string, words: readonly string[], absent: boolean): Verdict {
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
        return verdict === 'fine'
          ? []
          : [{ subject: resource, path: '', verdict, got: `${resource.type} as a whole`, expected }];
      });
}

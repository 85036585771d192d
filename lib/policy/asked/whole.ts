import { ask } from '../../template';
import type { Possible, Resource, Templates, Value } from '../../template';
import type { Fault, Subject } from '../control';
import { describe } from '../requirement';

/** The place of what is missing from a set of templates: the first of them. */
export function whole({ all: [template] }: Templates): Subject {
  return {
    address: template?.name ?? '',
    type: '',
    stack: template?.name ?? '',
    origin: { file: template?.file ?? '', keys: [] },
  };
}

export function missing(templates: Templates, what: string): Fault {
  return { subject: whole(templates), path: '', verdict: 'broken', got: 'nothing', expected: what };
}

export function notAsked(resource: Resource, what: string, path = ''): Fault {
  return {
    subject: resource,
    path,
    verdict: 'broken',
    got: what,
    expected: 'what the department’s file asks for, and nothing else',
  };
}

/** Says of each value that a property may have whether it is what was asked for. Nothing at all is judged by `absent`. */
export function differs(
  resource: Resource,
  path: string,
  asked: string | number,
  what: string,
  absent: Fault['verdict'] | 'fine' = 'broken',
): Fault[] {
  return ask(resource.properties, path).flatMap((answer): Fault[] => {
    const verdict = answer.value.kind === 'absent' ? absent : same(answer.value, [asked]);
    if (verdict === 'fine') return [];
    return [
      {
        subject: resource,
        path: answer.path,
        verdict,
        got: describe(answer.value),
        expected: `${String(asked)}, ${what}`,
      },
    ];
  });
}

/** Whether a value is one of those asked for. A default that is not breaks it. */
export function same(value: Possible, asked: readonly (string | number)[]): Fault['verdict'] | 'fine' {
  const wanted = asked.map((each) => String(each).toLowerCase());
  switch (value.kind) {
    case 'known':
      return wanted.includes(String(value.value).toLowerCase()) ? 'fine' : 'broken';
    case 'unknown': {
      const likely = value.likely === undefined ? [] : ask(value.likely, '');
      return likely.some((each) => same(each.value, asked) === 'broken') ? 'broken' : 'cannot-tell';
    }
    case 'reference':
    case 'text':
      return 'cannot-tell';
    default:
      return 'broken';
  }
}

/** Scalars that a property may be; empty if there is none. */
export function knownAt(value: Value, path: string): string[] {
  return ask(value, path).flatMap((answer) =>
    answer.value.kind === 'known' ? [String(answer.value.value)] : [],
  );
}

/** Pairs each thing that was made with one that was asked for: the best by points first, then in order. */
export function pair<Made, Wanted>(
  made: readonly Made[],
  wanted: readonly Wanted[],
  points: (made: Made, wanted: Wanted) => number,
): {
  readonly pairs: readonly (readonly [Made, Wanted])[];
  readonly extra: readonly Made[];
  readonly missing: readonly Wanted[];
} {
  const ranked = made
    .flatMap((one, i) => wanted.map((other, j) => ({ i, j, points: points(one, other) })))
    .filter((each) => each.points > 0)
    .sort((a, b) => b.points - a.points || a.i - b.i || a.j - b.j);
  const madeTaken = new Set<number>();
  const wantedTaken = new Set<number>();
  const pairs: (readonly [Made, Wanted])[] = [];
  for (const { i, j } of ranked) {
    const [one, other] = [made[i], wanted[j]];
    if (madeTaken.has(i) || wantedTaken.has(j) || one === undefined || other === undefined) continue;
    madeTaken.add(i);
    wantedTaken.add(j);
    pairs.push([one, other]);
  }
  return {
    pairs,
    extra: made.filter((_, index) => !madeTaken.has(index)),
    missing: wanted.filter((_, index) => !wantedTaken.has(index)),
  };
}

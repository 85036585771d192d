import type { Change, Difference, Resource } from '../../template';
import type { Context, Control, Finding } from '../control';
import { evaluate } from '../evaluate';
import type { Grade, Judgement } from './judgement';
import { withoutPlaces } from './judgement';

/** What it comes to when a control is met no longer. Those that are not here widen access. */
const GRADE_OF: Readonly<Record<string, Grade>> = {
  'uk-destinations': 'moves-data',
  'uk-model-grants': 'moves-data',
  'uk-model-routing': 'moves-data',
  'uk-regions': 'moves-data',
  'uk-replication': 'moves-data',
  'no-telemetry': 'moves-data',
  'log-retention': 'loses-data',
  'logging-present': 'loses-data',
  'logs-immutable': 'loses-data',
  'stateful-kept': 'loses-data',
  'monthly-budget': 'cost',
  'accountable-tags': 'neutral',
  'asked-is-made': 'neutral',
};

/** A resource and what it is found to break only after the change. */
export interface Broken {
  readonly stack: string;
  readonly address: string;
  readonly judgements: readonly Judgement[];
}

/** Every control that was met before and is not after: a net below all that is read from single properties. */
export function newlyBroken(
  difference: Difference,
  context: Context,
  controls: readonly Control[],
): Broken[] {
  if (difference.changes.length === 0) return [];
  const names = new Map(
    difference.changes.map((change) => [
      `${change.stack}\n${change.renamedFrom ?? change.address}`,
      change.address,
    ]),
  );
  const before = new Set(
    evaluate(difference.before, controls, context).map((finding) => {
      const { stack, address } = finding.subject;
      return keyOf(finding, names.get(`${stack}\n${address}`) ?? address);
    }),
  );
  const broken = new Map<string, Finding[]>();
  for (const finding of evaluate(difference.after, controls, context)) {
    const { stack, address } = finding.subject;
    if (before.has(keyOf(finding, address))) continue;
    const place = `${stack}\n${address}`;
    broken.set(place, [...(broken.get(place) ?? []), finding]);
  }
  return [...broken].map(([place, findings]) => {
    const [stack = '', address = ''] = place.split('\n');
    return { stack, address, judgements: findings.map(judgementOf) };
  });
}

function keyOf({ control, subject, path, got, verdict }: Finding, address: string): string {
  return [control.id, subject.stack, address, withoutPlaces(path), got, verdict].join('\n');
}

function judgementOf({ control, path, got, expected, verdict }: Finding): Judgement {
  return {
    grade: GRADE_OF[control.id] ?? 'widens-access',
    path,
    reason: `${verdict === 'broken' ? 'no longer meets' : 'can no longer be shown to meet'} ${control.id} (${control.title}): ${path === '' ? '' : `${path} is `}${got}, expected ${expected}`,
  };
}

/** Something that itself stays as it is, and is at fault by what changes elsewhere. */
export function consequenceOf({ after }: Difference, { stack, address }: Broken): Change {
  const resource: Resource | undefined = after
    .resources()
    .find((each) => each.stack === stack && each.address === address);
  return {
    kind: 'changed',
    stack,
    address,
    type: resource?.type ?? '',
    ...(resource === undefined ? {} : { before: resource, after: resource }),
    properties: [],
  };
}

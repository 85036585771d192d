import { compareText } from '../values';
import type { Templates, World } from '../template';
import type { Context, Control, Fault, Finding } from './control';

/** Judges templates by every control. A control that fails to judge is a finding: it has proven nothing. */
export function evaluate(templates: Templates, controls: readonly Control[], context: Context): Finding[] {
  const worlds = templates.worlds();
  return controls.flatMap((control) => {
    const faults = judgeAll(control, templates, context);
    return distinct([...faults, ...worlds.flatMap((world) => onlyIn(world, faults, control, context))])
      .map((fault) => ({ ...fault, control, severity: control.severity }))
      .sort(byPlace);
  });
}

function judgeAll(control: Control, templates: Templates, context: Context): Fault[] {
  return [...judge(control, 'aws', templates, context), ...judge(control, 'azure', templates, context)];
}

/**
 * What is at fault if something turns out one way, and is not seen while that is open: something that the obligation
 * needs is not made then.
 */
function onlyIn(
  { when, templates }: World,
  before: readonly Fault[],
  control: Control,
  context: Context,
): Fault[] {
  const seen = new Set(before.map(kindOf));
  return judgeAll(control, templates, context)
    .filter((fault) => !seen.has(kindOf(fault)))
    .map((fault) => ({
      ...fault,
      verdict: 'cannot-tell',
      got: `${fault.got}, if ${when}`,
    }));
}

/** A fault wherever it is in a list: what is left out moves the items after it. */
function kindOf({ subject, path, expected }: Fault): string {
  return [subject.stack, subject.address, path.replace(/\.\d+(?=\.|$)/g, ''), expected].join('\n');
}

function judge(
  control: Control,
  cloud: 'aws' | 'azure',
  templates: Templates,
  context: Context,
): readonly Fault[] {
  try {
    return control[cloud](templates, context);
  } catch (error) {
    const [template] = templates.all;
    return [
      {
        subject: {
          address: control.id,
          type: '',
          stack: template?.name ?? '',
          origin: { file: template?.file ?? '', keys: [] },
        },
        path: '',
        verdict: 'cannot-tell',
        got: `a failure of the control itself: ${error instanceof Error ? error.message : String(error)}`,
        expected: 'a judgement; please report this',
      },
    ];
  }
}

/** One fault for each property: the worst that may be there. */
function distinct(faults: readonly Fault[]): Fault[] {
  const worst = new Map<string, Fault>();
  for (const fault of faults) {
    const key = [fault.subject.stack, fault.subject.address, fault.path, fault.expected].join('\n');
    const before = worst.get(key);
    if (before === undefined || (before.verdict === 'cannot-tell' && fault.verdict === 'broken'))
      worst.set(key, fault);
  }
  return [...worst.values()];
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.subject.stack, b.subject.stack) ||
    compareText(a.subject.address, b.subject.address) ||
    compareText(a.path, b.path) ||
    compareText(a.expected, b.expected)
  );
}

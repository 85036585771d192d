import { whatItHolds } from '../../catalogue';
import type { Change, Difference } from '../../template';
import type { Context, Control } from '../control';
import { CONTROLS } from '../register';
import { consequenceOf, newlyBroken } from './broken-controls';
import { judgeCosts } from './costs';
import { GRADES, kindOf } from './judgement';
import type { Grade, GradedChange, Judgement } from './judgement';
import { judgeLosses } from './lost-data';
import { judgeMoves } from './moved-data';
import { lossByReplacement, replacementOf } from './replacement';
import { judgeRuleChange } from './widening-networks';
import { isNote, judgeSettings } from './widening-settings';
import { judgeStatementChange } from './widening-statements';

/**
 * Every change with what it does to access, data and the bill, and whatever is at fault only since. What cannot be told
 * is graded as if it did the worse thing.
 */
export function gradeChanges(
  difference: Difference,
  context: Context,
  controls: readonly Control[] = CONTROLS,
): GradedChange[] {
  const broken = newlyBroken(difference, context, controls);
  const faultsOf = ({ stack, address }: Change): readonly Judgement[] =>
    broken.find((each) => each.stack === stack && each.address === address)?.judgements ?? [];
  const shown = difference.changes.filter((change) => !isSilent(change) || faultsOf(change).length > 0);
  const elsewhere = broken.filter(({ stack, address }) =>
    shown.every((change) => change.stack !== stack || change.address !== address),
  );
  return [
    ...shown.map((change) => grade(difference, change, faultsOf(change))),
    ...elsewhere.map((each) => ({
      ...graded(consequenceOf(difference, each), each.judgements),
      isElsewhere: true,
    })),
  ];
}

/**
 * A resource that holds nothing and only has another hash behind its name is the same to a reader; and that a stack
 * came or went is said by its resources.
 */
function isSilent(change: Change): boolean {
  if (change.kind !== 'changed') return /^(stack|terraform)$/.test(change.type);
  return (
    change.properties.length === 0 &&
    change.renamedFrom !== undefined &&
    bare(change.renamedFrom) === bare(change.address) &&
    whatItHolds(kindOf(change)) === undefined
  );
}

const bare = (address: string): string => address.replace(/_?[0-9A-F]{8}$/, '');

function grade(difference: Difference, change: Change, faults: readonly Judgement[]): GradedChange {
  const replacement = replacementOf(change);
  const judgements = [
    ...judgeStatementChange(difference, change.before, change.after),
    ...judgeRuleChange(difference, change.before, change.after),
    ...judgeSettings(change),
    ...judgeMoves(difference, change),
    ...judgeLosses(change),
    ...lossByReplacement(change, replacement),
    ...judgeCosts(change),
    ...faults,
  ];
  return {
    ...graded(change, judgements.length > 0 ? judgements : [neutral(change)]),
    ...(replacement === undefined ? {} : { replacement }),
  };
}

function graded(change: Change, judgements: readonly Judgement[]): GradedChange {
  const sorted = distinct(judgements).sort((a, b) => rank(a.grade) - rank(b.grade));
  return { change, grade: sorted[0]?.grade ?? 'neutral', judgements: sorted };
}

function neutral(change: Change): Judgement {
  const say = (reason: string): Judgement => ({ grade: 'neutral', path: '', reason });
  if (change.kind === 'added') return say('is new; it opens, moves and deletes nothing that was there');
  if (change.kind === 'removed') return say('goes; it held no data and refused nothing');
  if (change.properties.length > 0 && change.properties.every(({ path }) => isNote(path)))
    return say('says something else to people, and does the same');
  return say('changes without opening, moving or deleting anything that we know of');
}

function rank(of: Grade): number {
  return GRADES.indexOf(of);
}

function distinct(judgements: readonly Judgement[]): Judgement[] {
  const seen = new Map(judgements.map((judgement) => [`${judgement.grade} ${judgement.reason}`, judgement]));
  return [...seen.values()];
}

import { gradeChanges } from '../../lib/policy';
import type { GradedChange } from '../../lib/policy';
import { describeValue, diffTemplates, readTemplates } from '../../lib/template';
import type { Difference, Templates } from '../../lib/template';
import { TODAY } from './shipped';

/** CloudFormation from its resources, Terraform from its blocks. */
export function readOne(content: object): Templates {
  const isTerraform = 'resource' in content || 'provider' in content || 'terraform' in content;
  const [name, whole] = isTerraform
    ? ['main.tf.json', content]
    : ['stack.template.json', { Resources: content }];
  const read = readTemplates([{ name, text: JSON.stringify(whole) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

export function differenceOf(before: object, after: object): Difference {
  return diffTemplates(readOne(before), readOne(after));
}

/** Each change in one line, and each of its properties in another: `  path: before -> after`. */
export function changesOf(before: object, after: object): string[] {
  return differenceOf(before, after).changes.flatMap(({ kind, address, renamedFrom, properties }) => [
    `${kind} ${address}${renamedFrom === undefined ? '' : ` (was ${renamedFrom})`}`,
    ...properties.map(
      (each) => `  ${each.path}: ${describeValue(each.before)} -> ${describeValue(each.after)}`,
    ),
  ]);
}

/** Grades by what changed alone: controls, which see the whole, are left out. */
export function gradesOf(before: object, after: object): GradedChange[] {
  return gradeChanges(differenceOf(before, after), { today: TODAY }, []);
}

/** Everything that is said of the changes: `address grade: reason`. */
export function judgementsOf(before: object, after: object): string[] {
  return gradesOf(before, after).flatMap(({ change, judgements }) =>
    judgements.map(({ grade, reason }) => `${change.address} ${grade}: ${reason}`),
  );
}

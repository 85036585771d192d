import type { Blueprint } from './blueprint';
import { describeBlueprint } from './describe-blueprint';

/** The blueprint in words, for a terminal. */
export function renderBlueprint(blueprint: Blueprint): string {
  return describeBlueprint(blueprint)
    .map(({ title, fields }) => {
      // Keys of tags are longer than other names.
      const width = title === 'tags' ? 36 : 24;
      return [title, ...fields.map(([name, value]) => `  ${name.padEnd(width)}${value}`.trimEnd())].join(
        '\n',
      );
    })
    .join('\n\n')
    .concat('\n');
}

import type { Asked } from '../policy';
import type { ComparedEnvironment } from '../report';
import { diffTemplates, Templates } from '../template';
import { compareText } from '../values';
import type { Side } from './read-side';

type Compared = Pick<Side, 'environments' | 'isWhole'>;

/**
 * Every environment of two sides; where a side is a part of what there is, only what is in that part. Our own are judged
 * by what was asked; others need no configuration.
 */
export function compareSides(
  before: Compared,
  after: Compared,
  { today, environments }: { readonly today: string; readonly environments: ReadonlyMap<string, Asked> },
): ComparedEnvironment[] {
  const nothing = new Templates([]);
  return [...new Set([...before.environments.keys(), ...after.environments.keys()])]
    .filter((name) => [before, after].every((side) => side.isWhole || side.environments.has(name)))
    .sort(compareText)
    .map((name) => {
      const [from, to] = [before.environments.get(name), after.environments.get(name)];
      const asked = environments.get(name);
      return {
        name,
        context: { today, ...(asked === undefined ? {} : { asked }) },
        side: from === undefined ? 'after' : to === undefined ? 'before' : 'both',
        difference: diffTemplates(from ?? nothing, to ?? nothing),
      };
    });
}

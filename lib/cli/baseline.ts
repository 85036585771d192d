import type { Asked } from '../policy';
import { composeDiff } from '../report';
import type { ComparedEnvironment, DiffReport } from '../report';
import { success } from '../values';
import type { Result } from '../values';
import { compareSides } from './compare-sides';
import type { JudgedTarget } from './judge';
import { NoTemplates, readSide } from './read-side';
import type { Side } from './read-side';

/** What was approved before. */
export interface Baseline {
  /** As the user named it. */
  readonly name: string;
  readonly side: Side;
}

/** What changed since a baseline; undefined for what is not in it. */
export interface ChangesSince {
  readonly ofAll: DiffReport | undefined;
  readonly of: (environment: string) => DiffReport | undefined;
}

export const NO_CHANGES: ChangesSince = { ofAll: undefined, of: () => undefined };

/** @throws NoTemplates */
export async function readBaseline(folder: string, name: string): Promise<Result<Baseline>> {
  const side = await readSide(folder, name);
  if (!side.ok) return side;
  if (side.value.environments.has('.'))
    throw new NoTemplates(`'${name}' has templates of no environment: a baseline is a folder such as out/`);
  return success({ name, side: side.value });
}

/** @param made.isWhole whether everything that is asked for was made, so that what is not there is gone */
export function changesSince(
  { name: before, side }: Baseline,
  judged: readonly JudgedTarget[],
  made: {
    readonly today: string;
    readonly environments: ReadonlyMap<string, Asked>;
    readonly isWhole: boolean;
  },
): ChangesSince {
  const environments = new Map(judged.map(({ name, templates }) => [name, templates]));
  const compared = compareSides(side, { environments, isWhole: made.isWhole }, made);
  const diff = (of: readonly ComparedEnvironment[]): DiffReport | undefined =>
    of.length === 0 ? undefined : composeDiff({ before, after: 'out' }, of);
  return {
    ofAll: diff(compared),
    of: (name) => {
      const own = diff(compared.filter((each) => each.name === name));
      const beforeDigest = side.digests.get(name);
      return own === undefined || beforeDigest === undefined ? own : { ...own, beforeDigest };
    },
  };
}

import { environmentAddress } from '../department';
import type { Config } from '../department';
import type { Asked } from '../policy';

/** What the estate shares, made on AWS. */
export const ESTATE_ADDRESS = 'estate/aws';

/** Every environment that is asked for, by address. */
export function allAsked(config: Config | undefined): Map<string, Asked> {
  if (config === undefined) return new Map();
  const { estate, departments } = config;
  return new Map(
    departments.flatMap((department) =>
      Object.entries(department.stages).flatMap(([stage, { aws, azure }]) =>
        (
          [
            ['aws', aws],
            ['azure', azure],
          ] as const
        )
          .filter(([, asked]) => asked !== undefined)
          .map(([cloud]): [string, Asked] => [
            environmentAddress(department.code, stage, cloud),
            { estate, department, stage, cloud },
          ]),
      ),
    ),
  );
}

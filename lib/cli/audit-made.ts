import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Config } from '../department';
import type { Audited } from '../report';
import type { Result } from '../values';
import { success } from '../values';
import { allAsked, ESTATE_ADDRESS } from './environments';
import { conclude, judge } from './judge';
import { loadWaivers } from './load-waivers';

/** Which environment an app makes, and where its configuration is. */
export interface Made {
  readonly folder: string;
  /** ISO date. */
  readonly today: string;
  readonly config: Config;
  /** Such as `dfe/prod/aws`. */
  readonly address: string;
}

/**
 * Judges one environment that was just made, for programs that make it without this command line.
 * @param paths of its templates, and of the manifest that says where they go; JSON all of them
 */
export function auditMade(
  { folder, today, config, address }: Made,
  paths: readonly string[],
): Result<readonly Audited[]> {
  const waivers = loadWaivers(folder);
  if (!waivers.ok) return waivers;
  const environments = allAsked(config);
  const files = paths.map((path) => ({
    name: relative(folder, path).replaceAll('\\', '/'),
    text: readFileSync(path, 'utf8'),
  }));
  const judged = judge({ name: address, asked: environments.get(address), made: true }, files, today);
  if (!judged.ok) return judged;
  const places = [...environments.keys(), ESTATE_ADDRESS];
  return success(conclude([judged.value], { folder, today, waivers: waivers.value, places }));
}

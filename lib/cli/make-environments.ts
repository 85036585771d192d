import { draftBlueprints } from '../blueprint';
import type { Config } from '../department';
import type { ManifestEntry } from '../deploy';
import type { Builders } from './builders';
import { ESTATE_ADDRESS } from './environments';
import type { Io } from './io';
import { OutputFolder } from './output-folder';
import { select } from './select';

/** An environment that was made, and what the manifest says of it. */
export type Made = { readonly address: string } & ManifestEntry;

/** Makes the environments that are selected and writes them to `out/`, all or none. @throws NothingSelected */
export async function makeEnvironments(
  io: Io,
  builders: Builders,
  config: Config,
  selectors: readonly string[],
): Promise<Made[]> {
  const blueprints = draftBlueprints(config);
  const asked = [ESTATE_ADDRESS, ...blueprints.map(({ environment }) => environment.address)];
  const chosen = select(asked, selectors);
  const output = new OutputFolder(io.folder);
  const made: Made[] = [];
  for (const [index, address] of chosen.entries()) {
    if (io.interactive) io.stderr(`\r\u001b[K${String(index + 1)}/${String(chosen.length)} ${address}`);
    const blueprint = blueprints.find(({ environment }) => environment.address === address);
    const builder = await builders[blueprint?.environment.cloud ?? 'aws']();
    const folder = output.prepare(address);
    if (blueprint === undefined) builder.synthesizeEstate?.(config, folder);
    else builder.synthesizeEnvironment(config, blueprint, folder);
    made.push({ address, ...output.record(address) });
  }
  const removed = output.commit(asked);
  if (io.interactive) io.stderr('\r\u001b[K');
  for (const address of removed)
    io.stderr(`removed out/${address}: the configuration no longer asks for it\n`);
  return made;
}

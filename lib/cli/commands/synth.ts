import { draftBlueprints } from '../../blueprint';
import type { Builders } from '../builders';
import { ESTATE_ADDRESS } from '../environments';
import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { loadConfig } from '../load-config';
import { OutputFolder } from '../output-folder';
import { renderIssues } from '../render-issues';
import { renderTable } from '../render-table';
import { select } from '../select';

/** Makes the environments and writes them to `out/`, all or none. */
export async function synth(
  io: Io,
  builders: Builders,
  selectors: readonly string[],
  { json }: { json: boolean },
): Promise<number> {
  const config = loadConfig(io);
  if (!config.ok) {
    io.stderr(renderIssues(config.issues));
    return EXIT.findings;
  }
  const blueprints = draftBlueprints(config.value);
  const asked = [ESTATE_ADDRESS, ...blueprints.map(({ environment }) => environment.address)];
  const chosen = select(asked, selectors);
  const output = new OutputFolder(io.folder);
  const made = [];
  for (const [index, address] of chosen.entries()) {
    if (io.interactive) io.stderr(`\r\u001b[K${String(index + 1)}/${String(chosen.length)} ${address}`);
    const blueprint = blueprints.find(({ environment }) => environment.address === address);
    const builder = await builders[blueprint?.environment.cloud ?? 'aws']();
    const folder = output.prepare(address);
    if (blueprint === undefined) builder.synthesizeEstate?.(config.value, folder);
    else builder.synthesizeEnvironment(config.value, blueprint, folder);
    made.push({ address, ...output.record(address) });
  }
  const removed = output.commit(asked);
  if (io.interactive) io.stderr('\r\u001b[K');
  for (const address of removed)
    io.stderr(`removed out/${address}: the configuration no longer asks for it\n`);
  if (json) {
    printJson(io, made);
  } else {
    const rows = made.map((entry) => [
      entry.address,
      String(entry.stacks.length),
      String(entry.resources),
      entry.digest.slice(0, 16),
    ]);
    io.stdout(renderTable(['environment', 'stacks', 'resources', 'digest (sha256)'], rows, [1, 2]));
    io.stderr(`written to out/, with every digest in full in out/manifest.json\n`);
  }
  return EXIT.fine;
}

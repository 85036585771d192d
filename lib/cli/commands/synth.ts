import type { Builders } from '../builders';
import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { loadConfig } from '../load-config';
import { makeEnvironments } from '../make-environments';
import { renderIssues } from '../render-issues';
import { renderTable } from '../render-table';

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
  const made = await makeEnvironments(io, builders, config.value, selectors);
  if (json) {
    printJson(io, made);
    return EXIT.fine;
  }
  const rows = made.map((entry) => [
    entry.address,
    String(entry.stacks.length),
    String(entry.resources),
    entry.digest.slice(0, 16),
  ]);
  io.stdout(renderTable(['environment', 'stacks', 'resources', 'digest (sha256)'], rows, [1, 2]));
  io.stderr(`written to out/, with every digest in full in out/manifest.json\n`);
  return EXIT.fine;
}

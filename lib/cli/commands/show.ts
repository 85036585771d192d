import { draftBlueprints, renderBlueprint } from '../../blueprint';
import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { loadConfig } from '../load-config';
import { renderIssues } from '../render-issues';
import { select } from '../select';

/** Prints what the configuration is taken to mean, before anything is made of it. */
export function show(io: Io, selectors: readonly string[], { json }: { json: boolean }): number {
  const config = loadConfig(io);
  if (!config.ok) {
    io.stderr(renderIssues(config.issues));
    return EXIT.findings;
  }
  const blueprints = draftBlueprints(config.value);
  const chosen = new Set(
    select(
      blueprints.map(({ environment }) => environment.address),
      selectors,
    ),
  );
  const shown = blueprints.filter(({ environment }) => chosen.has(environment.address));
  if (json) printJson(io, shown);
  else io.stdout(shown.map(renderBlueprint).join('\n'));
  return EXIT.fine;
}

import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { loadConfig } from '../load-config';
import { renderIssues } from '../render-issues';

/** Reads the configuration and says what is wrong with it. */
export function check(io: Io, { json }: { json: boolean }): number {
  const config = loadConfig(io);
  if (json) printJson(io, { ok: config.ok, issues: config.ok ? [] : config.issues });
  if (!config.ok) {
    if (!json) io.stderr(renderIssues(config.issues));
    return EXIT.findings;
  }
  const environments = config.value.departments
    .flatMap(({ stages }) => Object.values(stages))
    .flatMap(({ aws, azure }) => [aws, azure])
    .filter((asked) => asked !== undefined);
  if (!json) {
    io.stdout(
      `${String(config.value.departments.length)} departments, ${String(environments.length)} environments: no issues\n`,
    );
  }
  return EXIT.fine;
}

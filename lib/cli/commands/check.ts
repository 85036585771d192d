import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { loadConfig } from '../load-config';
import { loadWaivers } from '../load-waivers';
import { renderIssues } from '../render-issues';

/** Reads the configuration and says what is wrong with it. */
export function check(io: Io, { json }: { json: boolean }): number {
  const config = loadConfig(io);
  const waivers = loadWaivers(io.folder);
  const issues = [...(config.ok ? [] : config.issues), ...(waivers.ok ? [] : waivers.issues)];
  if (json) printJson(io, { ok: issues.length === 0, issues });
  if (!config.ok || issues.length > 0) {
    if (!json) io.stderr(renderIssues(issues));
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

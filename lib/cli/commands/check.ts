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
  const stages = config.value.departments.flatMap((department) => Object.keys(department.stages));
  if (!json) {
    io.stdout(
      `${String(config.value.departments.length)} departments, ${String(stages.length)} environments: no issues\n`,
    );
  }
  return EXIT.fine;
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../department';
import type { Estate } from '../../department';
import { findFreeNames } from '../free-names';
import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { DEPARTMENTS_FOLDER, loadConfig, loadSources } from '../load-config';
import { renderDepartment } from '../render-department';
import type { NewDepartment } from '../render-department';
import { renderIssues } from '../render-issues';

/** Writes a department file that is valid as it stands, with comments on what to change. */
export function newDepartment(
  io: Io,
  code: string,
  { json, cloud }: { json: boolean; cloud: NewDepartment['cloud'] },
): number {
  const file = `${DEPARTMENTS_FOLDER}/${code}.yaml`;
  if (existsSync(join(io.folder, file))) {
    io.stderr(`${file} is already there; it was left as it is\n`);
    return EXIT.findings;
  }
  const config = loadConfig(io);
  const sources = loadSources(io.folder);
  if (!config.ok || Array.isArray(sources)) {
    io.stderr(`the configuration has to be sound before a department is added to it\n\n`);
    io.stderr(renderIssues(config.ok ? [] : config.issues));
    return EXIT.findings;
  }
  const { estate, departments } = config.value;
  const text = renderDepartment({
    code,
    today: io.today,
    cloud,
    ...findFreeNames(estate, departments),
    tagging: simplestTagging(estate.tagProfiles),
  });
  const check = readConfig(
    { ...sources, departments: [...sources.departments, { name: file, bytes: Buffer.from(text) }] },
    io.today,
  );
  if (!check.ok) {
    io.stderr(renderIssues(check.issues));
    return EXIT.findings;
  }
  writeFileSync(join(io.folder, file), text);
  if (json) printJson(io, { file });
  else io.stdout(`${file}\n`);
  io.stderr(`it is valid as it stands; change what is marked 1, 2, 3 …, then run: npx sovereign check\n`);
  return EXIT.fine;
}

/** The profile that asks the least of a department, with something to replace for what it asks. */
function simplestTagging(profiles: Estate['tagProfiles']): NewDepartment['tagging'] {
  const [simplest] = Object.entries(profiles)
    .map(([profile, rules]) => ({
      profile,
      values: Object.entries(rules).flatMap(([key, rule]): [string, string][] =>
        typeof rule === 'string' ? [] : [[key, rule.oneOf?.[0] ?? 'To be replaced']],
      ),
    }))
    .sort((a, b) => a.values.length - b.values.length);
  return simplest ?? { profile: 'none', values: [] };
}

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../department';
import type { Estate } from '../../department';
import { cidrBlock, cidrOf, cidrSize, cidrsOverlap, formatCidr } from '../../values';
import { EXIT, printJson } from '../io';
import type { Io } from '../io';
import { DEPARTMENTS_FOLDER, loadConfig, loadSources } from '../load-config';
import { renderDepartment } from '../render-department';
import type { NewDepartment } from '../render-department';
import { renderIssues } from '../render-issues';

const NEW_PREFIX = 20;

/** Writes a department file that is valid as it stands, with comments on what to change. */
export function newDepartment(io: Io, code: string, { json }: { json: boolean }): number {
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
  const stages = departments.flatMap((department) => Object.values(department.stages));
  const text = renderDepartment({
    code,
    today: io.today,
    account: freeAccount(stages.map(({ aws }) => aws.account)),
    cidr: freeNetwork(
      estate.addressPools.map((pool) => pool.cidr),
      stages.map(({ aws }) => aws.network.cidr),
    ),
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
  io.stderr(`it is valid as it stands; change what is marked 1, 2 and 3, then run: npx sovereign check\n`);
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

/** An account id that is plainly a placeholder, and nobody else's. */
function freeAccount(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(String(number).padStart(12, '0'))) number += 1;
  return String(number).padStart(12, '0');
}

/** The first /20 of the pools that overlaps nothing. */
function freeNetwork(pools: readonly string[], taken: readonly string[]): string {
  const used = taken.map(cidrOf);
  for (const pool of pools.map(cidrOf)) {
    for (let index = 0; index < cidrSize(pool) / 2 ** (32 - NEW_PREFIX); index += 1) {
      const block = cidrBlock(pool, NEW_PREFIX, index);
      if (!used.some((other) => cidrsOverlap(other, block))) return formatCidr(block);
    }
  }
  throw new Error('every address pool in config/estate.yaml is full');
}

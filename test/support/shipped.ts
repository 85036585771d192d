import { readdirSync, readFileSync } from 'node:fs';
import { draftBlueprints } from '../../lib/blueprint';
import type { Blueprint } from '../../lib/blueprint';
import { readConfig } from '../../lib/department';
import type { Config, SourceFile } from '../../lib/department';

/** The day on which tests take place, so that none fails when an acceptance expires. */
export const TODAY = '2026-11-23';

export function sourceFile(path: string, name = path): SourceFile {
  return { name, bytes: readFileSync(path) };
}

/** The configuration that is shipped. */
export function shippedConfig(): Config {
  const departments = readdirSync('config/departments').map((name) =>
    sourceFile(`config/departments/${name}`),
  );
  const config = readConfig({ estate: sourceFile('config/estate.yaml'), departments }, TODAY);
  if (!config.ok) throw new Error(JSON.stringify(config.issues, null, 2));
  return config.value;
}

export function shippedBlueprints(): Blueprint[] {
  return draftBlueprints(shippedConfig());
}

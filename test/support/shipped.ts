import { readdirSync, readFileSync } from 'node:fs';
import { draftBlueprints } from '../../lib/blueprint';
import type { Blueprint } from '../../lib/blueprint';
import { readConfig } from '../../lib/department';
import type { Config, SourceFile } from '../../lib/department';
import type { Cloud } from '../../lib/values';

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

/** Blueprints of a configuration on one cloud. */
export function blueprintsOn(cloud: Cloud, config: Config): Blueprint[] {
  return draftBlueprints(config).filter(({ environment }) => environment.cloud === cloud);
}

/** A department that asks for everything once; snapshots show how the shipped ones differ from it. */
export function baselineConfig(): Config {
  const department = sourceFile('test/baseline/base.yaml');
  const config = readConfig(
    { estate: sourceFile('config/estate.yaml'), departments: [{ ...department, name: 'base.yaml' }] },
    TODAY,
  );
  if (!config.ok) throw new Error(JSON.stringify(config.issues, null, 2));
  return config.value;
}

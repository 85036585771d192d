import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Blueprint } from '../../lib/blueprint';
import type { Config } from '../../lib/department';
import { synthesizeEnvironment } from '../../stacks/azure';
import type { Files } from './templates';

/** A stack as Terraform reads it. */
export interface TerraformJson {
  readonly resource?: Record<string, Record<string, any>>;
  readonly data?: Record<string, Record<string, any>>;
  readonly provider: Record<string, any[]>;
  readonly terraform: Record<string, any>;
  readonly output?: Record<string, any>;
}

/** Files of a synthesized Azure environment by path. */
export function terraformFilesOf(config: Config, blueprint: Blueprint): Files {
  const folder = mkdtempSync(join(tmpdir(), 'sovereign-'));
  try {
    synthesizeEnvironment(config, blueprint, folder);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Stacks of an environment, without the environment's name: `keys`, `network`, `cluster-training` … */
export function terraformStacksIn(files: Files, environment: string): Record<string, TerraformJson> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => {
      const stack = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
      return stack === undefined
        ? []
        : [[stack.slice(environment.length + 1), JSON.parse(text) as TerraformJson]];
    }),
  );
}

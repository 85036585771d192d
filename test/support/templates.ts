import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Blueprint } from '../../lib/blueprint';
import type { Config } from '../../lib/department';
import { synthesizeEnvironment, synthesizeEstate } from '../../stacks/aws';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, any>;
  readonly DependsOn?: string | string[];
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly Description?: string;
  readonly Resources: Record<string, Resource>;
  readonly Outputs?: Record<string, { Value: unknown; Export?: unknown }>;
  readonly Parameters?: Record<string, unknown>;
}

/** Files of a synthesized environment by name. */
export type Files = Readonly<Record<string, string>>;

/** Templates of an environment by stack, without the environment's name: `keys`, `network`, `cluster-training` … */
export type Templates = Readonly<Record<string, Template>>;

/** Synthesizes into a new folder, reads it, and removes it. */
export function synthesized(synthesize: (folder: string) => void): Files {
  const folder = mkdtempSync(join(tmpdir(), 'sovereign-'));
  try {
    synthesize(folder);
    return Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function filesOf(config: Config, blueprint: Blueprint): Files {
  return synthesized((folder) => {
    synthesizeEnvironment(config, blueprint, folder);
  });
}

export function estateFilesOf(config: Config): Files {
  return synthesized((folder) => {
    synthesizeEstate(config, folder);
  });
}

export function templatesIn(files: Files, environment: string): Templates {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.template.json'))
      .map(([name, text]) => [
        name.slice(environment === '' ? 0 : environment.length + 1).replace('.template.json', ''),
        JSON.parse(text) as Template,
      ]),
  );
}

/** Resources of a type in a template, by logical id. */
export function resourcesOf(template: Template | undefined, type: string): [string, Resource][] {
  return Object.entries(template?.Resources ?? {}).filter(([, resource]) => resource.Type === type);
}

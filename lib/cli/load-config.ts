import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../department';
import type { Config, SourceFile } from '../department';
import { compareText, failure } from '../values';
import type { Issue, Result } from '../values';
import type { Io } from './io';

export const ESTATE_FILE = 'config/estate.yaml';
export const DEPARTMENTS_FOLDER = 'config/departments';

/** Reads `config/` from the disk. A file that is not there is an issue like any other. */
export function loadConfig(io: Pick<Io, 'folder' | 'today'>): Result<Config> {
  const sources = loadSources(io.folder);
  return Array.isArray(sources) ? failure(sources) : readConfig(sources, io.today);
}

export interface Sources {
  readonly estate: SourceFile;
  readonly departments: readonly SourceFile[];
}

export function loadSources(folder: string): Sources | Issue[] {
  const read = (name: string): SourceFile => ({ name, bytes: readFileSync(join(folder, name)) });
  if (!existsSync(join(folder, ESTATE_FILE))) return [missing(ESTATE_FILE)];
  const departments = join(folder, DEPARTMENTS_FOLDER);
  const names =
    existsSync(departments) && statSync(departments).isDirectory() ? readdirSync(departments) : [];
  return {
    estate: read(ESTATE_FILE),
    departments: names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort(compareText)
      .map((name) => read(`${DEPARTMENTS_FOLDER}/${name}`)),
  };
}

function missing(file: string): Issue {
  return {
    code: 'config/missing',
    file,
    line: 1,
    column: 1,
    path: '',
    got: 'no such file',
    expected: 'the file that all departments share',
    hint: 'run this in the folder that holds config/',
  };
}

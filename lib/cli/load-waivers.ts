import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWaivers } from '../department';
import type { Waiver } from '../department';
import type { TemplateFile } from '../template';
import { success } from '../values';
import type { Result } from '../values';

export const WAIVERS_FILE = 'config/waivers.yaml';

/** Waivers, and the file they stand in for findings about themselves. */
export interface LoadedWaivers {
  readonly waivers: readonly Waiver[];
  readonly file: TemplateFile;
}

/** Reads `config/waivers.yaml`. Where there is none, nothing is waived. */
export function loadWaivers(folder: string): Result<LoadedWaivers> {
  const path = join(folder, WAIVERS_FILE);
  if (!existsSync(path)) return success({ waivers: [], file: { name: WAIVERS_FILE, text: '' } });
  const bytes = readFileSync(path);
  const read = readWaivers({ name: WAIVERS_FILE, bytes });
  return read.ok
    ? success({ waivers: read.value, file: { name: WAIVERS_FILE, text: bytes.toString('utf8') } })
    : read;
}

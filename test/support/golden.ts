import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** Holds text to a file that people read. `UPDATE_GOLDEN=1 npm test` writes the file instead. */
export function expectGolden(file: string, text: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`no golden file ${relative('.', file)}: UPDATE_GOLDEN=1 npm test`);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

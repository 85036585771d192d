import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of this program, as its package says. */
export function version(): string {
  const { version: said } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return said;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { departmentSchema, estateSchema, waiversSchema } from '../lib/department';

// Files that are derived from code. `npm run generate` writes them; with --check, a stale one is an error.

const GENERATED: Readonly<Record<string, () => string>> = {
  'config/schema/department.json': () => jsonSchema(departmentSchema, 'A department and its environments'),
  'config/schema/estate.json': () => jsonSchema(estateSchema, 'What all departments share'),
  'config/schema/waivers.json': () => jsonSchema(waiversSchema, 'Findings accepted for a while'),
  'package-lock.json': () => withoutHosts(current('package-lock.json')),
};

/** Packages are known by name, version and integrity; from which host they come is each machine's own business. */
function withoutHosts(lock: string): string {
  return lock.replace(/^ *"resolved": .*\n/gm, '');
}

function jsonSchema(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
}

function current(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const stale = Object.entries(GENERATED).filter(([file, make]) => current(file) !== make());
if (process.argv.includes('--check')) {
  for (const [file] of stale) process.stderr.write(`${file} is stale: npm run generate\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [file, make] of stale) writeFileSync(file, make());
}

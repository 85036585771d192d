import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { departmentSchema, estateSchema, waiversSchema } from '../lib/department';
import { CONTROLS, RESIDUAL_RISKS, TRAPS, waiversInOrder } from '../lib/policy';
import { composeFrameworks } from '../lib/report';
import { replacementTable } from './cloudformation-replacement';

// Files that are derived from code. `npm run generate` writes them; with --check, a stale one is an error.

const GENERATED: Readonly<Record<string, () => string>> = {
  'config/schema/department.json': () => jsonSchema(departmentSchema, 'A department and its environments'),
  'config/schema/estate.json': () => jsonSchema(estateSchema, 'What all departments share'),
  'config/schema/waivers.json': () => jsonSchema(waiversSchema, 'Findings accepted for a while'),
  'docs/frameworks.md': frameworksTables,
  'docs/traps.md': trapsTable,
  'lib/catalogue/replacement-cloudformation.json': replacementTable,
  'package-lock.json': () => withoutHosts(current('package-lock.json')),
};

/** Packages are known by name, version and integrity; from which host they come is each machine's own business. */
function withoutHosts(lock: string): string {
  return lock.replace(/^ *"resolved": .*\n/gm, '');
}

/** Each trap and what becomes of it. */
function trapsTable(): string {
  const rows = TRAPS.map(({ id, text, source }) => {
    const controls = CONTROLS.filter(({ traps }) => traps.includes(id)).map((control) => `\`${control.id}\``);
    const isResidual = RESIDUAL_RISKS.some((risk) => risk.id === id);
    const caughtBy = [...controls, ...(isResidual ? ['residual risk'] : [])].join(', ');
    return `| ${id} | ${text} | ${caughtBy} | ${source} |\n`;
  });
  return `# Traps

Known ways in which sovereignty is lost, and the controls that catch each. A residual risk is one that no template
shows: every report lists it, with who answers for it and what they keep. \`npm run generate\` writes this file.

| trap | what happens | caught by | seen in |
|---|---|---|---|
${rows.join('')}`;
}

/** Each principle and outcome, and the controls that serve it. */
function frameworksTables(): string {
  const frameworks = composeFrameworks(
    [...CONTROLS, waiversInOrder].map((control) => ({ ...control, findings: 0, waived: 0 })),
  );
  const sections = frameworks.map(({ title, source, parts }) => {
    const rows = parts.map(({ id, name, controls }) => {
      const serving = controls.map((control) => `\`${control}\``).join(', ');
      return `| ${id} | ${name} | ${serving === '' ? 'none' : serving} |\n`;
    });
    const note = source.note === undefined ? '' : ` (${source.note})`;
    const verified = source.verified ? '' : ', not all of them verified';
    return `## ${title}

Names from ${source.document}, looked up on ${source.checked}${verified}${note}.

| id | name | controls that serve it |
|---|---|---|
${rows.join('')}`;
  });
  return `# Frameworks

Each principle and outcome, and the controls that serve it. A control that is met is evidence, and not the whole of it:
people and processes are in no template. Where there is none, all evidence has to come from elsewhere. The page of an environment says the same with its verdicts. \`npm run generate\`
writes this file.

${sections.join('\n')}`;
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

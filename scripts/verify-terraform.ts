import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Has Terraform, or OpenTofu, validate every Azure stack below out/ with the providers themselves. It changes nothing
// and asks Azure nothing, but has to install the providers: from the registry, or from a mirror that the CLI's
// configuration names. `npm test` checks the same stacks against the providers' schemas, and needs neither.
//
// Exit code 0: all are valid. 1: some are not. 2: could not find out.
// @see https://developer.hashicorp.com/terraform/cli/commands/validate

const BINARIES = ['terraform', 'tofu'];

interface Stack {
  /** `dfe/prod/azure` */
  readonly environment: string;
  /** `dfe-prod-keys` */
  readonly name: string;
  readonly file: string;
}

interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  readonly snippet?: { readonly context?: string | null } | null;
}

interface Validation {
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why nothing can be said of a stack. */
class CannotTell extends Error {}

function verify(out: string): number {
  const stacks = findStacks(out);
  if (stacks.length === 0) throw new CannotTell(`no Azure stacks below ${out}/: make them first (npm start)`);
  const binary = findBinary();
  const work = mkdtempSync(join(tmpdir(), 'verify-terraform-'));
  try {
    const results = stacks.map((stack) => {
      process.stderr.write(`${stack.name}\n`);
      return { stack, ...validate(binary, stack, work) };
    });
    process.stdout.write(render(results));
    return results.every(({ valid }) => valid) ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function findStacks(out: string): Stack[] {
  return folders(out).flatMap((department) =>
    folders(join(out, department)).flatMap((stage) => {
      const stacks = join(out, department, stage, 'azure', 'stacks');
      return folders(stacks)
        .map((name) => ({
          environment: `${department}/${stage}/azure`,
          name,
          file: join(stacks, name, 'cdk.tf.json'),
        }))
        .filter(({ file }) => existsSync(file));
    }),
  );
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function findBinary(): string {
  const found = BINARIES.find((name) => spawnSync(name, ['version']).status === 0);
  if (found === undefined) throw new CannotTell(`none of these can be run here: ${BINARIES.join(', ')}`);
  return found;
}

/** What is said when providers cannot be had, which says nothing of the stack. */
const NO_PROVIDERS = /provider packages|install provider|provider registry|registry service/i;

/** Validates a copy, so that nothing is left beside what was made. */
function validate(binary: string, { name, file }: Stack, work: string): Validation {
  const folder = join(work, name);
  // Providers are large: every stack uses the same ones.
  const cache = process.env['TF_PLUGIN_CACHE_DIR'] ?? join(work, '.providers');
  for (const path of [folder, cache]) mkdirSync(path, { recursive: true });
  copyFileSync(file, join(folder, 'cdk.tf.json'));
  const run = (...args: string[]) =>
    spawnSync(binary, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, TF_IN_AUTOMATION: '1', TF_PLUGIN_CACHE_DIR: cache },
    });
  const init = run('init', '-backend=false', '-input=false', '-no-color');
  if (init.status !== 0) {
    const detail = errors(init);
    if (NO_PROVIDERS.test(detail)) {
      throw new CannotTell(`${binary} cannot install the providers of ${name}:\n${indent(detail)}`);
    }
    return { valid: false, diagnostics: [{ severity: 'error', summary: `${binary} init failed`, detail }] };
  }
  const { stdout, stderr } = run('validate', '-json', '-no-color');
  try {
    return JSON.parse(stdout) as Validation;
  } catch {
    throw new CannotTell(`${binary} validate said nothing that can be read for ${name}:\n${indent(stderr)}`);
  }
}

/** What a command complains about, without what it tells on the way there. */
function errors({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  return text.slice(Math.max(0, text.search(/^[^\w\n]*Error:/m))).trim();
}

function indent(text: string): string {
  return text.trim().replaceAll(/^(?=.)/gm, '  ');
}

function render(results: readonly (Validation & { readonly stack: Stack })[]): string {
  const count = (diagnostics: readonly Diagnostic[], wanted: string): string =>
    String(diagnostics.filter(({ severity }) => severity === wanted).length);
  const rows = results.map(({ stack, valid, diagnostics }) => [
    stack.environment,
    stack.name,
    valid ? 'valid' : 'not valid',
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
  ]);
  const table = [['environment', 'stack', 'result', 'errors', 'warnings'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const details = results.flatMap(({ stack, diagnostics }) =>
    diagnostics.map(({ severity, summary, detail = '', snippet }) => {
      const place = [stack.name, snippet?.context].filter((part) => part != null).join(' ');
      return `${place}: ${severity}: ${summary}\n${indent(detail)}`;
    }),
  );
  return [...lines, ...(details.length === 0 ? [] : ['', ...details]), ''].join('\n');
}

try {
  process.exitCode = verify(process.argv[2] ?? 'out');
} catch (error) {
  if (!(error instanceof CannotTell)) throw error;
  process.stderr.write(`Not verified: ${error.message}\n`);
  process.exitCode = 2;
}

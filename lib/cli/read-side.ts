import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseManifest } from '../deploy';
import { readTemplates } from '../template';
import type { TemplateFile, Templates } from '../template';
import { failure, success } from '../values';
import type { Issue, Result } from '../values';
import { findDigest, hasDigest } from './find-digest';
import { loadTemplates } from './load-templates';
import { findCommit, withCommitted } from './read-committed';

/** One side of a comparison. */
export interface Side {
  /** Templates by environment; all in one under `.` where there are no environments. */
  readonly environments: ReadonlyMap<string, Templates>;
  /** Digests by environment, as the manifest next to them says; empty where there is none. */
  readonly digests: ReadonlyMap<string, string>;
  /** Whether it is all that there is: what is not in a part may still be there. */
  readonly isWhole: boolean;
}

/** A side that is not there: misuse, told in the user's words. */
export class NoTemplates extends Error {}

const ENVIRONMENT = /^((?:[^/]+\/){0,2}(?:aws|azure))\//;
const TEMPLATE = /(\.template\.json|\.tf|\.tf\.json)$/;
/** Pages of a review are no templates, though they quote some. */
const REVIEW = /^(out\/)?review\//;

/**
 * Reads a folder of templates, what `out/` was at a commit, or the environment that has a digest.
 * @throws NoTemplates
 */
export async function readSide(folder: string, name: string): Promise<Result<Side>> {
  const path = resolve(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) return readFolder(name, path, '.');
  if (stat !== undefined) return readFolder(name, dirname(path), basename(path));
  const commit = findCommit(folder, name);
  if (commit !== undefined) return readCommit(folder, name, commit);
  const found = findDigest(folder, name);
  if (found === undefined) {
    throw new NoTemplates(
      `'${name}' is neither a folder, nor a commit, nor the digest of an environment in out/ or in a commit's out/`,
    );
  }
  const side =
    found.commit === undefined
      ? await readDigest(folder, name, found.address)
      : await withCommitted(folder, found.commit, 'out', (copy) => readDigest(copy, name, found.address));
  return side.ok ? success({ ...side.value, isWhole: false }) : side;
}

function readCommit(folder: string, name: string, commit: string): Promise<Result<Side>> {
  return withCommitted(folder, commit, 'out', (copy, files) => {
    if (files === 0) throw new NoTemplates(uncommitted(name));
    return readFolder(name, resolve(copy, 'out'), '.');
  });
}

async function readDigest(folder: string, digest: string, address: string): Promise<Result<Side>> {
  const out = resolve(folder, 'out');
  if (!hasDigest(resolve(out, address), digest))
    throw new NoTemplates(
      `'${digest}' is the digest of ${address} in out/manifest.json, but no longer of its files`,
    );
  return readFolder(digest, out, address);
}

function uncommitted(ref: string): string {
  return `'${ref}' is a commit without templates: out/ is not committed there, and a diff reads templates only
make them first, and compare their folder:
  git worktree add ../before ${ref}
  (cd ../before && npm ci && npx sovereign synth)
  npx sovereign diff ../before/out`;
}

async function readFolder(name: string, folder: string, path: string): Promise<Result<Side>> {
  const loaded = await loadTemplates(folder, path);
  const issues: Issue[] = [...loaded.issues];
  const environments = new Map<string, Templates>();
  for (const [environment, files] of byEnvironment(loaded.files)) {
    const read = readTemplates(files);
    if (!read.ok) issues.push(...read.issues.map((issue) => ({ ...issue, file: `${name}/${issue.file}` })));
    else if (read.value.all.length > 0) environments.set(environment, read.value);
  }
  if (issues.length > 0) return failure(issues);
  if (environments.size === 0) throw new NoTemplates(`'${name}' has no templates`);
  return success({ environments, digests: digestsIn(folder), isWhole: true });
}

function digestsIn(folder: string): Map<string, string> {
  const path = resolve(folder, 'manifest.json');
  const manifest = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  return new Map(Object.entries(manifest?.environments ?? {}).map(([name, { digest }]) => [name, digest]));
}

/** One group for each environment, unless a template is outside all of them: then they belong together. */
function byEnvironment(files: readonly TemplateFile[]): Map<string, TemplateFile[]> {
  const templates = files.filter(({ name }) => TEMPLATE.test(name));
  const isSplit = templates.length > 0 && templates.every(({ name }) => ENVIRONMENT.test(name));
  if (!isSplit) return new Map([['.', [...files]]]);
  const groups = new Map<string, TemplateFile[]>();
  for (const file of files.filter(({ name }) => !REVIEW.test(name))) {
    const environment = ENVIRONMENT.exec(file.name)?.[1];
    if (environment === undefined) continue;
    const inner = { ...file, name: file.name.slice(environment.length + 1) };
    groups.set(environment, [...(groups.get(environment) ?? []), inner]);
  }
  return groups;
}

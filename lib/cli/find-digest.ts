import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestEnvironment, digestFiles, parseManifest } from '../deploy';
import { MANIFEST } from './output-folder';
import { committedVersions } from './read-committed';
import { readFiles } from './read-files';

/** At least as much of a digest as pages show and people copy. */
const DIGEST = /^[0-9a-f]{12,64}$/;

/** The environment that has a digest, and the commit whose `out/` has it; without a commit, it is in `out/` itself. */
export interface FoundDigest {
  readonly address: string;
  readonly commit?: string;
}

/** Looks for an environment by its digest, or the start of one: in `out/`, then in the `out/` of every commit. */
export function findDigest(folder: string, digest: string): FoundDigest | undefined {
  if (!DIGEST.test(digest)) return undefined;
  const manifest = join(folder, MANIFEST);
  const address = existsSync(manifest) ? addressOf(digest, readFileSync(manifest, 'utf8')) : undefined;
  if (address !== undefined) return { address };
  for (const { commit, text } of committedVersions(folder, MANIFEST)) {
    const committed = addressOf(digest, text);
    if (committed !== undefined) return { address: committed, commit };
  }
  return undefined;
}

function addressOf(digest: string, manifest: string): string | undefined {
  return Object.entries(parseManifest(manifest)?.environments ?? {}).find(([, entry]) =>
    entry.digest.startsWith(digest),
  )?.[0];
}

/** Whether the files of an environment still have a digest: what a manifest says may have been true once. */
export function hasDigest(folder: string, digest: string): boolean {
  return digestEnvironment(digestFiles(readFiles(folder))).startsWith(digest);
}

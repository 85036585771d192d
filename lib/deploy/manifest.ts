import { compareText } from '../values';
import type { FileDigests } from './digest';

/** What `out/manifest.json` says: everything that was made, and how to know that it is still the same. */
export interface Manifest {
  readonly version: 1;
  /** By address, such as `dfe/prod/aws`. */
  readonly environments: Readonly<Record<string, ManifestEntry>>;
}

export interface ManifestEntry {
  /** SHA-256 over all files; see `digestEnvironment`. */
  readonly digest: string;
  readonly stacks: readonly string[];
  /** Resources in all stacks together. */
  readonly resources: number;
  /** SHA-256 by path inside the environment's folder. */
  readonly files: FileDigests;
}

/** The manifest after some environments were made anew. Those that are no longer asked for drop out. */
export function updateManifest(
  before: Manifest | undefined,
  made: ReadonlyMap<string, ManifestEntry>,
  asked: readonly string[],
): Manifest {
  const entries = asked.flatMap((address): [string, ManifestEntry][] => {
    const entry = made.get(address) ?? before?.environments[address];
    return entry === undefined ? [] : [[address, entry]];
  });
  return { version: 1, environments: Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b))) };
}

export function renderManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Undefined for text that is no manifest: it says nothing about what is there. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest> | null;
    return manifest?.version === 1 && manifest.environments !== undefined
      ? (manifest as Manifest)
      : undefined;
  } catch {
    return undefined;
  }
}

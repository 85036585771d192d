import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestEnvironment, digestFiles, renderManifest, updateManifest } from '../deploy';
import type { Manifest, ManifestEntry } from '../deploy';
import { compareText } from '../values';

const OUT = 'out';
/** Environments are made here first. A run that fails leaves what was there before untouched. */
const PARTIAL = `${OUT}/.partial`;
const MANIFEST = `${OUT}/manifest.json`;

/** `out/`: environments, and the manifest over them. */
export class OutputFolder {
  private readonly made = new Map<string, ManifestEntry>();

  constructor(private readonly folder: string) {
    rmSync(this.path(PARTIAL), { recursive: true, force: true });
  }

  /** A new folder for an environment to be made in. */
  prepare(address: string): string {
    const path = this.path(`${PARTIAL}/${address}`);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Records what was made in a prepared folder. */
  record(address: string): ManifestEntry {
    const files = readFiles(this.path(`${PARTIAL}/${address}`));
    const templates = [...files].filter(([name]) => name.endsWith('.template.json'));
    const digests = digestFiles(files);
    const entry: ManifestEntry = {
      digest: digestEnvironment(digests),
      stacks: templates.map(([name]) => name.replace(/\.template\.json$/, '')),
      resources: templates.reduce((sum, [, bytes]) => sum + countResources(bytes), 0),
      files: digests,
    };
    this.made.set(address, entry);
    return entry;
  }

  /**
   * Puts everything that was recorded in its place and writes the manifest.
   * @param asked every address that the configuration asks for; others are removed
   * @returns addresses that were removed
   */
  commit(asked: readonly string[]): string[] {
    const before = this.readManifest();
    for (const address of this.made.keys()) {
      const target = this.path(`${OUT}/${address}`);
      mkdirSync(dirname(target), { recursive: true });
      rmSync(target, { recursive: true, force: true });
      renameSync(this.path(`${PARTIAL}/${address}`), target);
    }
    const removed = Object.keys(before?.environments ?? {}).filter((address) => !asked.includes(address));
    for (const address of removed) rmSync(this.path(`${OUT}/${address}`), { recursive: true, force: true });
    writeFileSync(this.path(MANIFEST), renderManifest(updateManifest(before, this.made, asked)));
    rmSync(this.path(PARTIAL), { recursive: true, force: true });
    return removed;
  }

  private readManifest(): Manifest | undefined {
    const path = this.path(MANIFEST);
    if (!existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    } catch {
      // A manifest that cannot be read says nothing about what is there.
      return undefined;
    }
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

/** Files of a folder by name. CDK assemblies are flat. */
function readFiles(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder)
      .sort(compareText)
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

function countResources(template: Uint8Array): number {
  const { Resources } = JSON.parse(Buffer.from(template).toString('utf8')) as { Resources?: object };
  return Object.keys(Resources ?? {}).length;
}

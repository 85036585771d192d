import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestEnvironment, digestFiles, parseManifest, renderManifest, updateManifest } from '../deploy';
import type { Manifest, ManifestEntry } from '../deploy';
import { readFiles } from './read-files';

const OUT = 'out';
/** Environments are made here first. A run that fails leaves what was there before untouched. */
const PARTIAL = `${OUT}/.partial`;
export const MANIFEST = `${OUT}/manifest.json`;

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
    const stacks = [...files].flatMap(([path, bytes]) => readStack(path, bytes));
    const digests = digestFiles(files);
    const entry: ManifestEntry = {
      digest: digestEnvironment(digests),
      stacks: stacks.map(({ name }) => name),
      resources: stacks.reduce((sum, { resources }) => sum + resources, 0),
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
    return existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : undefined;
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

/** A stack and its size, if the file is a template: CloudFormation's, or Terraform's in CDK Terrain's layout. */
function readStack(path: string, bytes: Uint8Array): { name: string; resources: number }[] {
  const cloudFormation = /^(.+)\.template\.json$/.exec(path)?.[1];
  const terraform = /^stacks\/([^/]+)\/cdk\.tf\.json$/.exec(path)?.[1];
  const name = cloudFormation ?? terraform;
  if (name === undefined) return [];
  const template = JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    Resources?: object;
    resource?: Record<string, object>;
  };
  const resources =
    terraform === undefined
      ? Object.keys(template.Resources ?? {}).length
      : Object.values(template.resource ?? {}).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
  return [{ name, resources }];
}

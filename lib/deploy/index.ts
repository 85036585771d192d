export { digestEnvironment, digestFiles } from './digest';
export { parseManifest, renderManifest, updateManifest } from './manifest';
export type { Manifest, ManifestEntry } from './manifest';

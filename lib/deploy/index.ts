export { digestEnvironment, digestFiles } from './digest';
export { renderManifest, updateManifest } from './manifest';
export type { Manifest, ManifestEntry } from './manifest';

import { posix } from 'node:path';
import type { Template } from '../template';
import { readBlocks } from './module-blocks';
import type { ModuleFile } from './module-blocks';
import { walkModules } from './walk-modules';
import type { Findings } from './walk-modules';

export interface Configuration {
  /** Files of every folder that was read, by the folder's name. */
  readonly folders: ReadonlyMap<string, readonly ModuleFile[]>;
  /** Text of every file, by its name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a root module and the modules it calls.
 * @param name of no other template that is read
 */
export function readTerraform(folder: string, name: string, { folders, texts }: Configuration): Template {
  const files = folders.get(folder) ?? [];
  const module = readBlocks(files);
  const found: Findings = { resources: [], unread: [], providers: new Map(), modules: 0 };
  const scope = walkModules(
    {
      module,
      folder,
      rootFolder: folder,
      folders,
      // Terraform is run in the folder of the root module.
      readText: (path) =>
        texts.get(posix.normalize(path)) ?? texts.get(posix.normalize(posix.join(folder, path))),
      prefix: '',
      variables: undefined,
      providers: new Map(),
      stack: name,
      depth: 0,
    },
    found,
  );
  return {
    format: 'terraform',
    name,
    file: files[0]?.name ?? folder,
    regionAssumed: false,
    resources: found.resources,
    parameters: scope.parameters,
    outputs: new Map([...module.outputs].map(([output, value]) => [output, scope.resolve(value)])),
    terraform: module.terraform.flatMap((block) => {
      const body = scope.resolve(block);
      return body.kind === 'map' ? [body] : [];
    }),
    providers: found.providers,
    unread: found.unread,
  };
}

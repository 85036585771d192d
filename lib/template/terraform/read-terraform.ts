import { posix } from 'node:path';
import type { Json } from '../json';
import type { Template } from '../template';
import { Makings } from './makings';
import { readBlocks } from './module-blocks';
import type { Module, ModuleFile } from './module-blocks';
import { walkModules } from './walk-modules';
import type { Findings } from './walk-modules';

export interface Configuration {
  /** Files of every folder that was read, by the folder's name. */
  readonly folders: ReadonlyMap<string, readonly ModuleFile[]>;
  /** Text of every file, by its name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What is taken to be settled of what only deployment decides. */
export interface Settled {
  /** Values of variables of the root module. */
  readonly given?: ReadonlyMap<string, Json>;
  /** One of {@link Reading.open}: the blocks that it decides on are not made. */
  readonly none?: string;
}

export interface Reading {
  readonly template: Template;
  readonly module: Module;
  /** What decides whether blocks are made, and is open: an expression after the address of its module. */
  readonly open: ReadonlySet<string>;
}

/**
 * Reads a root module and the modules it calls.
 * @param name of no other template that is read
 */
export function readTerraform(
  folder: string,
  name: string,
  { folders, texts }: Configuration,
  { given, none }: Settled = {},
): Reading {
  const files = folders.get(folder) ?? [];
  const blocks = readBlocks(files);
  const module = { ...blocks, given: new Map([...blocks.given, ...(given ?? [])]) };
  const makings = new Makings(none);
  const found: Findings = { resources: [], unread: [], providers: new Map(), makings, modules: 0 };
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
  const template: Template = {
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
  return { template, module, open: makings.open };
}

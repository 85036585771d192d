import { posix } from 'node:path';
import { ask } from '../ask';
import type { Json } from '../json';
import type { Resource, Unread } from '../template';
import { known, textOf } from '../value';
import type { Value } from '../value';
import { ownedBy } from './join-stacks';
import { readCloudFormation } from './read-cloudformation';
import type { Deployment, Stack } from './read-cloudformation';

/** The templates that may be nested in others, by file. */
export interface Library {
  readonly files: ReadonlyMap<string, Json>;
  /** Files of assets, by hash. */
  readonly assets: ReadonlyMap<string, string>;
}

const NESTED = 'AWS::CloudFormation::Stack';

/** Reads a stack and those nested in it, each with the parameters that it is handed. */
export function readStackTree(
  file: string,
  deployment: Deployment,
  library: Library,
  above: readonly string[] = [],
): Stack[] {
  const stack = readCloudFormation(library.files.get(file), file, deployment);
  const unread: Unread[] = [];
  const nested = stack.resources
    .filter(({ type }) => type === NESTED)
    .flatMap((resource) => {
      const inner = nestedFile(resource, library);
      const why =
        inner === undefined
          ? 'its template is not among the files that were read'
          : inner === file || above.includes(inner)
            ? 'its template nests itself'
            : undefined;
      if (inner === undefined || why !== undefined) {
        unread.push({ address: resource.address, why: why ?? '', file });
        return [];
      }
      return readStackTree(
        inner,
        {
          name: `${deployment.name}/${resource.address}`,
          region: deployment.region,
          regionAssumed: deployment.regionAssumed,
          account: deployment.account,
          parameters: handedTo(resource),
        },
        library,
        [...above, file],
      );
    });
  return [{ ...stack, unread: [...stack.unread, ...unread] }, ...nested];
}

/** Files that some other file nests: they are not stacks on their own. */
export function nestedFiles(library: Library): Set<string> {
  const deployment = { name: '', region: known(''), regionAssumed: true, account: undefined };
  return new Set(
    [...library.files].flatMap(([file, json]) => {
      if (!JSON.stringify(json).includes(NESTED)) return [];
      return readCloudFormation(json, file, deployment)
        .resources.filter(({ type }) => type === NESTED)
        .flatMap((resource) => nestedFile(resource, library) ?? [])
        .filter((inner) => inner !== file);
    }),
  );
}

function handedTo(resource: Resource): Map<string, Value> {
  const parameters = resource.properties.entries.get('Parameters');
  return new Map(
    parameters?.kind === 'map'
      ? [...parameters.entries].map(([name, value]) => [name, ownedBy(value, resource.stack)])
      : [],
  );
}

/** The file of a nested template: what CDK or the AWS CLI was given, or the one file of the name in its address. */
function nestedFile(resource: Resource, { files, assets }: Library): string | undefined {
  const folder = posix.dirname(resource.origin.file);
  const [asset] = ask(resource.settings, 'Metadata.aws:asset:path').map(({ value }) => textOf(value));
  const [url] = ask(resource.properties, 'TemplateURL').map(({ value }) => textOf(value));
  const hash = /([0-9a-f]{64})\.(json|ya?ml|template)/.exec(url ?? '')?.[1];
  const beside = [asset, url?.startsWith('http') === true ? undefined : url].flatMap((path) =>
    path === undefined ? [] : [posix.join(folder, path)],
  );
  const found = [...beside, ...(hash === undefined ? [] : [assets.get(hash) ?? ''])].find((path) =>
    files.has(path),
  );
  if (found !== undefined || url === undefined) return found;
  const name = posix.basename(url);
  const [only, ...others] = [...files.keys()].filter((path) => posix.basename(path) === name);
  return others.length === 0 ? only : undefined;
}

import { posix } from 'node:path';
import { entriesOf, isObject, objectAt, textAt } from '../json';
import type { Json } from '../json';

/** What a manifest calls the region of a stack that whoever deploys it chooses. */
export const ANY_REGION = 'unknown-region';

/** What the manifest of a cloud assembly says of a stack. */
export interface Assembly {
  readonly name: string;
  readonly templateFile: string;
  /** {@link ANY_REGION}: it is made for whatever region it is deployed to. Undefined: the manifest is not clear. */
  readonly region: string | undefined;
  readonly account: string | undefined;
}

/** The stacks of a cloud assembly; none if the file is not its manifest. Those of a stage have a manifest of their own. */
export function readAssembly(file: string, json: Json): Assembly[] {
  if (posix.basename(file) !== 'manifest.json') return [];
  return entriesOf(objectAt(json, 'artifacts')).flatMap(([id, artifact]) => {
    if (!isObject(artifact) || artifact.type !== 'aws:cloudformation:stack') return [];
    const properties = objectAt(artifact, 'properties');
    const templateFile = textAt(properties, 'templateFile');
    if (templateFile === undefined) return [];
    const environment = textAt(artifact, 'environment') ?? '';
    const [account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(environment)?.slice(1) ?? [];
    return [
      {
        name: textAt(properties, 'stackName') ?? id,
        templateFile: posix.join(posix.dirname(file), templateFile),
        region,
        account: account === 'unknown-account' ? undefined : account,
      },
    ];
  });
}

/** Where the assets of an assembly come from: file by hash. */
export function readAssets(file: string, json: Json): [string, string][] {
  if (!file.endsWith('.assets.json')) return [];
  return entriesOf(objectAt(json, 'files')).flatMap(([hash, asset]) => {
    const path = textAt(objectAt(asset, 'source'), 'path');
    return path === undefined ? [] : [[hash, posix.join(posix.dirname(file), path)]];
  });
}

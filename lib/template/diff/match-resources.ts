import type { Resource } from '../template';
import { mapOf } from '../value';
import { keyOf } from './key-of';

/** The same resource on both sides, or one that is only on one of them. */
export interface Pair {
  readonly before?: Resource;
  readonly after?: Resource;
}

/** What is made anew with every release and says nothing that its parent does not say. */
const LATEST = new Set(['AWS::Lambda::Version', 'AWS::ApiGateway::Deployment', 'AWS::CDK::Metadata']);
/** What CDK and CDK Terrain put behind an id: eight digits of a hash of the path. */
const SUFFIX = /_?[0-9A-F]{8}$/;

export function isLatestOf({ type }: Resource): boolean {
  return LATEST.has(type);
}

export function withoutSuffix(address: string): string {
  return address.replace(SUFFIX, '');
}

/**
 * Pairs resources by address; then by address without the hash behind it; then those of one type whose content is the
 * same under another name.
 */
export function matchResources(before: readonly Resource[], after: readonly Resource[]): Pair[] {
  const left = new Set(before.filter((resource) => !isLatestOf(resource)));
  const right = new Set(after.filter((resource) => !isLatestOf(resource)));
  const pairs: Pair[] = [];
  for (const nameOf of [exactName, plainName, contentOf]) {
    const groups = new Map<string, Resource[]>();
    for (const resource of right) {
      const name = nameOf(resource);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [resource]);
      else group.push(resource);
    }
    for (const resource of [...left]) {
      const group = groups.get(nameOf(resource)) ?? [];
      const content = contentOf(resource);
      const match = group.find((other) => contentOf(other) === content) ?? group[0];
      if (match === undefined) continue;
      group.splice(group.indexOf(match), 1);
      pairs.push({ before: resource, after: match });
      left.delete(resource);
      right.delete(match);
    }
  }
  return [
    ...pairs,
    ...[...left].map((resource) => ({ before: resource })),
    ...[...right].map((resource) => ({ after: resource })),
  ];
}

const exactName = ({ stack, address, type, mode }: Resource): string =>
  [stack, mode, type, address].join('\n');

const plainName = ({ stack, address, type, mode }: Resource): string =>
  [stack, mode, type, withoutSuffix(address)].join('\n');

const contents = new WeakMap<Resource, string>();

function contentOf(resource: Resource): string {
  const found = contents.get(resource);
  if (found !== undefined) return found;
  const { stack, type, mode, properties, settings } = resource;
  const said = mapOf([...settings.entries, ...properties.entries].filter(([name]) => name !== 'Metadata'));
  const content = [stack, mode, type, keyOf(said, ({ address }) => withoutSuffix(address))].join('\n');
  contents.set(resource, content);
  return content;
}

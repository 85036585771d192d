import type { Resource, Template } from '../template';
import type { Templates } from '../templates';
import { known, mapOf } from '../value';
import type { Mapping, Reference, Value } from '../value';
import type { Change, Difference, PropertyChange } from './change';
import { diffValues } from './diff-values';
import type { Keys } from './diff-values';
import { keyOf } from './key-of';
import type { NameOf } from './key-of';
import { isLatestOf, matchResources, withoutSuffix } from './match-resources';
import type { Pair } from './match-resources';

/** Said about a resource, but of no consequence to what is made: order is not kept, and metadata is for programs. */
const NOISE = new Set(['DependsOn', 'depends_on', 'Metadata', '//', 'Description']);

/** What makes the second set of templates another than the first, in the clouds' own words. */
export function diffTemplates(before: Templates, after: Templates): Difference {
  const pairs = [
    ...matchResources(before.resources(), after.resources()),
    ...matchResources(before.all.flatMap(partsOf), after.all.flatMap(partsOf)),
  ];
  const keyBefore = keysOf(before, pairs, 'before');
  const keyAfter = keysOf(after, pairs, 'after');
  const changes = pairs.flatMap((pair) =>
    changeOf(pair, {
      before: (value, path) => keyBefore(value, pair.before?.stack ?? '', path),
      after: (value, path) => keyAfter(value, pair.after?.stack ?? '', path),
    }),
  );
  return {
    before,
    after,
    changes: changes.sort((a, b) => compare(orderOf(a), orderOf(b))),
    notes: [...notesOf(before, 'before'), ...notesOf(after, 'after')],
    keyBefore,
    keyAfter,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = ({ stack, address, kind }: Change): string => [stack, address, kind].join('\n');

type SideKey = (value: Value, stack: string, path?: string) => string;

/** Names of resources as they are after the change, so that a reference to one that only got another hash is the same. */
function keysOf(templates: Templates, pairs: readonly Pair[], side: 'before' | 'after'): SideKey {
  const names = new Map<string, string>();
  for (const pair of pairs) {
    const own = pair[side];
    const named = pair.after ?? pair.before;
    if (own !== undefined && named !== undefined)
      names.set(`${own.stack}\n${own.address}`, `${named.stack}/${named.address}`);
  }
  for (const resource of templates.resources().filter(isLatestOf))
    names.set(
      `${resource.stack}\n${resource.address}`,
      `${resource.type} ${withoutSuffix(resource.address)}`,
    );
  return (value, stack, path) => {
    const nameOf: NameOf = (reference: Reference) => {
      const place = reference.stack ?? stack;
      return names.get(`${place}\n${reference.address}`) ?? `${place}/${reference.address}`;
    };
    return keyOf(value, nameOf, path);
  };
}

function changeOf({ before, after }: Pair, keys: Keys): Change[] {
  const shown = after ?? before;
  if (shown === undefined) return [];
  const { stack, address, type } = shown;
  const base = { stack, address, type };
  if (before === undefined) return [{ ...base, kind: 'added', after: shown, properties: [] }];
  if (after === undefined) return [{ ...base, kind: 'removed', before, properties: [] }];
  const properties: PropertyChange[] = [
    ...diffValues(settingsOf(before), settingsOf(after), keys),
    ...diffValues(before.properties, after.properties, keys),
  ];
  const isRenamed = before.address !== after.address;
  if (properties.length === 0 && !isRenamed) return [];
  return [
    {
      ...base,
      kind: 'changed',
      ...(isRenamed ? { renamedFrom: before.address } : {}),
      before,
      after,
      properties,
    },
  ];
}

function settingsOf({ settings }: Resource): Mapping {
  return mapOf([...settings.entries].filter(([name]) => !NOISE.has(name)));
}

/** What a template says that is no resource, in the shape of one. */
function partsOf(template: Template): Resource[] {
  const { name, file } = template;
  const part = (address: string, type: string, properties: Mapping): Resource => ({
    address,
    type,
    mode: 'managed',
    properties,
    settings: mapOf([]),
    stack: name,
    origin: { file, keys: [] },
  });
  const stack = mapOf([
    ...(template.region === undefined ? [] : [['region', template.region] as const]),
    ...(template.account === undefined ? [] : [['account', known(template.account)] as const]),
  ]);
  return [
    part('stack', 'stack', stack),
    ...[...template.providers].map(([provider, block]) =>
      part(`provider.${provider}`, `provider.${provider.split('.')[0] ?? ''}`, block),
    ),
    ...template.terraform.map((block, index) =>
      part(index === 0 ? 'terraform' : `terraform.${String(index)}`, 'terraform', block),
    ),
  ];
}

function notesOf({ all }: Templates, side: string): string[] {
  return all.flatMap(({ name, unread }) =>
    unread.map(
      ({ address, why }) => `${name}/${address} (${side}) could not be read and was not compared: ${why}.`,
    ),
  );
}

import { ask, HOLE, referencesIn } from '../../template';
import type { Possible, Resource, Templates } from '../../template';
import { isSaid, spoken, wordsOf } from './spoken';

const NAMES = ['LogGroupName', 'BucketName', 'bucket', 'name', 'Name'];

/** What a property names, by the name that people look for: of the resource it leads to, or the end of an id or ARN. */
export function namedAt(from: Resource, path: string, templates: Templates): string {
  const names = ask(from.properties, path).flatMap(({ value }) =>
    value.kind === 'list' ? value.items.flatMap((item) => ask(item, '').map((each) => each.value)) : [value],
  );
  return [...new Set(names.map((value) => nameOf(value, from, templates)))].join(' or ');
}

function nameOf(value: Possible, from: Resource, templates: Templates): string {
  const text = wordsOf(value);
  // What is said in full is not looked up, and what leads to one resource is called as that is.
  const [reference] = referencesIn(value);
  const target = reference === undefined ? undefined : templates.target(reference.reference, from);
  if (value.kind === 'known' || target === undefined) return shortened(text.replaceAll(HOLE, '…'));
  const own = NAMES.find((name) => isSaid(target.properties, name));
  const name = own === undefined ? target.address : spoken(target.properties, own);
  const part = partOf(text);
  return part === undefined ? name : `${name} (${part})`;
}

/** The service of a storage account whose use is recorded. */
const partOf = (id: string): string | undefined =>
  /\/((?:blob|queue|file|table)Services)(?:\/default)?$/.exec(id)?.[1];

function shortened(text: string): string {
  const group = /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:(.*?)(?::\*)?$/.exec(text)?.[1];
  const bucket = /^(?:arn:[^:]*:s3:::|s3:\/\/)([^/]+)/.exec(text)?.[1];
  const cleared = text.replace(/\/(?:blob|queue|file|table)Services(?:\/default)?$/, '');
  const last = cleared.startsWith('/subscriptions/') ? cleared.split('/').at(-1) : undefined;
  const part = partOf(text);
  return group ?? bucket ?? (last === undefined ? text : part === undefined ? last : `${last} (${part})`);
}

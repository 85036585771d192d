import { ask, HOLE, referencesIn, textOf, valueAt } from '../../template';
import type { Resource, Templates, Value } from '../../template';

/** Said where a template leaves something open. Nothing is guessed and nothing left out. */
export const NOT_SAID = 'the template does not say';

export function addressOf({ stack, address }: Pick<Resource, 'stack' | 'address'>): string {
  return stack === '' ? address : `${stack}/${address}`;
}

/** A value in words. What it may be is joined by "or". */
export function say(value: Value, from: Resource, templates: Templates): string {
  switch (value.kind) {
    case 'known':
      return lastOfId(String(value.value));
    case 'text':
      return (textOf(value) ?? '').replaceAll(HOLE, '…');
    case 'reference': {
      const target = templates.target(value, from);
      return target === undefined ? `${value.address}.${value.attribute}`.replace(/\.$/, '') : nameOf(target);
    }
    case 'options':
      return [...new Set(value.of.map((each) => say(each, from, templates) || 'nothing'))].join(' or ');
    case 'unknown':
      return value.likely === undefined
        ? NOT_SAID
        : `${say(value.likely, from, templates)} unless somebody decides otherwise`;
    case 'list':
      return value.items.map((item) => say(item, from, templates)).join(', ');
    case 'map':
      return 'a block';
    case 'absent':
      return '';
  }
}

/** Every item of a list, in words; that the whole list is open is said too. */
export function sayEach(at: Value, path: string, from: Resource, templates: Templates): string[] {
  const said = ask(at, `${path}[]`).map(({ value }) => say(value, from, templates));
  return [...new Set(said.filter((text) => text !== ''))];
}

/** One property, in words; empty where it is absent. */
export function sayAt(at: Value, path: string, from: Resource, templates: Templates): string {
  return say(valueAt(at, path), from, templates);
}

const NAMES = [
  'name',
  'Name',
  'BucketName',
  'ClusterName',
  'LogGroupName',
  'RepositoryName',
  'EndpointName',
  'FunctionName',
  'function_name',
  'PrefixListName',
  'TopicName',
  'TrailName',
  'GroupName',
  'RoleName',
  'bucket',
];

/** What people call a resource: its name where the template says one, otherwise its address. */
export function nameOf(resource: Resource): string {
  for (const path of NAMES) {
    const value = valueAt(resource.properties, path);
    if (value.kind === 'known' && value.value !== '') return String(value.value);
  }
  return resource.address;
}

/** The end of one of Azure's ids, with what it is in: `hub/firewall` of a subnet. Anything else is left as it is. */
function lastOfId(text: string): string {
  if (!/^\/subscriptions\/.+\/providers\//i.test(text)) return text;
  const parts = text.replace(/^.*\/providers\/[^/]+\//i, '').split('/');
  return parts.filter((_part, index) => index % 2 === 1).join('/');
}

/** Every resource that the values at a path lead to. */
export function leadsTo(at: Value, path: string, from: Resource, templates: Templates): readonly Resource[] {
  return ask(at, path).flatMap(({ value }) =>
    referencesIn(value).flatMap(({ reference }) => templates.targets(reference, from)),
  );
}

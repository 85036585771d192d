import { readJsonText } from '../json-text';
import type { Reference, Value } from '../value';

/** What a reference leads to, in words that are the same on both sides. */
export type NameOf = (reference: Reference) => string;

/** Lists in which the order of items means something; all others are sets to the clouds. */
const ORDERED =
  /(^|\.)(command|args|arguments|entrypoint|containerarguments|containerentrypoint|dns_?servers|domainnameservers|predefinedhttprequestbody)$/i;
/** Properties that hold the name of a file that CDK or Terraform makes from its contents. */
const ASSET = /(^|\.)(S3Key|S3ObjectKey|TemplateURL|source_code_hash|source_hash|content_md5)$/;
const HASH = /[0-9a-f]{64}|[0-9a-f]{32}/g;

export function isOrdered(path: string): boolean {
  return ORDERED.test(path);
}

/** Where a value is, without what tells items of a list apart. */
export function plainPath(path: string): string {
  return path.replace(/\[[^\]]*\]/g, '');
}

/** JSON in text is data like any other. */
export function expand(value: Value): Value {
  return readJsonText(value) ?? value;
}

/**
 * One text for all values that mean the same: whatever the order of keys and sets, a list of one or that one, `"5"` or
 * `5`, JSON as text or as data. The attribute that a known value is taken from is left out: what it is counts.
 */
export function keyOf(given: Value, nameOf: NameOf, path = ''): string {
  const value = expand(given);
  switch (value.kind) {
    case 'absent':
      return '';
    case 'known':
      return JSON.stringify(withoutHash(String(value.value), path));
    case 'reference':
      return `ref ${nameOf(value)}.${value.attribute}`;
    case 'text':
      return `text(${value.parts.map((part) => keyOf(part, nameOf, path)).join('+')})`;
    case 'options':
      return `either(${unique(value.of.map((option) => keyOf(option, nameOf, path))).join('|')})`;
    case 'unknown':
      return `unknown(${[
        value.why,
        value.likely === undefined ? '' : keyOf(value.likely, nameOf, path),
        ...unique((value.mentions ?? []).map((mention) => keyOf(mention, nameOf, path))),
      ].join('|')})`;
    case 'list': {
      const keys = value.items.map((item) => keyOf(item, nameOf, path)).filter((key) => key !== '');
      const items = isOrdered(path) ? keys : unique(keys);
      return items.length === 1 ? (items[0] ?? '') : `[${items.join(',')}]`;
    }
    case 'map':
      return `{${[...value.entries]
        .filter(([name]) => name !== '//')
        .map(([name, entry]): [string, string] => [name, keyOf(entry, nameOf, join(path, name))])
        .filter(([, key]) => key !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, key]) => `${JSON.stringify(name)}:${key}`)
        .join(',')}}`;
  }
}

function withoutHash(text: string, path: string): string {
  return ASSET.test(path) ? text.replace(HASH, '<contents>') : text;
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

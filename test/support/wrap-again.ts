import { mutateTerraform } from '../mutation/mutate-terraform';
import type { Mutated } from '../mutation/mutate-cloudformation';
import { set } from '../mutation/operator';
import type { Tree } from '../mutation/tree';

// Another way for a resource of Terraform to come to be, with nothing changed in it.

/** Objects that are no blocks. */
const NO_BLOCK = new Set(['//', 'body', 'lifecycle', 'node_labels', 'tags', 'timeouts']);

const isBlock = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every((each) => typeof each === 'object' && each !== null)
    : typeof value === 'object' && value !== null;

/** A property that a wrapping is about, if the resource has one. */
const ABOUT: Readonly<Record<string, (body: Tree) => string | undefined>> = {
  module: (body) => Object.keys(body).find((key) => typeof body[key] === 'string'),
  for_each: (body) => Object.keys(body).find((key) => typeof body[key] === 'string'),
  'dynamic block': (body) => Object.keys(body).findLast((key) => !NO_BLOCK.has(key) && isBlock(body[key])),
  jsonencode: (body) => ('body' in body && !JSON.stringify(body['body']).includes('${') ? 'body' : undefined),
};

/** One resource to wrap, and how, each counted round. */
export interface Wrapping {
  readonly resource: number;
  readonly way: number;
}

/** A root module with one resource wrapped; undefined if it has none that can be wrapped so. */
export function wrapAgain(
  document: Tree,
  wrapping: Wrapping,
): { wrapped: Mutated; said: string } | undefined {
  const ways = Object.entries(ABOUT);
  const [way, about] = ways[wrapping.way % ways.length]!;
  const resources = Object.entries((document['resource'] ?? {}) as Record<string, Record<string, Tree>>)
    .flatMap(([type, byName]) => Object.entries(byName).map(([name, body]) => ({ type, name, body })))
    .filter(({ body }) => !('for_each' in body) && about(body) !== undefined);
  const { type, name, body } = resources[wrapping.resource % resources.length] ?? {};
  if (type === undefined || name === undefined || body === undefined) return undefined;
  const path = about(body)!;
  const change = set(path, body[path]);
  const operator = { name: way, obligation: '', cloud: 'azure', type, change } as const;
  const wrapped = mutateTerraform(document, name, operator, way);
  return wrapped && { wrapped, said: `${type}.${name} by ${way}` };
}

import { entriesOf, isList, isObject, objectAt } from '../json';
import type { Json } from '../json';

const SERVERLESS = 'AWS::Serverless::';
const MAX_DEPTH = 100;

/**
 * A template of SAM in which each resource says what `Globals` says for its type: maps become one, lists follow one
 * another, and anything else is the resource's own.
 * @see AWS SAM Developer Guide, Globals section
 */
export function withGlobals(template: Json): Json {
  if (!isObject(template) || !isObject(template.Globals) || !isObject(template.Resources)) return template;
  const { Globals: globals, Resources: resources } = template;
  const complete = (resource: Json): Json => {
    if (!isObject(resource) || typeof resource.Type !== 'string') return resource;
    if (!resource.Type.startsWith(SERVERLESS)) return resource;
    const common = objectAt(globals, resource.Type.slice(SERVERLESS.length));
    return { ...resource, Properties: merge(common, resource.Properties, 0) };
  };
  return {
    ...template,
    Resources: Object.fromEntries(entriesOf(resources).map(([name, each]) => [name, complete(each)])),
  };
}

function merge(common: Json, own: Json, depth: number): Json {
  if (own === undefined || depth > MAX_DEPTH) return common;
  if (isList(common) && isList(own)) return [...common, ...own];
  if (!isObject(common) || !isObject(own)) return own;
  const keys = [...new Set([...Object.keys(common), ...Object.keys(own)])];
  return Object.fromEntries(
    keys.map((key) => [key, key in common ? merge(common[key], own[key], depth + 1) : own[key]]),
  );
}

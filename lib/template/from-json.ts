import { entriesOf, isList, isObject } from './json';
import type { Json } from './json';
import { ABSENT, known, listOf, mapOf, unknown } from './value';
import type { Value } from './value';

const MAX_DEPTH = 100;

/** Parsed JSON as a value, without anything being worked out. Undefined when it is not JSON. */
export function fromJson(text: string): Value | undefined {
  try {
    return plainValue(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}

/** Data as a value, without anything being worked out. */
export function plainValue(json: Json, depth = 0): Value {
  if (depth > MAX_DEPTH) return unknown(`it is nested more than ${String(MAX_DEPTH)} levels deep`);
  if (json === null || json === undefined) return ABSENT;
  if (isList(json)) return listOf(json.map((item) => plainValue(item, depth + 1)));
  if (isObject(json))
    return mapOf(entriesOf(json).map(([key, value]) => [key, plainValue(value, depth + 1)]));
  return known(json);
}

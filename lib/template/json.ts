/** What a parsed file may hold. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** The entries of a map; none for anything else. A key such as `__proto__` is a key like any other. */
export function entriesOf(json: Json): [string, Json][] {
  return isObject(json) ? Object.entries(json) : [];
}

/** What is under a key of its own; undefined if there is none, or no map. */
export function valueUnder(json: Json, key: string): Json {
  return isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined;
}

/** The object under a key; an empty one if there is none. */
export function objectAt(json: Json, key: string): JsonObject {
  const value = valueUnder(json, key);
  return isObject(value) ? value : {};
}

/** The objects of the list under a key; none if there is no list. */
export function objectsAt(json: Json, key: string): readonly JsonObject[] {
  const value = valueUnder(json, key);
  return isList(value) ? value.filter(isObject) : [];
}

/** The text under a key, if there is text. */
export function textAt(json: Json, key: string): string | undefined {
  const value = valueUnder(json, key);
  return typeof value === 'string' ? value : undefined;
}

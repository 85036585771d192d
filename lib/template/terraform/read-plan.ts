import { entriesOf, isList, isObject, objectAt, objectsAt, textAt, valueUnder } from '../json';
import type { Json, JsonObject } from '../json';
import type { Resource, Template } from '../template';
import { ABSENT, known, listOf, mapOf, undecided, unknown } from '../value';
import type { Mapping, Value } from '../value';
import { PlanReferences } from './plan-references';

const MAX_DEPTH = 100;

/** Whether parsed JSON is what `terraform show -json` prints of a plan or of a state. */
export function isPlan(json: Json): boolean {
  return isObject(json) && typeof json.format_version === 'string' && rootOf(json) !== undefined;
}

function rootOf(json: Json): JsonObject | undefined {
  const [values] = ['planned_values', 'values'].filter((key) => isObject(valueUnder(json, key)));
  return values === undefined ? undefined : objectAt(objectAt(json, values), 'root_module');
}

/**
 * Reads a plan, or a state: values that will be, and references to what is only known after apply.
 * @param name of no other template that is read
 * @see Terraform documentation, JSON Output Format
 */
export function readPlan(json: Json, file: string, name: string): Template {
  const configuration = objectAt(json, 'configuration');
  const unknowns = new Map(
    objectsAt(json, 'resource_changes').map((change) => [
      textAt(change, 'address') ?? '',
      objectAt(change.change, 'after_unknown'),
    ]),
  );
  const references = new PlanReferences(objectAt(configuration, 'root_module'));
  const planned = resourcesIn(rootOf(json) ?? {});
  // What is read from the cloud before anything is made is not among what is planned.
  const prior = objectAt(objectAt(objectAt(json, 'prior_state'), 'values'), 'root_module');
  const addresses = new Set(planned.map((resource) => textAt(resource, 'address')));
  const data = resourcesIn(prior).filter(
    (resource) => resource.mode === 'data' && !addresses.has(textAt(resource, 'address')),
  );
  return {
    format: 'terraform',
    name,
    file,
    regionAssumed: false,
    resources: [...planned, ...data].map((resource) =>
      readResource(resource, unknowns, references, { name, file }),
    ),
    parameters: new Map(),
    outputs: new Map(),
    terraform: [],
    providers: new Map(
      entriesOf(objectAt(configuration, 'provider_config')).map(([key, provider]) =>
        readProvider(key, provider, objectAt(json, 'variables')),
      ),
    ),
    unread: [],
  };
}

function resourcesIn(module: JsonObject, depth = 0): JsonObject[] {
  if (depth > MAX_DEPTH) return [];
  return [
    ...objectsAt(module, 'resources'),
    ...objectsAt(module, 'child_modules').flatMap((child) => resourcesIn(child, depth + 1)),
  ];
}

function readResource(
  resource: JsonObject,
  unknowns: ReadonlyMap<string, JsonObject>,
  references: PlanReferences,
  { name, file }: { readonly name: string; readonly file: string },
): Resource {
  const address = textAt(resource, 'address') ?? '';
  const { expressions, provider } = references.configured(address);
  const merged = merge(resource.values, unknowns.get(address), expressions, (names) =>
    references.resolve(names, address),
  );
  return {
    address,
    type: textAt(resource, 'type') ?? '',
    mode: resource.mode === 'data' ? 'data' : 'managed',
    properties: merged.kind === 'map' ? merged : mapOf([]),
    settings: mapOf(provider === undefined ? [] : [['provider', known(provider)]]),
    stack: name,
    origin: { file, keys: [] },
  };
}

type Resolve = (names: readonly string[]) => Value;

/** Values that are planned, with what is only known after apply in their place. */
function merge(value: Json, after: Json, written: Json, resolve: Resolve, depth = 0): Value {
  if (after === true) return resolve(namesIn(written, 0));
  if (depth > MAX_DEPTH) return unknown(`it is nested more than ${String(MAX_DEPTH)} levels deep`);
  if (isList(value)) {
    // Blocks are written as lists; a list that is worked out is one expression.
    const part = (json: Json, index: number): Json => (isList(json) ? json[index] : json);
    return listOf(
      value.map((item, index) =>
        merge(item, isList(after) ? after[index] : undefined, part(written, index), resolve, depth + 1),
      ),
    );
  }
  if (isObject(value)) return mergeMap(value, after, written, resolve, depth);
  return value === null || value === undefined ? ABSENT : known(value);
}

function mergeMap(value: JsonObject, after: Json, written: Json, resolve: Resolve, depth: number): Mapping {
  const keys = new Set([...Object.keys(value), ...(isObject(after) ? Object.keys(after) : [])]);
  return mapOf(
    [...keys].map((key) => {
      if (valueUnder(after, key) === true && isLeftOut(key, written)) return [key, ABSENT];
      const inner =
        valueUnder(written, key) ?? (valueUnder(written, 'references') === undefined ? undefined : written);
      return [key, merge(valueUnder(value, key), valueUnder(after, key), inner, resolve, depth + 1)];
    }),
  );
}

/** Names that no block has: a plan does not show a `dynamic` one that nothing is known of. */
const PLAIN =
  /(^|_)(id|arn|name|key|string|secret|token|password|data|enabled|encrypted|accessible|address|endpoint|url|fqdn|dns|version|port|size|mode|type|class)s?$/;

/** Whether a property that is only known after apply is one that nobody wrote: the provider makes it up. */
function isLeftOut(key: string, written: Json): boolean {
  if (!isObject(written) || isList(written.references)) return false;
  return PLAIN.test(key) && !Object.hasOwn(written, key);
}

/** What an expression refers to, and those below it. */
function namesIn(written: Json, depth: number): string[] {
  if (depth > MAX_DEPTH || typeof written !== 'object' || written === null) return [];
  const { references } = isObject(written) ? written : {};
  if (isList(references)) return references.filter((name) => typeof name === 'string');
  return Object.values<Json>(written).flatMap((inner) => namesIn(inner, depth + 1));
}

function readProvider(key: string, provider: Json, variables: JsonObject): [string, Mapping] {
  const entries = entriesOf(objectAt(provider, 'expressions'));
  return [key, mapOf(entries.map(([property, value]) => [property, readExpression(value, variables, 0)]))];
}

function readExpression(json: Json, variables: JsonObject, depth: number): Value {
  if (depth > MAX_DEPTH) return unknown(`it is nested more than ${String(MAX_DEPTH)} levels deep`);
  if (isList(json)) return listOf(json.map((item) => readExpression(item, variables, depth + 1)));
  if (!isObject(json)) return ABSENT;
  if (Object.hasOwn(json, 'constant_value')) return plain(json.constant_value);
  if (!isList(json.references))
    return mapOf(entriesOf(json).map(([key, value]) => [key, readExpression(value, variables, depth + 1)]));
  // The plan says what was given to variables.
  const [name] = json.references;
  const given = typeof name === 'string' ? objectAt(variables, name.replace(/^var\./, '')) : {};
  return json.references.length === 1 && Object.hasOwn(given, 'value')
    ? plain(given.value)
    : undecided('it is worked out by Terraform', []);
}

function plain(json: Json): Value {
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean'
    ? known(json)
    : merge(json, undefined, undefined, () => unknown('it is worked out by Terraform'));
}

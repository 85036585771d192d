import { ask, fromJson, textOf, valueAt } from '../template';
import type { Resource, Templates, Value } from '../template';

const TYPES = ['azapi_resource', 'azapi_update_resource'];

/** Resources that azapi makes or changes, of one type of Azure's, whichever version of it; without a type, all. */
export function azapiOf(templates: Templates, type?: string): Resource[] {
  return TYPES.flatMap((each) => templates.ofType(each)).filter(
    (resource) => type === undefined || isArmType(resource, type),
  );
}

/** Whether a resource is of one of Azure's types, such as `Microsoft.KeyVault/vaults`. */
export function isArmType(resource: Resource, type: string): boolean {
  return ask(resource.properties, 'type').some(
    ({ value }) => textOf(value)?.toLowerCase().split('@')[0] === type.toLowerCase(),
  );
}

/** What is sent to Azure: a map, or the JSON of one. */
export function bodyOf(resource: Resource): Value {
  const body = valueAt(resource.properties, 'body');
  const json = body.kind === 'known' ? fromJson(String(body.value)) : undefined;
  return json ?? body;
}

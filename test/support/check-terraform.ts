import { BODIES } from './azure-bodies';
import { allowedValues } from './azure-enums';
import type { ArgumentType, BlockSchema, BlockType } from './block-schema';
import { checkReferences } from './check-references';
import { AZURERM_BACKEND, IDENTIFIER, META_ARGUMENTS, TOP_LEVEL } from './terraform-language';
import { terraformSchema } from './terraform-schema';
import type { RootModule } from './terraform-schema';

/** Where something is said: `azurerm_storage_account.archive`, its type, and the names from there on. */
interface Place {
  readonly address: string;
  readonly type: string;
  readonly path: readonly string[];
}

/** What Terraform or a provider would refuse in one root module, one line each; empty: nothing. */
export function checkTerraform(json: RootModule): string[] {
  return [
    ...Object.keys(json)
      .filter((name) => !TOP_LEVEL.has(name))
      .map((name) => `${name}: Terraform has no such block`),
    ...checkSettings(json),
    ...checkProviders(json),
    ...checkResources('resource', json),
    ...checkResources('data', json),
    ...checkReferences(json),
  ];
}

function checkSettings({ terraform, provider }: RootModule): string[] {
  const { required_providers: required = {}, backend = {} } = terraform ?? {};
  const providers = Object.keys(provider ?? {}).flatMap((name) => {
    const { source, version } = required[name] ?? {};
    const problems = [];
    if (source === undefined) problems.push(`provider ${name}: its source is not required`);
    if (!/^\d+\.\d+\.\d+$/.test(version ?? ''))
      problems.push(`provider ${name}: no exact version is required`);
    return problems;
  });
  const backends = Object.entries(backend as RootModule).flatMap(([type, value]) =>
    type === 'azurerm'
      ? checkBlock(value, AZURERM_BACKEND, { address: 'backend.azurerm', type: 'backend', path: [] })
      : type === 'local'
        ? []
        : [`backend.${type}: only azurerm and local are known`],
  );
  return [...providers, ...backends];
}

function checkProviders({ provider = {} }: RootModule): string[] {
  return Object.entries(provider as RootModule).flatMap(([name, value]) => {
    const schema = terraformSchema('provider', name);
    if (schema === undefined) return [`provider.${name}: no such provider`];
    const block = new Map([...schema.block, ...META_ARGUMENTS.provider]);
    return asList(value).flatMap((item) =>
      checkBlock(item, block, { address: `provider.${name}`, type: name, path: [] }),
    );
  });
}

function checkResources(kind: 'resource' | 'data', json: RootModule): string[] {
  return Object.entries((json[kind] ?? {}) as RootModule).flatMap(([type, byId]) => {
    const prefix = kind === 'data' ? 'data.' : '';
    const schema = terraformSchema(kind, type);
    if (schema === undefined) return [`${prefix}${type}: no such ${kind === 'data' ? 'data source' : kind}`];
    const block = new Map([...schema.block, ...META_ARGUMENTS[kind]]);
    return Object.entries(byId as RootModule).flatMap(([id, value]) => {
      const address = `${prefix}${type}.${id}`;
      const named = IDENTIFIER.test(id) ? [] : [`${address}: not a name that Terraform takes`];
      return [
        ...named,
        ...checkBlock(value, block, { address, type: `${prefix}${type}`, path: [] }),
        ...checkBody(value as RootModule, address),
      ];
    });
  });
}

/** What a resource says in Azure's own words. */
function checkBody({ type, body }: RootModule, address: string): string[] {
  if (body === undefined || typeof type !== 'string') return [];
  const [azureType = ''] = type.split('@');
  const schema = BODIES[azureType];
  if (schema === undefined) return [`${address}: nobody has looked up what ${azureType} takes`];
  return checkBlock(body, schema, { address, type: azureType, path: ['body'] });
}

function checkBlock(value: unknown, schema: BlockSchema, place: Place): string[] {
  if (!isObject(value)) return [`${where(place)}: expects a block`];
  const unknown = Object.keys(value)
    .filter((name) => !schema.has(name))
    .map((name) => `${where(place)}: unknown argument '${name}'`);
  const known = [...schema].flatMap(([name, { type, required }]) => {
    const item = value[name];
    const inside = { ...place, path: [...place.path, name] };
    if (item === undefined || item === null || (isEmptyList(item) && type.kind === 'block')) {
      return required ? [`${where(place)}: missing required '${name}'`] : [];
    }
    return checkValue(item, type, inside);
  });
  return [...unknown, ...known];
}

function checkValue(value: unknown, type: ArgumentType, place: Place): string[] {
  // Known only when Terraform runs; the typed bindings saw to it that it is of the right type.
  if (isReference(value) || type.kind === 'any') return [];
  switch (type.kind) {
    case 'list':
      if (!Array.isArray(value)) return [`${where(place)}: expects a list`];
      return value.flatMap((item) => checkValue(item, type.of, place));
    case 'map':
      if (!isObject(value)) return [`${where(place)}: expects a map`];
      return Object.entries(value).flatMap(([key, item]) =>
        checkValue(item, type.of, { ...place, path: [...place.path, key] }),
      );
    case 'block':
      return checkBlocks(value, type, place);
    default:
      if (typeof value !== type.kind) return [`${where(place)}: expects a ${type.kind}`];
      return checkAllowed(value, place);
  }
}

function checkBlocks(value: unknown, type: BlockType, place: Place): string[] {
  const items = asList(value);
  const several =
    type.nesting === 'single' && items.length > 1 ? [`${where(place)}: expects one block, not several`] : [];
  const stated =
    type.nesting === 'objects'
      ? items
          .filter(isObject)
          .flatMap((item) =>
            [...type.block.keys()]
              .filter((name) => !(name in item))
              .map((name) => `${where(place)}: '${name}' has to be stated, if only as null`),
          )
      : [];
  return [...several, ...stated, ...items.flatMap((item) => checkBlock(item, type.block, place))];
}

function checkAllowed(value: unknown, { address, type, path }: Place): string[] {
  const allowed = allowedValues(type, path.join('.'));
  // Part of it is known only when Terraform runs.
  if (allowed === undefined || (typeof value === 'string' && value.includes('${'))) return [];
  return allowed.takes(value)
    ? []
    : [`${where({ address, type, path })}: '${String(value)}' is not ${allowed.words}`];
}

function where({ address, path }: Place): string {
  return [address, ...path].join('.');
}

function isReference(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{[^}]*\}$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A block may be written as an object, or as a list of them. */
function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

import { ANY, blockSchema, blockType, BOOLEAN, NUMBER, STRING, STRINGS } from './block-schema';
import type { ArgumentType, BlockSchema, Schema, SchemaKind } from './block-schema';

// What azapi 2 takes. It has no bindings to read, so this is written out by hand, less what is deprecated.
// @see https://registry.terraform.io/providers/Azure/azapi/latest/docs

const STRING_MAP: ArgumentType = { kind: 'map', of: STRING };
const STRINGS_MAP: ArgumentType = { kind: 'map', of: STRINGS };

const TIMEOUTS = { create: STRING, delete: STRING, read: STRING, update: STRING };

const EVERY = {
  type: STRING,
  response_export_values: ANY,
  retry: blockType(
    blockSchema({ error_message_regex: STRINGS, interval_seconds: NUMBER, max_interval_seconds: NUMBER }, [
      'error_message_regex',
    ]),
  ),
};

const KEPT = {
  ...EVERY,
  body: ANY,
  locks: STRINGS,
  name: STRING,
  parent_id: STRING,
  ignore_casing: BOOLEAN,
  ignore_missing_property: BOOLEAN,
  ignore_null_property: BOOLEAN,
  ignore_other_items_in_list: STRINGS,
  list_unique_id_property: STRING_MAP,
  sensitive_body: ANY,
  sensitive_body_version: STRING_MAP,
  read_headers: STRING_MAP,
  read_query_parameters: STRINGS_MAP,
  update_headers: STRING_MAP,
  update_query_parameters: STRINGS_MAP,
  timeouts: blockType(blockSchema(TIMEOUTS)),
};

/** @see https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource */
const RESOURCE = blockSchema(
  {
    ...KEPT,
    location: STRING,
    tags: STRING_MAP,
    identity: blockType(blockSchema({ type: STRING, identity_ids: STRINGS }, ['type'])),
    replace_triggers_external_values: ANY,
    replace_triggers_refs: STRINGS,
    schema_validation_enabled: BOOLEAN,
    create_headers: STRING_MAP,
    create_query_parameters: STRINGS_MAP,
    delete_headers: STRING_MAP,
    delete_query_parameters: STRINGS_MAP,
  },
  // Azure has no resource without a name and a place, though azapi would take one.
  ['type', 'name', 'parent_id'],
);

/** @see https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/update_resource */
const UPDATE_RESOURCE = blockSchema({ ...KEPT, resource_id: STRING }, ['type']);

/** @see https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource_action */
const RESOURCE_ACTION = blockSchema(
  {
    ...EVERY,
    action: STRING,
    body: ANY,
    headers: STRING_MAP,
    ignore_not_found: BOOLEAN,
    locks: STRINGS,
    method: STRING,
    query_parameters: STRINGS_MAP,
    resource_id: STRING,
    sensitive_response_export_values: ANY,
    timeouts: blockType(blockSchema(TIMEOUTS)),
    when: STRING,
  },
  ['type', 'resource_id'],
);

/** @see https://registry.terraform.io/providers/Azure/azapi/latest/docs/data-sources/resource */
const DATA_RESOURCE = blockSchema(
  {
    ...EVERY,
    headers: STRING_MAP,
    name: STRING,
    parent_id: STRING,
    query_parameters: STRINGS_MAP,
    resource_id: STRING,
    timeouts: blockType(blockSchema({ read: STRING })),
  },
  ['type'],
);

/** @see https://registry.terraform.io/providers/Azure/azapi/latest/docs */
const PROVIDER = blockSchema({
  alias: STRING,
  client_id: STRING,
  default_location: STRING,
  disable_correlation_request_id: BOOLEAN,
  disable_terraform_partner_id: BOOLEAN,
  enable_preflight: BOOLEAN,
  environment: STRING,
  skip_provider_registration: BOOLEAN,
  subscription_id: STRING,
  tenant_id: STRING,
  use_cli: BOOLEAN,
  use_msi: BOOLEAN,
  use_oidc: BOOLEAN,
});

/** @param computed attributes that only the provider knows */
function schema(block: BlockSchema, computed: readonly string[] = []): Schema {
  return { block, hasAttribute: (name) => block.has(name) || computed.includes(name) };
}

const SCHEMAS: Readonly<Record<string, Schema>> = {
  'provider azapi': schema(PROVIDER),
  'resource azapi_resource': schema(RESOURCE, ['id', 'output']),
  'resource azapi_update_resource': schema(UPDATE_RESOURCE, ['id', 'output']),
  'resource azapi_resource_action': schema(RESOURCE_ACTION, ['id', 'output', 'exist']),
  'data azapi_resource': schema(DATA_RESOURCE, ['id', 'output', 'identity', 'location', 'tags']),
};

export function azapiSchema(kind: SchemaKind, type: string): Schema | undefined {
  return SCHEMAS[`${kind} ${type}`];
}

import { ANY, blockSchema, blockType, BOOLEAN, NUMBER, STRING, STRINGS } from './block-schema';
import type { BlockSchema, SchemaKind } from './block-schema';

// What Terraform itself takes, whatever the provider.

/** @see https://developer.hashicorp.com/terraform/language/syntax/json */
export const TOP_LEVEL = new Set([
  '//',
  'terraform',
  'provider',
  'resource',
  'data',
  'output',
  'variable',
  'locals',
  'moved',
  'removed',
  'import',
  'check',
  'ephemeral',
]);

const CONDITION = blockType(
  blockSchema({ condition: ANY, error_message: STRING }, ['condition', 'error_message']),
  'many',
);

/** @see https://developer.hashicorp.com/terraform/language/meta-arguments */
const META = {
  '//': ANY,
  count: NUMBER,
  depends_on: STRINGS,
  for_each: ANY,
  provider: STRING,
} as const;

export const META_ARGUMENTS: Readonly<Record<SchemaKind, BlockSchema>> = {
  resource: blockSchema({
    ...META,
    connection: ANY,
    provisioner: ANY,
    lifecycle: blockType(
      blockSchema({
        create_before_destroy: BOOLEAN,
        prevent_destroy: BOOLEAN,
        ignore_changes: ANY,
        replace_triggered_by: STRINGS,
        precondition: CONDITION,
        postcondition: CONDITION,
      }),
    ),
  }),
  data: blockSchema({
    ...META,
    lifecycle: blockType(blockSchema({ precondition: CONDITION, postcondition: CONDITION })),
  }),
  provider: blockSchema({ '//': ANY }),
};

/**
 * Arguments of the azurerm backend that say where the state is. Terraform 1.11 refuses others than these and those of
 * authentication, which come from the environment.
 * @see https://developer.hashicorp.com/terraform/language/v1.11.x/backend/azurerm
 */
export const AZURERM_BACKEND = blockSchema(
  {
    container_name: STRING,
    key: STRING,
    lookup_blob_endpoint: BOOLEAN,
    resource_group_name: STRING,
    snapshot: BOOLEAN,
    storage_account_name: STRING,
    subscription_id: STRING,
    tenant_id: STRING,
    use_azuread_auth: BOOLEAN,
    use_oidc: BOOLEAN,
  },
  ['container_name', 'key', 'storage_account_name'],
);

/** @see https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers */
export const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

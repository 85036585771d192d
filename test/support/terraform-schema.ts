import { azapiSchema } from './azapi-schema';
import { azurermSchema } from './azurerm-schema';
import type { Schema, SchemaKind } from './block-schema';

/** A root module in Terraform's JSON syntax, parsed. */
export type RootModule = Readonly<Record<string, any>>;

/** Schema of a resource, a data source or a provider; undefined: nobody has one of that name. */
export function terraformSchema(kind: SchemaKind, type: string): Schema | undefined {
  return /^azurerm(_|$)/.test(type) ? azurermSchema(kind, type) : azapiSchema(kind, type);
}

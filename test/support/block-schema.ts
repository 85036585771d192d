// What a provider says about the blocks and arguments that it takes, in the form that `checkTerraform` reads.

export type SchemaKind = 'resource' | 'data' | 'provider';

/** What an argument takes. */
export type ArgumentType =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'list' | 'map'; readonly of: ArgumentType }
  | BlockType;

export interface BlockType {
  readonly kind: 'block';
  readonly block: BlockSchema;
  /**
   * single: a block that may occur once. many: any number of blocks. objects: a list that is set as one value, in which
   * every attribute of every element has to be stated, if only as null: Terraform has no defaults inside it.
   * @see https://developer.hashicorp.com/terraform/language/attr-as-blocks
   */
  readonly nesting: 'single' | 'many' | 'objects';
}

export interface Argument {
  readonly type: ArgumentType;
  readonly required: boolean;
}

/** Arguments by Terraform's name for them. What only the provider knows (computed attributes) is not among them. */
export type BlockSchema = ReadonlyMap<string, Argument>;

export interface Schema {
  /** What can be set. */
  readonly block: BlockSchema;
  /** Whether something else can refer to this attribute. */
  readonly hasAttribute: (name: string) => boolean;
}

export const STRING: ArgumentType = { kind: 'string' };
export const NUMBER: ArgumentType = { kind: 'number' };
export const BOOLEAN: ArgumentType = { kind: 'boolean' };
export const ANY: ArgumentType = { kind: 'any' };
export const STRINGS: ArgumentType = { kind: 'list', of: STRING };

/** A schema written by hand. */
export function blockSchema(
  types: Readonly<Record<string, ArgumentType>>,
  required: readonly string[] = [],
): BlockSchema {
  return new Map(
    Object.entries(types).map(([name, type]) => [name, { type, required: required.includes(name) }]),
  );
}

export function blockType(block: BlockSchema, nesting: BlockType['nesting'] = 'single'): BlockType {
  return { kind: 'block', block, nesting };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { blockType, BOOLEAN, NUMBER, STRING } from './block-schema';
import type { Argument, ArgumentType, BlockSchema, BlockType, Schema, SchemaKind } from './block-schema';

// What azurerm takes, read from the typed bindings that are installed: they are generated from the provider's own
// schema, so nothing is copied and nothing can lag behind. Terraform itself would say the same with the provider at
// hand (`npm run verify:terraform`); a test may not fetch one.

const BINDINGS = 'node_modules/@cdktn/provider-azurerm/lib';

const schemas = new Map<string, Schema | undefined>();

/** Schema of `azurerm_storage_account` and the like, or of the provider `azurerm`; undefined: there is no such type. */
export function azurermSchema(kind: SchemaKind, type: string): Schema | undefined {
  const key = `${kind} ${type}`;
  if (!schemas.has(key)) schemas.set(key, readSchema(kind, type));
  return schemas.get(key);
}

function readSchema(kind: SchemaKind, type: string): Schema | undefined {
  const file = join(BINDINGS, folder(kind, type), 'index.d.ts');
  if (!existsSync(file)) return undefined;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const classes: ts.ClassDeclaration[] = [];
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
    if (ts.isClassDeclaration(statement)) classes.push(statement);
  }
  const made = classes.find((candidate) => terraformType(candidate) === type);
  const config = interfaces.get(`${made?.name?.text ?? ''}Config`);
  if (made === undefined || config === undefined) throw new Error(`${file} does not describe ${type}`);
  const getters = new Set(made.members.filter(ts.isGetAccessor).map(({ name }) => nameOf(name)));
  return {
    block: readBlock(config, { source, interfaces }, 'single'),
    hasAttribute: (name) => getters.has(camelCase(name)),
  };
}

function folder(kind: SchemaKind, type: string): string {
  if (kind === 'provider') return 'provider';
  const name = kind === 'data' ? `data_${type}` : type.replace(/^azurerm_/, '');
  return name.replaceAll('_', '-');
}

/** `static readonly tfResourceType = "azurerm_key_vault"` */
function terraformType({ members }: ts.ClassDeclaration): string | undefined {
  const property = members
    .filter(ts.isPropertyDeclaration)
    .find(({ name }) => nameOf(name) === 'tfResourceType');
  const value = property?.initializer;
  return value !== undefined && ts.isStringLiteral(value) ? value.text : undefined;
}

interface Bindings {
  readonly source: ts.SourceFile;
  readonly interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>;
}

function readBlock(
  declaration: ts.InterfaceDeclaration,
  bindings: Bindings,
  nesting: BlockType['nesting'],
): BlockSchema {
  return new Map(
    declaration.members.filter(ts.isPropertySignature).flatMap((property): [string, Argument][] => {
      const comment = leadingComment(property, bindings.source);
      // Every type has an `id` that looks like an argument and is not one. An object has to state it even so.
      if (comment.includes('the id field is automatically added') && nesting !== 'objects') return [];
      const name = /#(\w+)\}/.exec(comment)?.[1];
      if (name === undefined || property.type === undefined) {
        throw new Error(`${bindings.source.fileName}: no Terraform name for ${nameOf(property.name)}`);
      }
      const type = readType(
        property.type,
        bindings,
        comment.includes(`* ${name} block\n`) ? 'single' : 'objects',
      );
      return [[name, { type, required: property.questionToken === undefined }]];
    }),
  );
}

/** @param nesting single for what the bindings call a block, objects for what is set as one value */
function readType(node: ts.TypeNode, bindings: Bindings, nesting: BlockType['nesting']): ArgumentType {
  if (node.kind === ts.SyntaxKind.StringKeyword) return STRING;
  if (node.kind === ts.SyntaxKind.NumberKeyword) return NUMBER;
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return BOOLEAN;
  // Every type may also be something that is resolved later.
  if (ts.isUnionTypeNode(node)) return readType(node.types[0]!, bindings, nesting);
  if (ts.isArrayTypeNode(node)) {
    const of = readType(node.elementType, bindings, nesting === 'single' ? 'many' : nesting);
    return of.kind === 'block' ? of : { kind: 'list', of };
  }
  if (ts.isTypeLiteralNode(node)) {
    const value = node.members.find(ts.isIndexSignatureDeclaration)?.type;
    if (value !== undefined) return { kind: 'map', of: readType(value, bindings, 'objects') };
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    const declaration = bindings.interfaces.get(node.typeName.text);
    if (declaration !== undefined) return blockType(readBlock(declaration, bindings, nesting), nesting);
  }
  throw new Error(`${bindings.source.fileName}: cannot read the type ${node.getText(bindings.source)}`);
}

function leadingComment(node: ts.Node, { text }: ts.SourceFile): string {
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return ranges.map(({ pos, end }) => text.slice(pos, end)).join('\n');
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

/** How the bindings spell an attribute: `versionless_id` is `versionlessId`. */
function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

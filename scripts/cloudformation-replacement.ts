import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

// The database of the CDK CLI, which is AWS's own specification of CloudFormation.
const DATABASE = 'node_modules/aws-cdk/db.json.gz';

interface Type {
  readonly type: string;
  readonly reference?: { readonly $ref: string };
  readonly element?: Type;
  readonly types?: readonly Type[];
}

type Properties = Readonly<
  Record<string, { readonly type: Type; readonly causesReplacement?: 'yes' | 'maybe' | 'no' }>
>;

interface Database {
  readonly schema: {
    readonly resource: {
      readonly entities: readonly { readonly cloudFormationType: string; readonly properties: Properties }[];
    };
    readonly typeDefinition: {
      readonly entities: readonly { readonly $id: string; readonly properties: Properties }[];
    };
  };
}

/** Each type of CloudFormation, and the properties that replace a resource when they change; `?` behind: may replace. */
export function replacementTable(): string {
  const { schema } = JSON.parse(gunzipSync(readFileSync(DATABASE)).toString('utf8')) as Database;
  const types = new Map(schema.typeDefinition.entities.map(({ $id, properties }) => [$id, properties]));
  const walk = (properties: Properties, prefix: string, above: readonly string[]): string[] =>
    Object.entries(properties).flatMap(([name, { type, causesReplacement }]) => {
      const path = `${prefix}${name}`;
      if (causesReplacement === 'yes') return [path];
      const inner = referencesOf(type)
        .filter((id) => !above.includes(id))
        .flatMap((id) => walk(types.get(id) ?? {}, `${path}.`, [...above, id]));
      return causesReplacement === 'maybe' ? [`${path}?`, ...inner] : inner;
    });
  const rows = schema.resource.entities.map(({ cloudFormationType, properties }): [string, string] => [
    cloudFormationType,
    [...new Set(walk(properties, '', []))].sort().join(' '),
  ]);
  return `${JSON.stringify(Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

function referencesOf({ reference, element, types }: Type): string[] {
  return [
    ...(reference === undefined ? [] : [reference.$ref]),
    ...(element === undefined ? [] : referencesOf(element)),
    ...(types ?? []).flatMap(referencesOf),
  ];
}

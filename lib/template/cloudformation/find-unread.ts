import { entriesOf, isList, isObject } from '../json';
import type { Json } from '../json';
import type { Unread } from '../template';

/** Transforms that add no resource of their own: what they allow is understood, or said to be unread where it stands. */
const HARMLESS = new Set(['AWS::LanguageExtensions']);
/** Types whose resources are written somewhere else. */
const WRITTEN_ELSEWHERE =
  /^(AWS::CloudFormation::StackSet|AWS::ServiceCatalog::CloudFormationProvisionedProduct|.*::MODULE)$/;
const MAX_DEPTH = 100;

/** What stands in a template, or should, and cannot be judged by reading it. */
export function findUnread(json: Json, file: string): Unread[] {
  const template = isObject(json) ? json : {};
  const unread = transformsOf(template.Transform).map((name) => ({
    address: 'Transform',
    why: `${name} rewrites the template at deployment`,
    file,
  }));
  if (!isObject(template.Resources)) {
    return [...unread, { address: 'Resources', why: 'there is no map of resources', file }];
  }
  return [
    ...unread,
    ...entriesOf(template.Resources).flatMap(([address, resource]) =>
      reasons(address, resource).map((why) => ({ address, why, file })),
    ),
  ];
}

function transformsOf(json: Json): string[] {
  const transforms: readonly Json[] = json === undefined ? [] : isList(json) ? json : [json];
  return transforms
    .map((transform) => (typeof transform === 'string' ? transform : 'a macro'))
    .filter((name) => !HARMLESS.has(name));
}

function reasons(address: string, resource: Json): string[] {
  if (address.startsWith('Fn::')) return [`${address} writes resources at deployment`];
  if (!isObject(resource)) return ['it is not a map'];
  const why: string[] = [];
  const rewriting = findRewriting(resource, 0);
  if (rewriting !== undefined) why.push(`${rewriting} rewrites it at deployment`);
  if (typeof resource.Type !== 'string') return [...why, 'it has no Type'];
  if (WRITTEN_ELSEWHERE.test(resource.Type)) why.push('its resources are written somewhere else');
  const properties = resource.Properties;
  const isMap = isObject(properties) && !(Object.keys(properties).join() in FUNCTIONS);
  if (properties !== undefined && properties !== null && !isMap) why.push('its Properties are not a map');
  return why;
}

const FUNCTIONS: Readonly<Record<string, true>> = { Ref: true, 'Fn::If': true, 'Fn::FindInMap': true };

/** The first function below that writes what is not in the template. */
function findRewriting(json: Json, depth: number): string | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  if (depth > MAX_DEPTH) return 'something nested too deep';
  for (const [key, inner] of Object.entries<Json>(json)) {
    if (key === 'Fn::Transform' || key.startsWith('Fn::ForEach')) return key;
    const found = findRewriting(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

import { isList, isObject, textAt } from '../json';
import type { Json, JsonObject } from '../json';
import type { Parameter } from '../template';
import { ABSENT, eachOf, known, listOf, mapOf, oneOf, unknown } from '../value';
import type { Value } from '../value';
import { evaluate } from './evaluate';
import type { Expression } from './expression';
import { parseExpression, parseTemplate } from './parse-expression';

/** Expressions in a variable's own block mean nothing but what they say. */
const NO_NAMES = { lookUp: () => undefined };

export interface Givens {
  /** What a variable is given by a call, or by a file of variables. */
  readonly value: Value | undefined;
  /** Whether someone may give another value at deployment; a called module gets what its call says. */
  readonly isOpen: boolean;
  readonly resolve: (json: Json) => Value;
}

/**
 * What a variable may be.
 * @see Terraform documentation, Input Variables
 */
export function readVariable(name: string, body: JsonObject, { value, isOpen, resolve }: Givens): Parameter {
  const secret = body.sensitive === true || body.ephemeral === true;
  const hasDefault = body.default !== undefined && body.default !== null;
  const type = typeOf(body);
  const fill = (whole: Value): Value => (type === undefined ? whole : withDefaults(whole, type));
  const byDefault = fill(resolve(body.default));
  const parameter = (is: Value): Parameter => ({ value: is, secret, hasDefault });
  if (value !== undefined && !(value.kind === 'absent' && body.nullable === false))
    return parameter(fill(value));
  if (!isOpen) {
    return parameter(
      body.default === undefined ? unknown(`the module's call does not give '${name}'`) : byDefault,
    );
  }
  const allowed = allowedValues(name, body.validation);
  if (allowed !== undefined) return parameter(oneOf(allowed));
  return parameter(
    unknown(
      `variable '${name}' is set by who deploys`,
      body.default === undefined ? {} : { likely: byDefault },
    ),
  );
}

function typeOf(body: JsonObject): Expression | undefined {
  const text = textAt(body, 'type');
  if (text?.includes('optional') !== true) return undefined;
  return text.startsWith('${') ? parseTemplate(text) : parseExpression(text);
}

/** Fills in what `optional(type, default)` says of attributes that are not given. */
function withDefaults(value: Value, type: Expression): Value {
  if (type.kind !== 'call') return value;
  const [inner] = type.with;
  if (inner === undefined) return value;
  return eachOf(value, (whole) => {
    switch (type.name) {
      case 'list':
      case 'set':
        return whole.kind === 'list' ? listOf(whole.items.map((item) => withDefaults(item, inner))) : whole;
      case 'map':
        return whole.kind === 'map'
          ? mapOf([...whole.entries].map(([key, item]) => [key, withDefaults(item, inner)]))
          : whole;
      case 'object':
        return whole.kind === 'map' && inner.kind === 'map'
          ? fillObject(whole.entries, inner.entries)
          : whole;
      case 'optional': {
        const fallback = type.with[1];
        const isMissing = whole.kind === 'absent' && fallback !== undefined;
        return withDefaults(isMissing ? evaluate(fallback, NO_NAMES) : whole, inner);
      }
      default:
        return whole;
    }
  });
}

function fillObject(
  given: ReadonlyMap<string, Value>,
  attributes: readonly (readonly [Expression, Expression])[],
): Value {
  const entries = new Map(given);
  for (const [key, type] of attributes) {
    const name = key.kind === 'literal' ? String(key.value) : '';
    entries.set(name, withDefaults(given.get(name) ?? ABSENT, type));
  }
  return mapOf(entries);
}

/** What a validation lets through, where it lists that: `contains(["a", "b"], var.x)`. */
function allowedValues(name: string, validation: Json): Value[] | undefined {
  const blocks: readonly Json[] = isList(validation) ? validation : [validation];
  for (const block of blocks) {
    const condition = isObject(block) ? parseTemplate(textAt(block, 'condition') ?? '') : undefined;
    if (condition?.kind !== 'call' || condition.name !== 'contains') continue;
    const [list, wanted] = condition.with;
    const isThis =
      wanted?.kind === 'attribute' &&
      wanted.name === name &&
      wanted.of.kind === 'name' &&
      wanted.of.name === 'var';
    const values = list === undefined || !isThis ? undefined : evaluate(list, NO_NAMES);
    if (
      values?.kind === 'list' &&
      values.items.length > 0 &&
      values.items.every(({ kind }) => kind === 'known')
    )
      return values.items.map((item) => (item.kind === 'known' ? known(item.value) : item));
  }
  return undefined;
}

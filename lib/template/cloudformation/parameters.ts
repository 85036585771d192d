import { isList, isObject } from '../json';
import type { Json } from '../json';
import type { Parameter } from '../template';
import { ABSENT, known, listOf, oneOf, unknown } from '../value';
import type { Value } from '../value';
import { readText } from './dynamic-references';

const LIST_TYPES = /^(CommaDelimitedList$|List<)/;

/**
 * What a parameter may be. Allowed values are each possible; without them whoever deploys may give anything.
 * @param given what a parent stack hands over
 * @see AWS CloudFormation User Guide, Parameters
 */
export function readParameter(name: string, json: Json, given: Value | undefined): Parameter {
  const parameter = isObject(json) ? json : {};
  const secret = parameter.NoEcho === true || parameter.NoEcho === 'true';
  const type = typeof parameter.Type === 'string' ? parameter.Type : 'String';
  const hasDefault = parameter.Default !== undefined && parameter.Default !== null;
  const read = (value: Json): Value => readScalar(value, LIST_TYPES.test(type));
  if (given !== undefined) return { value: readGiven(given, read), secret, hasDefault };
  // The latest value of a public parameter, or one of the account's own: only its name is in the template.
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    const why = `parameter '${name}' is read from Systems Manager at deployment`;
    return { value: unknown(why), secret, hasDefault };
  }
  if (isList(parameter.AllowedValues) && parameter.AllowedValues.length > 0) {
    return { value: oneOf(parameter.AllowedValues.map(read)), secret, hasDefault };
  }
  const why = `parameter '${name}' is set by who deploys`;
  return { value: unknown(why, hasDefault ? { likely: read(parameter.Default) } : {}), secret, hasDefault };
}

function readScalar(value: Json, asList: boolean): Value {
  if (isList(value)) return listOf(value.map((item) => readScalar(item, false)));
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return ABSENT;
  if (asList) return listOf(itemsOf(String(value)));
  return typeof value === 'string' ? readText(value) : known(value);
}

function itemsOf(text: string): Value[] {
  return text === '' ? [] : text.split(',').map((item) => known(item.trim()));
}

/** A parent hands lists over as text, joined with commas. */
function readGiven(given: Value, read: (json: Json) => Value): Value {
  if (given.kind === 'known') return read(given.value);
  return given;
}

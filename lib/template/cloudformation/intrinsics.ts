import { entriesOf, isList, isObject } from '../json';
import type { Json } from '../json';
import { ABSENT, eachOf, either, known, listOf, mapOf, oneOf, undecided, unknown } from '../value';
import type { Value } from '../value';
import { putTogether, readText } from './dynamic-references';
import { cidrs, zonesOf } from './places';

/** What the names in a template stand for. */
export interface Scope {
  /** Parameters and pseudo parameters. */
  readonly names: ReadonlyMap<string, Value>;
  readonly resources: ReadonlySet<string>;
  readonly mappings: Json;
  /** Whether a condition is met; undefined if that is decided at deployment. */
  readonly decide: (condition: string) => boolean | undefined;
}

/** What is nested deeper is not looked into. */
const MAX_DEPTH = 100;
const TOO_DEEP = unknown(`it is nested more than ${String(MAX_DEPTH)} levels deep`);

/**
 * A property of a CloudFormation template, with its functions worked out as far as the template says.
 * @see AWS CloudFormation User Guide, Intrinsic function reference
 */
export function resolve(json: Json, scope: Scope, depth = 0): Value {
  if (depth > MAX_DEPTH) return TOO_DEEP;
  if (json === null || json === undefined) return ABSENT;
  if (isList(json)) return resolveList(json.map((item) => resolve(item, scope, depth + 1)));
  if (!isObject(json)) return typeof json === 'string' ? readText(json) : known(json);
  const [only, ...others] = Object.entries(json);
  if (only !== undefined && others.length === 0 && isFunction(only[0])) {
    return call(only[0], only[1], scope, depth + 1);
  }
  return mapOf(Object.entries(json).map(([key, value]) => [key, resolve(value, scope, depth + 1)]));
}

function isFunction(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}

/** `AWS::NoValue` takes an item out of a list. Which of several items are there matters less than what each may be. */
function resolveList(items: readonly Value[]): Value {
  const mayBeGone = (item: Value): boolean =>
    item.kind === 'absent' || (item.kind === 'options' && item.of.some(({ kind }) => kind === 'absent'));
  const present = items
    .map((item) => (item.kind === 'options' ? oneOf(item.of.filter(({ kind }) => kind !== 'absent')) : item))
    .filter(({ kind }) => kind !== 'absent');
  const list = listOf(present);
  return present.length > 0 && items.every(mayBeGone) ? oneOf([list, listOf([])]) : list;
}

function call(name: string, argument: Json, scope: Scope, depth: number): Value {
  const inner = (json: Json): Value => resolve(json, scope, depth);
  const list: readonly Json[] = isList(argument) ? argument : [];
  switch (name) {
    case 'Ref':
      return typeof argument === 'string' ? refer(argument, scope) : unknown('its Ref is not a name');
    case 'Fn::GetAtt':
      return getAttribute(argument, scope);
    case 'Fn::GetStackOutput':
      return getStackOutput(argument);
    case 'Fn::If':
      return choose(list, scope, depth);
    case 'Fn::Join':
      return join(inner(list[0]), inner(list[1]));
    case 'Fn::Sub':
      return substitute(argument, scope, depth);
    case 'Fn::FindInMap':
      return findInMap(list, scope, depth);
    case 'Fn::Select':
      return selectItem(inner(list[0]), inner(list[1]));
    case 'Fn::Split':
      return split(inner(list[0]), inner(list[1]));
    case 'Fn::GetAZs':
      return zonesOf(argument === '' ? inner({ Ref: 'AWS::Region' }) : inner(argument));
    case 'Fn::Cidr':
      return cidrs(list.map(inner));
    case 'Fn::Length':
      return eachOf(inner(argument), (value) =>
        value.kind === 'list' ? known(value.items.length) : undecided('its length is not known', [value]),
      );
    // As text and as data: what it says matters, not how it travels.
    case 'Fn::Base64':
    case 'Fn::ToJsonString':
      return inner(argument);
    case 'Fn::ImportValue':
      return eachOf(inner(argument), (exported) =>
        exported.kind === 'known'
          ? { kind: 'reference', stack: '', address: '', attribute: String(exported.value) }
          : undecided('it is imported from another stack', [exported]),
      );
    default:
      return undecided(`${name} is worked out at deployment`, [inner(argument)]);
  }
}

function choose([condition, yes, no, ...more]: readonly Json[], scope: Scope, depth: number): Value {
  if (no === undefined || more.length > 0)
    return undecided('its Fn::If has not a name and two values', [resolve([yes, no, ...more], scope, depth)]);
  const met = typeof condition === 'string' ? scope.decide(condition) : undefined;
  if (met !== undefined) return resolve(met ? yes : no, scope, depth);
  return either(
    resolve(yes, assuming(scope, condition, true), depth),
    resolve(no, assuming(scope, condition, false), depth),
  );
}

/** The names as they are where a condition has turned out so: it is not decided anew within. */
export function assuming(scope: Scope, condition: Json, met: boolean): Scope {
  return { ...scope, decide: (name) => (name === condition ? met : scope.decide(name)) };
}

function refer(name: string, scope: Scope): Value {
  const value = scope.names.get(name);
  if (value !== undefined) return value;
  if (scope.resources.has(name)) return { kind: 'reference', address: name, attribute: '' };
  return unknown(`'${name}' is not in the template`);
}

function getAttribute(argument: Json, scope: Scope): Value {
  const parts = typeof argument === 'string' ? argument.split('.') : isList(argument) ? argument : [];
  const [name, ...rest] = parts;
  if (typeof name !== 'string' || rest.length === 0) return unknown('its Fn::GetAtt is not two names');
  if (!scope.resources.has(name)) return unknown(`'${name}' is not in the template`);
  // The attribute may be a parameter's value.
  const attribute = rest.every((part) => typeof part === 'string') ? rest.join('.') : '';
  return { kind: 'reference', address: name, attribute };
}

function getStackOutput(argument: Json): Value {
  const { StackName: stack, OutputName: output } = isObject(argument) ? argument : {};
  return typeof stack === 'string' && typeof output === 'string'
    ? { kind: 'reference', stack, address: '', attribute: output }
    : unknown('its Fn::GetStackOutput is not complete');
}

function join(separator: Value, items: Value): Value {
  return eachOf(items, (list) => {
    if (list.kind === 'list' && separator.kind === 'known')
      return putTogether(list.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])));
    return undecided('the list that is joined is only known at deployment', [list]);
  });
}

function substitute(argument: Json, scope: Scope, depth: number): Value {
  const [text, own] = isList(argument) ? argument : [argument, undefined];
  if (typeof text !== 'string') return unknown('its Fn::Sub is not text');
  const local = isObject(own) ? own : {};
  return putTogether(
    text
      .split(/(\$\{[^}]*\})/)
      .filter((piece) => piece !== '')
      .map((piece) => {
        const name = /^\$\{(.*)\}$/s.exec(piece)?.[1]?.trim();
        if (name === undefined) return known(piece);
        if (name.startsWith('!')) return known(`\${${name.slice(1)}}`);
        if (Object.hasOwn(local, name)) return resolve(local[name], scope, depth);
        return name.includes('.') && !scope.names.has(name) ? getAttribute(name, scope) : refer(name, scope);
      }),
  );
}

function findInMap([map, first, second, more]: readonly Json[], scope: Scope, depth: number): Value {
  const inner = (json: Json): Value => resolve(json, scope, depth);
  const fallback = isObject(more) && Object.hasOwn(more, 'DefaultValue') ? [inner(more.DefaultValue)] : [];
  const outer = inner(first);
  const within = inner(second);
  // A key that is decided at deployment may be any key of the mapping.
  const levels = [inner(map)].flatMap((name) => lookUp(scope.mappings, name));
  const found = levels.flatMap((level) => lookUp(level, outer)).flatMap((level) => lookUp(level, within));
  const isSure = [outer, within].every(({ kind }) => kind === 'known');
  const values = [
    ...found.map((json) => resolve(json, scope, depth)),
    ...(found.length === 0 || !isSure ? fallback : []),
  ];
  return values.length === 0 ? unknown('it is not found in the mapping') : oneOf(values);
}

function lookUp(map: Json, key: Value): Json[] {
  if (key.kind === 'options') return key.of.flatMap((option) => lookUp(map, option));
  if (key.kind !== 'known') return entriesOf(map).map(([, value]) => value);
  const name = String(key.value);
  return isObject(map) && Object.hasOwn(map, name) ? [map[name]] : [];
}

function selectItem(index: Value, from: Value): Value {
  return eachOf(from, (list) =>
    eachOf(index, (place) => {
      if (list.kind !== 'list') return undecided('the list it is selected from is not known', [list]);
      if (place.kind !== 'known') return oneOf(list.items);
      return list.items[Number(place.value)] ?? unknown('the list it is selected from is too short');
    }),
  );
}

function split(separator: Value, from: Value): Value {
  return eachOf(from, (text) =>
    separator.kind === 'known' && text.kind === 'known'
      ? listOf(
          String(text.value)
            .split(String(separator.value))
            .map((part) => known(part)),
        )
      : undecided('the text that is split is only known at deployment', [text]),
  );
}

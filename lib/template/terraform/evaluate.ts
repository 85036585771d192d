import {
  ABSENT,
  concatenate,
  either,
  HOLE,
  known,
  listOf,
  mapOf,
  textOf,
  undecided,
  unknown,
} from '../value';
import type { Value } from '../value';
import type { Expression } from './expression';
import { callFunction } from './functions';
import { itemsOf } from './items';
import { operate } from './operate';
import { parseTemplate } from './parse-expression';
import { walkSteps } from './traversal';
import type { Step } from './traversal';

/** Looks up the first names of a traversal: `var.region`, `azurerm_key_vault.keys`. */
export interface Scope {
  /** Undefined: the name means nothing here. */
  readonly lookUp: (names: readonly string[], key?: Value) => Found | undefined;
  /** A file that is named in an expression, if it is among those that are read. */
  readonly readText?: (path: string) => string | undefined;
}

/** What names mean in one place, beyond what they mean in the module: `each.value`. */
export type Names = ReadonlyMap<string, Value>;

export interface Found {
  readonly value: Value;
  /** How many of the names it stands for. */
  readonly used: number;
}

/** Works an expression out, as far as the configuration says. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? ABSENT : known(expression.value);
    case 'template':
      return concatenate(expression.parts.map((part) => evaluate(part, scope)));
    case 'name':
    case 'attribute':
    case 'index':
    case 'splat':
      return evaluateTraversal(expression, scope);
    case 'spread':
      return evaluate(expression.of, scope);
    case 'if': {
      const condition = evaluate(expression.condition, scope);
      if (condition.kind === 'known') {
        return evaluate(isTrue(condition) ? expression.yes : expression.no, scope);
      }
      return either(evaluate(expression.yes, scope), evaluate(expression.no, scope));
    }
    case 'call':
      return evaluateCall(expression, scope);
    case 'list':
      return listOf(expression.items.map((item) => evaluate(item, scope)));
    case 'map':
      // What is under a key that is not known is kept, whatever its name will be.
      return mapOf(
        expression.entries.map(([key, value]) => [
          textOf(evaluate(key, scope)) ?? HOLE,
          evaluate(value, scope),
        ]),
      );
    case 'operation':
      return operate(
        expression.operator,
        expression.operands.map((operand) => evaluate(operand, scope)),
      );
    case 'for':
      return evaluateFor(expression, scope);
  }
}

function isTrue(value: Value): boolean {
  return value.kind === 'known' && (value.value === true || value.value === 'true');
}

function evaluateTraversal(expression: Expression, scope: Scope): Value {
  const names: string[] = [];
  const later: Step[] = [];
  let at = expression;
  while (at.kind === 'attribute' || at.kind === 'index' || at.kind === 'splat') {
    if (at.kind === 'attribute') later.unshift({ name: at.name });
    else if (at.kind === 'index') later.unshift({ key: evaluate(at.key, scope) });
    else later.unshift({ each: at.attributesOnly ? 'attributes' : 'all' });
    at = at.of;
  }
  if (at.kind !== 'name') return walkSteps(evaluate(at, scope), later);
  const same = at.name === 'data' ? lookUpMaking(later, scope) : undefined;
  if (same !== undefined) return same;
  names.push(at.name);
  for (const next of later) {
    if (!('name' in next)) break;
    names.push(next.name);
  }
  // The outputs of a module that is called several times are behind its key.
  const [, behind, output] = later;
  if (at.name === 'module' && behind !== undefined && !('name' in behind) && output && 'name' in output) {
    const key = 'key' in behind ? behind.key : undefined;
    const found = scope.lookUp(['module', names[1] ?? '', output.name], key);
    if (found !== undefined) return walkSteps(found.value, later.slice(3));
  }
  const found = scope.lookUp(names);
  if (found === undefined) return unknown(`'${names.join('.')}' is not in what was read`);
  return walkSteps(found.value, later.slice(found.used - 1));
}

/** What a data source with a `count` says, where each of its makings says the same: the account, for one. */
function lookUpMaking(steps: readonly Step[], scope: Scope): Value | undefined {
  const [type, name, place, attribute, ...rest] = steps;
  const isPlace = place !== undefined && !('name' in place);
  if (!isPlace || !type || !name || !attribute) return undefined;
  if (!('name' in type && 'name' in name && 'name' in attribute)) return undefined;
  const found = scope.lookUp(['data', type.name, name.name, attribute.name]);
  if (found?.used !== 4) return undefined;
  const value = walkSteps(found.value, rest);
  return 'each' in place ? listOf([value]) : value;
}

function evaluateCall(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
  const { name } = expression;
  const args = expression.with.flatMap((argument): readonly Value[] => {
    const value = evaluate(argument, scope);
    if (argument.kind !== 'spread') return [value];
    const spread = value.kind === 'unknown' && value.likely !== undefined ? value.likely : value;
    return spread.kind === 'list' ? spread.items : [value];
  });
  if (name !== 'file' && name !== 'templatefile') return callFunction(name, args);
  const [path, names] = args;
  const text = path?.kind === 'known' ? scope.readText?.(String(path.value)) : undefined;
  if (text === undefined)
    return undecided(`${name}() reads what is not among the files that were read`, args);
  if (name === 'file') return known(text);
  const template = parseTemplate(text);
  if (template === undefined) return undecided('the template that is read is not understood', args);
  const own = names?.kind === 'map' ? names.entries : new Map<string, Value>();
  return evaluate(template, withNames({ lookUp: () => undefined }, own));
}

function evaluateFor(expression: Extract<Expression, { kind: 'for' }>, scope: Scope): Value {
  const over = evaluate(expression.over, scope);
  // What goes over something that is not known is judged as if it were one thing.
  const each = undecided('what it is made of is only known at deployment', [over]);
  const items = itemsOf(over) ?? [[each, each] as const];
  const results = items.flatMap(([key, value]) => {
    const own = withNames(scope, nameItem(expression.names, key, value));
    const chosen = expression.filter === undefined ? known(true) : evaluate(expression.filter, own);
    // What may be left out may be there.
    if (chosen.kind === 'known' && !isTrue(chosen)) return [];
    return [
      {
        key: expression.key === undefined ? '' : (textOf(evaluate(expression.key, own)) ?? HOLE),
        value: evaluate(expression.value, own),
      },
    ];
  });
  if (expression.key === undefined) return listOf(results.map(({ value }) => value));
  if (!expression.grouped) return mapOf(results.map(({ key, value }) => [key, value]));
  const groups = new Map<string, Value[]>();
  for (const { key, value } of results) groups.set(key, [...(groups.get(key) ?? []), value]);
  return mapOf([...groups].map(([key, values]) => [key, listOf(values)]));
}

function nameItem(names: readonly string[], key: Value, value: Value): Map<string, Value> {
  const [first = '', second] = names;
  return new Map<string, Value>(
    second === undefined
      ? [[first, value]]
      : [
          [first, key],
          [second, value],
        ],
  );
}

function withNames(scope: Scope, own: ReadonlyMap<string, Value>): Scope {
  return {
    ...scope,
    lookUp: (names, key) => {
      const found = own.get(names[0] ?? '');
      return found === undefined ? scope.lookUp(names, key) : { value: found, used: 1 };
    },
  };
}

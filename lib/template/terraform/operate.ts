import { eachOf, known, undecided } from '../value';
import type { Scalar, Value } from '../value';

/** The result of an operator, as far as its operands are known. */
export function operate(operator: string, [left, right]: readonly Value[]): Value {
  if (left === undefined) return undecided('it is worked out at deployment', []);
  if (right === undefined) return eachOf(left, (value) => negate(operator, value));
  const certain = decidedByOne(operator, left) ?? decidedByOne(operator, right);
  if (certain !== undefined) return known(certain);
  return eachOf(left, (one) => eachOf(right, (other) => compare(operator, one, other)));
}

function negate(operator: string, value: Value): Value {
  if (value.kind !== 'known') return undecided('it is worked out at deployment', [value]);
  return operator === '!' ? known(String(value.value) !== 'true') : known(-Number(value.value));
}

/** `false && x` is false, whatever `x` is. */
function decidedByOne(operator: string, value: Value): boolean | undefined {
  if (value.kind !== 'known') return undefined;
  const isTrue = String(value.value) === 'true';
  if (operator === '&&' && !isTrue) return false;
  return operator === '||' && isTrue ? true : undefined;
}

function compare(operator: string, left: Value, right: Value): Value {
  if (left.kind === 'known' && right.kind === 'known') {
    return known(compute(operator, left.value, right.value));
  }
  // Whether something is there is known of much that is not known itself.
  const isEqual = [left, right].some(({ kind }) => kind === 'absent') ? bothAbsent(left, right) : undefined;
  if (isEqual !== undefined && operator === '==') return known(isEqual);
  if (isEqual !== undefined && operator === '!=') return known(!isEqual);
  return undecided('it is worked out at deployment', [left, right]);
}

function bothAbsent(left: Value, right: Value): boolean | undefined {
  const other = left.kind === 'absent' ? right : left;
  return other.kind === 'unknown' || other.kind === 'reference' ? undefined : other.kind === 'absent';
}

function compute(operator: string, left: Scalar, right: Scalar): Scalar {
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case '==':
      return String(left) === String(right);
    case '!=':
      return String(left) !== String(right);
    case '&&':
      return String(left) === 'true' && String(right) === 'true';
    case '||':
      return String(left) === 'true' || String(right) === 'true';
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a % b;
  }
}

import { cidrBlock, formatCidr, parseCidr } from '../../values';
import { fromJson } from '../from-json';
import { ABSENT, concatenate, known, listOf, mapOf } from '../value';
import type { Scalar, Value } from '../value';

/** Undefined: not decided by these arguments. */
export type TerraformFunction = (args: readonly Value[]) => Value | undefined;

/** Functions of text and numbers; each is decided when its arguments are. */
export const TEXT_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  jsondecode: ([value]) => (value?.kind === 'known' ? fromJson(String(value.value)) : value),
  base64decode: ([value]) => value,
  tonumber: onScalars((value) => Number(value)),
  tobool: onScalars((value) => String(value) === 'true'),
  lower: onScalars((text) => String(text).toLowerCase()),
  upper: onScalars((text) => String(text).toUpperCase()),
  title: onScalars((text) => String(text).replace(/\b[a-z]/g, (letter) => letter.toUpperCase())),
  trimspace: onScalars((text) => String(text).trim()),
  chomp: onScalars((text) => String(text).replace(/[\r\n]+$/, '')),
  trimprefix: onScalars((text, prefix) => {
    const whole = String(text);
    return whole.startsWith(String(prefix)) ? whole.slice(String(prefix).length) : whole;
  }),
  trimsuffix: onScalars((text, suffix) => {
    const whole = String(text);
    return whole.endsWith(String(suffix)) ? whole.slice(0, whole.length - String(suffix).length) : whole;
  }),
  startswith: onScalars((text, start) => String(text).startsWith(String(start))),
  endswith: onScalars((text, end) => String(text).endsWith(String(end))),
  strcontains: onScalars((text, part) => String(text).includes(String(part))),
  substr: onScalars((text, from, length) => {
    const whole = String(text);
    const start = Number(from) < 0 ? whole.length + Number(from) : Number(from);
    return Number(length) < 0 ? whole.slice(start) : whole.slice(start, start + Number(length));
  }),
  abs: onScalars((number) => Math.abs(Number(number))),
  ceil: onScalars((number) => Math.ceil(Number(number))),
  floor: onScalars((number) => Math.floor(Number(number))),
  max: onScalars((...numbers) => Math.max(...numbers.map(Number))),
  min: onScalars((...numbers) => Math.min(...numbers.map(Number))),
  replace: ([text, from, to]) =>
    text?.kind === 'known' && from?.kind === 'known' && to?.kind === 'known' && !isPattern(String(from.value))
      ? known(String(text.value).replaceAll(String(from.value), () => String(to.value)))
      : undefined,
  format: ([pattern, ...values]) => format(pattern, values),
  join: ([separator, items]) =>
    items?.kind === 'list' && separator?.kind === 'known'
      ? concatenate(items.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])))
      : undefined,
  split: ([separator, text]) =>
    separator?.kind === 'known' && text?.kind === 'known'
      ? listOf(textParts(String(text.value), String(separator.value)))
      : undefined,
  cidrsubnet: ([block, bits, index]) => subnet(block, bits, index),
  cidrsubnets: ([block, ...bits]) => subnets(block, bits),
};

function onScalars(work: (...scalars: [Scalar, ...Scalar[]]) => Scalar): TerraformFunction {
  return (args) => {
    const [first, ...others] = args.flatMap((arg) => (arg.kind === 'known' ? [arg.value] : []));
    if (first === undefined || others.length + 1 !== args.length) return undefined;
    return known(work(first, ...others));
  };
}

/** Between slashes, Terraform takes it for a regular expression. */
function isPattern(text: string): boolean {
  return text.length > 1 && text.startsWith('/') && text.endsWith('/');
}

function textParts(text: string, separator: string): Value[] {
  return text === '' ? [] : text.split(separator).map((part) => known(part));
}

function format(pattern: Value | undefined, values: readonly Value[]): Value | undefined {
  // Numbers with a width are not worked out.
  if (pattern?.kind !== 'known' || /%[^sdvqt%]/.test(String(pattern.value).replaceAll('%%', '')))
    return undefined;
  let next = 0;
  return concatenate(
    String(pattern.value)
      .split(/(%[sdvqt%])/)
      .map((piece) => {
        if (piece === '%%') return known('%');
        return /^%[sdvqt]$/.test(piece) ? (values[next++] ?? ABSENT) : known(piece);
      }),
  );
}

function subnet(block?: Value, bits?: Value, index?: Value): Value | undefined {
  if (block?.kind !== 'known' || bits?.kind !== 'known' || index?.kind !== 'known') return undefined;
  const outer = parseCidr(String(block.value));
  const prefix = (outer?.prefix ?? NaN) + Number(bits.value);
  const place = Number(index.value);
  const isThere = Number.isInteger(place) && place >= 0 && prefix <= 32 && place < 2 ** Number(bits.value);
  return outer !== undefined && isThere ? known(formatCidr(cidrBlock(outer, prefix, place))) : undefined;
}

/** Blocks one after the other, each on a boundary of its own size. */
function subnets(block: Value | undefined, bits: readonly Value[]): Value | undefined {
  const outer = block?.kind === 'known' ? parseCidr(String(block.value)) : undefined;
  if (outer === undefined) return undefined;
  const blocks: Value[] = [];
  let from = outer.base;
  for (const each of bits) {
    const prefix = outer.prefix + (each.kind === 'known' ? Number(each.value) : NaN);
    if (!(prefix >= outer.prefix && prefix <= 32)) return undefined;
    const size = 2 ** (32 - prefix);
    const base = Math.ceil(from / size) * size;
    from = base + size;
    if (from > outer.base + 2 ** (32 - outer.prefix)) return undefined;
    blocks.push(known(formatCidr({ base, prefix })));
  }
  return listOf(blocks);
}

/** Text for each of a list's items: `formatlist`. */
export function formatList([pattern, ...lists]: readonly Value[]): Value | undefined {
  const lengths = lists.flatMap((list) => (list.kind === 'list' ? [list.items.length] : []));
  if (pattern === undefined || lengths.length === 0) return undefined;
  const texts = Array.from({ length: Math.max(...lengths) }, (_, index) =>
    format(
      pattern,
      lists.map((list) => (list.kind === 'list' ? (list.items[index] ?? ABSENT) : list)),
    ),
  );
  return texts.every((text) => text !== undefined) ? listOf(texts) : undefined;
}

/** `zipmap`: keys and values of two lists. */
export function zipMap([keys, values]: readonly Value[]): Value | undefined {
  if (keys?.kind !== 'list' || values?.kind !== 'list') return undefined;
  return mapOf(
    keys.items.map((key, index) => [
      key.kind === 'known' ? String(key.value) : String(index),
      values.items[index] ?? ABSENT,
    ]),
  );
}

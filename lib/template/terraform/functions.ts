import { oneOf, undecided, unknown } from '../value';
import type { Value } from '../value';
import { COLLECTION_FUNCTIONS } from './collection-functions';
import { inDoubt } from './items';
import { TEXT_FUNCTIONS } from './text-functions';
import type { TerraformFunction } from './text-functions';

const itself: TerraformFunction = ([value]) => value;

/**
 * Functions that hand on what they are given, options and doubts and all. What is encoded stays data: what it says
 * matters, not how it travels.
 */
const PASSING: Readonly<Record<string, TerraformFunction>> = {
  jsonencode: itself,
  yamlencode: itself,
  base64encode: itself,
  base64gzip: itself,
  textencodebase64: itself,
  sensitive: itself,
  nonsensitive: itself,
  ephemeralasnull: itself,
  tolist: itself,
  toset: itself,
  tomap: itself,
  tostring: itself,
  distinct: itself,
  sort: itself,
  coalesce: (values) => firstPresent(values, ['absent', 'empty']),
  coalescelist: (values) => firstPresent(values, ['absent', 'empty']),
  try: (values) => firstPresent(values, ['absent']),
};

const WORKING: Readonly<Record<string, TerraformFunction>> = { ...TEXT_FUNCTIONS, ...COLLECTION_FUNCTIONS };

/** Options multiply when a function has several; with more of them it is left undecided. */
const MAX_OPTIONS = 64;

/**
 * The result of a function; unknown for one that is not listed, or that needs what is not known.
 * @see Terraform documentation, Functions
 */
export function callFunction(name: string, args: readonly Value[]): Value {
  if (Object.hasOwn(PASSING, name)) return PASSING[name]?.(args) ?? undecided(`${name}() has no value`, args);
  const place = args.findIndex(({ kind }) => kind === 'options');
  const chosen = args[place];
  if (chosen?.kind === 'options') {
    const count = args.reduce((product, arg) => product * (arg.kind === 'options' ? arg.of.length : 1), 1);
    return count > MAX_OPTIONS
      ? undecided(`${name}() may be one of very many things`, args)
      : oneOf(chosen.of.map((option) => callFunction(name, args.with(place, option))));
  }
  const work = Object.hasOwn(WORKING, name) ? WORKING[name] : undefined;
  const asIs = work?.(args);
  if (asIs !== undefined) return asIs;
  const doubtful = args.find((arg) => arg.kind === 'unknown' && arg.likely !== undefined);
  const likely = args.map((arg) => (arg.kind === 'unknown' && arg.likely !== undefined ? arg.likely : arg));
  if (doubtful?.kind === 'unknown' && work !== undefined) {
    const result = likely.some(({ kind }) => kind === 'options') ? callFunction(name, likely) : work(likely);
    if (result !== undefined) return inDoubt(result, doubtful.why);
  }
  return undecided(`${name}() is worked out at deployment`, args);
}

/** The first that is there; each that may not be there is followed by the next. */
function firstPresent(values: readonly Value[], passedOver: readonly ('absent' | 'empty')[]): Value {
  const [value, ...others] = values;
  if (value === undefined) return unknown('none of its values is there');
  const isGone = (option: Value): boolean =>
    option.kind === 'absent' ||
    (passedOver.includes('empty') &&
      ((option.kind === 'known' && option.value === '') ||
        (option.kind === 'list' && option.items.length === 0)));
  if (isGone(value)) return others.length === 0 ? value : firstPresent(others, passedOver);
  if (value.kind === 'options')
    return oneOf(value.of.map((option) => firstPresent([option, ...others], passedOver)));
  if (value.kind !== 'unknown') return value;
  if (value.likely === undefined)
    return others.length === 0 ? value : oneOf([value, firstPresent(others, passedOver)]);
  return isGone(value.likely) && others.length > 0
    ? inDoubt(firstPresent(others, passedOver), value.why)
    : value;
}

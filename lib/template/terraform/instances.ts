import type { Json, JsonObject } from '../json';
import { known, oneOf, undecided, unknown } from '../value';
import type { Value } from '../value';
import type { Names } from './evaluate';
import { inDoubt, itemsOfEach } from './items';
import type { Makings } from './makings';

/** One making of a block that may be made several times. */
export interface Instance {
  /** Its key, if it has one that is known. */
  readonly key: string | undefined;
  readonly names: Names;
}

/** A block is made by each key up to this many keys; beyond, one stands for all. */
const MOST_KEYS = 200;
/** The places of `count` are told apart as options, up to this many. */
const MOST_PLACES = 20;

/**
 * One for each key that `for_each` goes over, if they are known; else one that stands for all. `count` gives one too,
 * and none when it is certainly 0.
 * @param prefix of the module that the block is in
 */
export function instancesOf(
  body: JsonObject,
  prefix: string,
  makings: Makings,
  resolve: (json: Json) => Value,
): Instance[] {
  const decides = body.count ?? body.for_each;
  if (decides === undefined) return [{ key: undefined, names: new Map() }];
  const over = resolve(decides);
  if (makings.isNone(prefix, decides, over)) return [];
  return body.count === undefined ? eachIn(over) : counted(over);
}

function eachIn(over: Value): Instance[] {
  const items = itemsOfEach(over);
  if (items === undefined || items.length > MOST_KEYS || items.some(([key]) => key.kind !== 'known')) {
    const each = undecided(`what 'for_each' goes over is only known at deployment`, [over]);
    // Over other resources, each is one of them.
    const value = over.kind === 'reference' ? over : each;
    return [{ key: undefined, names: namesOf(each, items === undefined ? value : anyOf(items)) }];
  }
  // A default that goes over nothing may be given something.
  if (items.length === 0 && over.kind === 'unknown') {
    const each = unknown(over.why);
    return [{ key: undefined, names: namesOf(each, each) }];
  }
  return items.map(([key, value]) => ({
    key: key.kind === 'known' ? String(key.value) : undefined,
    names: namesOf(key, value),
  }));
}

function anyOf(items: readonly (readonly [Value, Value])[]): Value {
  return oneOf(items.map(([, value]) => value));
}

function namesOf(key: Value, value: Value): Names {
  return new Map([
    ['each.key', key],
    ['each.value', value],
  ]);
}

function counted(count: Value): Instance[] {
  if (count.kind === 'known' && Number(count.value) === 0) return [];
  const likely = count.kind === 'unknown' && count.likely !== undefined ? count.likely : count;
  const most = Math.max(
    ...(likely.kind === 'options' ? likely.of : [likely]).map((option) =>
      option.kind === 'known' ? Number(option.value) : NaN,
    ),
  );
  const places =
    most >= 1 && most <= MOST_PLACES
      ? oneOf(Array.from({ length: most }, (_, index) => known(index)))
      : unknown('the resource is made several times');
  const index = count.kind === 'unknown' ? inDoubt(places, count.why) : places;
  return [{ key: undefined, names: new Map([['count.index', index]]) }];
}

import { entriesOf, isList, isObject, textAt } from '../json';
import type { Json } from '../json';
import { known, undecided, unknown } from '../value';
import type { Value } from '../value';
import { itemsOfEach } from './items';
import type { Names } from './evaluate';

type Resolve = (json: Json, own: Names | undefined) => Value;

/**
 * The blocks that `dynamic` blocks write, by name.
 * @param json a map of them by name, or a list of such maps
 * @param isNone whether what a block goes over is taken to be nothing
 */
export function resolveDynamic(
  json: Json,
  own: Names | undefined,
  resolve: Resolve,
  isNone: (over: Json, value: Value) => boolean,
): { readonly name: string; readonly blocks: readonly Value[] }[] {
  const maps: readonly Json[] = json === undefined ? [] : isList(json) ? json : [json];
  return maps.flatMap(entriesOf).map(([name, body]) => {
    const bodies: readonly Json[] = isList(body) ? body : [body];
    return { name, blocks: bodies.flatMap((each) => write(name, each, own, resolve, isNone)) };
  });
}

function write(
  name: string,
  body: Json,
  own: Names | undefined,
  resolve: Resolve,
  isNone: (over: Json, value: Value) => boolean,
): Value[] {
  if (!isObject(body)) return [unknown('a dynamic block is not understood')];
  const over = resolve(body.for_each, own);
  if (isNone(body.for_each, over)) return [];
  const iterator = textAt(body, 'iterator')?.replace(/^\$\{(.*)\}$/, '$1') ?? name;
  const content = isList(body.content) ? body.content[0] : body.content;
  // How often it is written is only known at deployment: it is judged as if once.
  const each = undecided(`what 'for_each' of ${name} goes over is only known at deployment`, [over]);
  return (itemsOfEach(over) ?? [[each, over.kind === 'reference' ? over : each]]).map(([key, value]) =>
    resolve(
      content,
      new Map([
        ...(own ?? []),
        [`${iterator}.key`, key.kind === 'map' || key.kind === 'list' ? known('') : key],
        [`${iterator}.value`, value],
      ]),
    ),
  );
}

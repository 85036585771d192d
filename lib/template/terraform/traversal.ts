import { ABSENT, eachOf, HOLE, listOf, oneOf, textOf, undecided, unknown } from '../value';
import type { Reference, Value } from '../value';

/** One step from a value to what is in it. `each` goes into every item: `[*]` with all that follows. */
export type Step =
  { readonly name: string } | { readonly key: Value } | { readonly each: 'attributes' | 'all' };

export function walkSteps(value: Value, [step, ...rest]: readonly Step[]): Value {
  if (step === undefined) return value;
  if ('name' in step) return walkSteps(stepInto(value, step.name), rest);
  if ('key' in step) return walkSteps(stepAt(value, step.key), rest);
  const end = step.each === 'all' ? rest.length : rest.findIndex((next) => !('name' in next));
  const within = end === -1 ? rest : rest.slice(0, end);
  const mapped = eachOf(splat(value), (list) =>
    list.kind === 'list'
      ? listOf(list.items.map((item) => walkSteps(item, within)))
      : walkSteps(list, within),
  );
  return walkSteps(mapped, rest.slice(within.length));
}

function splat(value: Value): Value {
  return eachOf(value, (whole) => {
    if (whole.kind === 'list' || whole.kind === 'reference' || whole.kind === 'unknown') return whole;
    return listOf(whole.kind === 'absent' ? [] : [whole]);
  });
}

function stepAt(value: Value, key: Value): Value {
  return eachOf(value, (whole) => {
    if (whole.kind === 'reference') return instanceOf(whole, key);
    const name = key.kind === 'unknown' && key.likely !== undefined ? key.likely : key;
    if (key.kind === 'known') return stepInto(whole, String(key.value));
    if (name.kind === 'options') return oneOf(name.of.map((option) => stepAt(whole, option)));
    // A key that is only known at deployment may be that of any item.
    if (whole.kind === 'list') return oneOf(whole.items);
    if (whole.kind === 'map') return oneOf([...whole.entries.values()]);
    return undecided('which of them it is, is only known at deployment', [whole, key]);
  });
}

/** One of the instances of a resource, or of an attribute that is a list. */
function instanceOf(reference: Reference, key: Value): Reference {
  if (reference.attribute !== '') {
    const name = textOf(key) ?? HOLE;
    return /^\d+$/.test(name) ? reference : { ...reference, attribute: `${reference.attribute}.${name}` };
  }
  // Places of `count` are not told apart.
  return key.kind === 'known' && !/^\d+$/.test(String(key.value))
    ? { ...reference, address: `${reference.address}["${String(key.value)}"]` }
    : reference;
}

function stepInto(value: Value, name: string): Value {
  switch (value.kind) {
    case 'map':
      return (
        value.entries.get(name) ?? (value.entries.has(HOLE) ? unknown('its keys are not known') : ABSENT)
      );
    case 'list': {
      if (/^\d+$/.test(name)) return value.items[Number(name)] ?? ABSENT;
      // Blocks are lists, even where there can be only one.
      return value.items.length === 0 ? ABSENT : oneOf(value.items.map((item) => stepInto(item, name)));
    }
    case 'options':
      return oneOf(value.of.map((option) => stepInto(option, name)));
    case 'reference':
      return { ...value, attribute: value.attribute === '' ? name : `${value.attribute}.${name}` };
    case 'unknown':
      return value.likely === undefined ? value : eachOf(value, (likely) => stepInto(likely, name));
    case 'text':
      return undecided('it is only known once deployed', [value]);
    case 'known':
    case 'absent':
      return ABSENT;
  }
}

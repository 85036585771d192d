import { ask, HOLE, textOf } from '../../template';
import type { Possible, Resource, Value } from '../../template';

// What a property says, in words for people: everything that it may be, and why where that is left open.

export const NOT_SAID = 'the template does not say';

/** Everything that a property may be, and what each item of a list says. */
export function spoken(properties: Value, path: string, absent = NOT_SAID): string {
  const places = new Map<string, string[]>();
  for (const { path: at, value } of ask(properties, path)) {
    places.set(at, [...(places.get(at) ?? []), wordsOf(value, absent)]);
  }
  return [...new Set([...places.values()].map(either))].join(', ');
}

/** One of several things, each said once. */
export function either(words: readonly string[]): string {
  return [...new Set(words)].join(' or ');
}

export function wordsOf(value: Possible, absent = NOT_SAID): string {
  switch (value.kind) {
    case 'absent':
      return absent;
    case 'known':
      return String(value.value);
    case 'text':
      return (textOf(value) ?? '').replaceAll(HOLE, '…');
    case 'reference':
      return value.attribute === '' ? value.address : `${value.address}.${value.attribute}`;
    case 'unknown':
      return value.likely === undefined
        ? `${NOT_SAID} (${value.why})`
        : `${spoken(value.likely, '')} unless somebody decides otherwise (${value.why})`;
    case 'list':
      return value.items.length === 0 ? 'nothing' : value.items.map((item) => spoken(item, '')).join(', ');
    case 'map':
      return 'a block';
  }
}

/** The numbers that a property may be, and whether it may be something else. */
export interface Numbers {
  readonly all: readonly number[];
  /** Whether each thing that it may be is a number in the template. */
  readonly decided: boolean;
}

export function numbersAt(properties: Value, path: string): Numbers {
  const values = ask(properties, path).map(({ value }) => value);
  const all = values.flatMap((value) => {
    const text = value.kind === 'known' || value.kind === 'unknown' ? textOf(value) : undefined;
    return text === undefined || !/^-?\d+$/.test(text) ? [] : [Number(text)];
  });
  return {
    all: [...new Set(all)].sort((a, b) => a - b),
    decided: values.every((value) => value.kind === 'known') && all.length === values.length,
  };
}

/** `<stack>/<resource>` */
export function addressOf({ stack, address }: Resource): string {
  return `${stack}/${address}`;
}

/** Whether a property is there at all. */
export function isSaid(properties: Value, path: string): boolean {
  return ask(properties, path).some(({ value }) => value.kind !== 'absent');
}

import { ask, textOf, whyUnknown } from '../../template';
import type { Possible, Value } from '../../template';

/** One of the sets of tags that a resource may carry. */
export interface TagSet {
  readonly path: string;
  readonly tags: ReadonlyMap<string, Possible[]>;
  /** Why some of it cannot be seen. Undefined: all of it can. */
  readonly hidden: string | undefined;
}

/** Tags as a map, or as a list of keys and values. */
export function readTagSets(value: Value, path: string): TagSet[] {
  return ask(value, path).map((answer) => readTagSet(answer.value, answer.path));
}

function readTagSet(value: Possible, path: string): TagSet {
  switch (value.kind) {
    case 'absent':
      return { path, tags: new Map(), hidden: undefined };
    case 'map':
      return {
        path,
        tags: new Map(
          [...value.entries].map(([key, entry]) => [key, ask(entry, '').map((each) => each.value)]),
        ),
        hidden: undefined,
      };
    case 'list': {
      const tags = new Map<string, Possible[]>();
      let hidden: string | undefined;
      for (const item of ask(value, '[]').map((answer) => answer.value)) {
        if (item.kind === 'absent') continue;
        const [key] = ask(item, 'Key');
        const name = key?.value.kind === 'known' ? textOf(key.value) : undefined;
        if (name === undefined) hidden ??= whyUnknown(item) ?? 'a key is only known once deployed';
        else tags.set(name, [...(tags.get(name) ?? []), ...ask(item, 'Value').map((answer) => answer.value)]);
      }
      return { path, tags, hidden };
    }
    case 'unknown': {
      const [likely] = value.likely === undefined ? [] : ask(value.likely, '');
      const known =
        likely === undefined ? new Map<string, Possible[]>() : readTagSet(likely.value, path).tags;
      return { path, tags: known, hidden: value.why };
    }
    default:
      return { path, tags: new Map(), hidden: 'it is only known once deployed' };
  }
}

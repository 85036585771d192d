import type { Resource, Template } from '../template';
import { concatenate, listOf, mapOf, oneOf, unknown } from '../value';
import type { Mapping, Reference, Value } from '../value';
import type { Stack } from './read-cloudformation';

/** Stacks may take from stacks that take from stacks; longer chains are not followed. */
const MAX_STEPS = 20;

/** What stacks hand to each other. */
interface Handed {
  readonly outputs: ReadonlyMap<string, Value>;
  readonly exports: ReadonlyMap<string, Value>;
}

/** Makes what one stack takes from another point to the resource itself. */
export function joinStacks(stacks: readonly Stack[]): Template[] {
  const each = (of: (stack: Stack) => Iterable<readonly [string, Value]>): [string, Value][] =>
    stacks.flatMap((stack) =>
      [...of(stack)].map(([name, value]): [string, Value] => [name, ownedBy(value, stack.name)]),
    );
  const handed: Handed = {
    outputs: new Map(
      each(({ name, outputs }) => [...outputs].map(([output, value]) => [`${name}\n${output}`, value])),
    ),
    exports: new Map(each(({ exports }) => exports)),
  };
  return stacks.map((stack) => {
    const join = (value: Value): Value => follow(value, stack.name, handed, 0);
    return {
      ...stack,
      outputs: new Map([...stack.outputs].map(([name, value]) => [name, join(value)])),
      resources: stack.resources.map((resource): Resource => ({
        ...resource,
        properties: join(resource.properties) as Mapping,
        settings: join(resource.settings) as Mapping,
      })),
    };
  });
}

/** The value as seen from another stack. */
export function ownedBy(value: Value, stack: string): Value {
  return mapReferences(value, (reference) =>
    reference.stack === undefined ? { ...reference, stack } : reference,
  );
}

function follow(value: Value, stack: string, handed: Handed, steps: number): Value {
  return mapReferences(value, (reference) => {
    if (steps > MAX_STEPS) return unknown('stacks take it from each other in a circle');
    const found = takenFrom(reference, stack, handed);
    if (found === undefined) return reference;
    return follow(found, stack, handed, steps + 1);
  });
}

/** What a reference to another stack stands for; undefined if it is to a resource. */
function takenFrom(reference: Reference, stack: string, { outputs, exports }: Handed): Value | undefined {
  const { address, attribute } = reference;
  if (address !== '') {
    const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
    return output === undefined
      ? undefined
      : outputs.get(`${reference.stack ?? stack}/${address}\n${output}`);
  }
  return (
    (reference.stack === ''
      ? exports.get(attribute)
      : outputs.get(`${reference.stack ?? ''}\n${attribute}`)) ??
    unknown(`'${attribute}' of another stack is not among what was read`)
  );
}

function mapReferences(value: Value, change: (reference: Reference) => Value): Value {
  switch (value.kind) {
    case 'reference':
      return change(value);
    case 'map':
      return mapOf([...value.entries].map(([key, entry]) => [key, mapReferences(entry, change)]));
    case 'list':
      return listOf(value.items.map((item) => mapReferences(item, change)));
    case 'options':
      return oneOf(value.of.map((option) => mapReferences(option, change)));
    case 'text':
      return concatenate(value.parts.map((part) => mapReferences(part, change)));
    case 'unknown': {
      const mentions = value.mentions?.map(change).filter((mention) => mention.kind === 'reference');
      return {
        ...value,
        ...(value.likely === undefined ? {} : { likely: mapReferences(value.likely, change) }),
        ...(mentions === undefined ? {} : { mentions }),
      };
    }
    default:
      return value;
  }
}

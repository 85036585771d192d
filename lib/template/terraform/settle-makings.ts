import { textAt } from '../json';
import type { Template } from '../template';
import type { Scalar } from '../value';
import type { Reading, Settled } from './read-terraform';

/** More values of a variable than this are not tried one by one. */
const MOST_CHOICES = 8;

/** A root module as it is if something that only deployment decides turns out one way. */
export interface SettledModule {
  /** In words that follow "if". */
  readonly when: string;
  readonly template: Template;
}

/**
 * Each way in which it may turn out what is made: every value of a variable that decides on that, and nothing of what
 * another expression decides on. One thing at a time is settled.
 * @param read the root module again
 */
export function settleMakings(before: Reading, read: (settled: Settled) => Reading): SettledModule[] {
  if (before.open.size === 0) return [];
  const left = new Set(before.open);
  const byVariable = choicesOf(before).flatMap(([variable, values]) =>
    values.flatMap((value) => {
      const { template, open } = read({ given: new Map([[variable, value]]) });
      const closed = [...before.open].filter((name) => !open.has(name));
      for (const name of closed) left.delete(name);
      return closed.length === 0 ? [] : [{ when: `var.${variable} is ${String(value)}`, template }];
    }),
  );
  const byExpression = [...left].map((none) => ({
    when: `'${none}' comes to nothing`,
    template: read({ none }).template,
  }));
  return [...byVariable, ...byExpression];
}

/** Variables of which every value is known, and which somebody may set. */
function choicesOf({ module, template }: Reading): [string, Scalar[]][] {
  return [...module.variables].flatMap(([name, body]): [string, Scalar[]][] => {
    const value = template.parameters.get(name)?.value;
    if (value?.kind === 'options' && value.of.length <= MOST_CHOICES)
      return [[name, value.of.flatMap((option) => (option.kind === 'known' ? [option.value] : []))]];
    const isSwitch = /^(\$\{)?bool\}?$/.test(textAt(body, 'type') ?? '') || typeof body.default === 'boolean';
    return value?.kind === 'unknown' && isSwitch ? [[name, [true, false]]] : [];
  });
}

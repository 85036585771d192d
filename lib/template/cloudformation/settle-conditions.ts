import { isObject, objectAt } from '../json';
import type { Json } from '../json';
import type { Stack } from './read-cloudformation';

interface ParsedFile {
  readonly name: string;
  readonly json: Json;
}

/**
 * Each condition that only deployment decides, met and not met, with the files as they read then. A resource or an
 * item of a list that depends on one may not be there, which no property of what is left says. `when` follows "if".
 */
export function settleConditions(
  files: readonly ParsedFile[],
  stacks: readonly Stack[],
): { when: string; files: ParsedFile[] }[] {
  const open = new Map(files.map(({ name }) => [name, openIn(stacks.filter(({ file }) => file === name))]));
  const conditions = new Set([...open.values()].flatMap((names) => [...names]));
  return [...conditions].flatMap((condition) =>
    [true, false].map((met) => ({
      when: `the condition '${condition}' is ${met ? '' : 'not '}met`,
      files: files.map((file) =>
        open.get(file.name)?.has(condition) === true
          ? { name: file.name, json: settle(file.json, condition, met) }
          : file,
      ),
    })),
  );
}

/** Conditions that are open in every stack that a file makes: what one stack is given decides its own. */
function openIn(stacks: readonly Stack[]): Set<string> {
  const [first, ...others] = stacks;
  return new Set(
    (first?.openConditions ?? []).filter((name) =>
      others.every(({ openConditions }) => openConditions.includes(name)),
    ),
  );
}

function settle(json: Json, condition: string, met: boolean): Json {
  if (!isObject(json)) return json;
  const settled = { 'Fn::Equals': ['met', met ? 'met' : 'not met'] };
  return { ...json, Conditions: { ...objectAt(json, 'Conditions'), [condition]: settled } };
}

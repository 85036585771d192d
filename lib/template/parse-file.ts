import { parse as parseJson, printParseErrorCode, visit } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { failure, success } from '../values';
import type { Issue, Result } from '../values';
import { parseCloudFormationYaml } from './cloudformation/yaml';
import type { Json } from './json';
import type { TemplateFile } from './template';

/** JSON deeper than this is not parsed: no reader looks that deep. */
const MAX_JSON_DEPTH = 400;

/** What a file says, whichever way it is written. */
export function parseFile(file: TemplateFile): Result<Json> {
  if (file.hcl !== undefined) return success(file.hcl as Json);
  if (isYaml(file)) return parseCloudFormationYaml(file);
  const { depth, keys } = outlineOf(file.text);
  if (depth > MAX_JSON_DEPTH)
    return refused(file, 0, `JSON nested more than ${String(MAX_JSON_DEPTH)} levels deep`, 'a template');
  try {
    const json = JSON.parse(file.text) as Json;
    // Only where there are more keys in the text than in what was parsed.
    const repeated = countKeys(json) < keys ? repeatedKey(file.text) : undefined;
    return repeated === undefined
      ? success(json)
      : refused(file, repeated.offset, `'${repeated.key}' twice in one map`, 'each key once');
  } catch {
    const errors: ParseError[] = [];
    parseJson(file.text, errors, { disallowComments: true });
    const [error] = errors;
    const got = error === undefined ? 'text that is not JSON' : printParseErrorCode(error.error);
    return refused(file, error?.offset ?? 0, got, 'JSON');
  }
}

/** A template may have any name: JSON begins with a bracket. */
function isYaml({ name, text }: TemplateFile): boolean {
  return /\.ya?ml$/.test(name) || (!/json$/.test(name) && !/^\s*[[{]/.test(text));
}

function refused(file: TemplateFile, offset: number, got: string, expected: string): Result<Json> {
  const before = file.text.slice(0, offset).split('\n');
  const issue: Issue = {
    code: 'template/not-readable',
    file: file.name,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    path: '',
    got,
    expected,
  };
  return failure([issue]);
}

/** How deep brackets are nested in a JSON text, and how many keys it has; without recursion, whatever the depth. */
function outlineOf(text: string): { depth: number; keys: number } {
  let depth = 0;
  let deepest = 0;
  let keys = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (char === QUOTE) index = endOfString(text, index);
    else if (char === COLON) keys += 1;
    else if (char === OPEN_MAP || char === OPEN_LIST) deepest = Math.max(deepest, (depth += 1));
    else if (char === CLOSE_MAP || char === CLOSE_LIST) depth -= 1;
  }
  return { depth: deepest, keys };
}

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c];
const [OPEN_MAP, CLOSE_MAP, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Where the string that begins at a quotation mark ends: at the next one with no backslash of its own before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** A key that a map has twice, of which parsers keep only one: the other would be neither judged nor missed. */
function repeatedKey(text: string): { key: string; offset: number } | undefined {
  const open: Set<string>[] = [];
  let found: { key: string; offset: number } | undefined;
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (keys?.has(key) === true) found ??= { key, offset };
      keys?.add(key);
    },
  });
  return found;
}

function countKeys(json: Json): number {
  if (typeof json !== 'object' || json === null) return 0;
  const inner = Object.values<Json>(json);
  const own = Array.isArray(json) ? 0 : inner.length;
  return inner.reduce<number>((sum, each) => sum + countKeys(each), own);
}

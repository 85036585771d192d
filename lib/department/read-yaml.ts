import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { failure, success } from '../values';
import type { Issue, Result } from '../values';

/** A file as it came from the disk. `name` is relative to the project and is what messages show. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Path = readonly PropertyKey[];

/** Plain data from a YAML file that still knows on which line each part stood. */
export interface SourceData {
  readonly file: string;
  readonly data: unknown;
  /** Place of the value at `path`, or of its key; of the nearest parent when there is none. Counted from 1. */
  readonly locate: (path: Path, at?: 'key' | 'value') => { line: number; column: number };
}

const MAXIMUM_BYTES = 1024 * 1024;
const MAXIMUM_ALIASES = 50;

/** Reads one YAML file. Refuses what is too large, not UTF-8, not YAML, or built to swell when read. */
export function readYaml({ name, bytes }: SourceFile): Result<SourceData> {
  const issue = (problem: Omit<Issue, 'file' | 'line' | 'column' | 'path'>, line = 1, column = 1): Issue => ({
    file: name,
    line,
    column,
    path: '',
    ...problem,
  });
  if (bytes.length > MAXIMUM_BYTES) {
    return failure([
      issue({
        code: 'yaml/too-large',
        got: `${String(bytes.length)} bytes`,
        expected: `at most ${String(MAXIMUM_BYTES)} bytes`,
        hint: 'a department file is a page or two: is this the right file?',
      }),
    ]);
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return failure([
      issue({ code: 'yaml/not-utf-8', got: 'bytes that are not UTF-8', expected: 'text in UTF-8' }),
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return failure(
      problems.map((problem) => {
        const { line, col } = lines.linePos(problem.pos[0]);
        return issue(
          { code: 'yaml/syntax', got: quoteLine(text, line), expected: 'valid YAML', hint: problem.message },
          line,
          col,
        );
      }),
    );
  }
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAXIMUM_ALIASES });
    return success({ file: name, data, locate: (path, at) => locate(document, lines, path, at) });
  } catch (error) {
    // The only failure that is left once a document has parsed: aliases that multiply.
    if (!(error instanceof ReferenceError)) throw error;
    return failure([
      issue({
        code: 'yaml/aliases',
        got: 'aliases that repeat one another',
        expected: `at most ${String(MAXIMUM_ALIASES)} repetitions through aliases`,
        hint: 'write the repeated part out',
      }),
    ]);
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function quoteLine(text: string, line: number): string {
  return `'${(text.split('\n')[line - 1] ?? '').trim().slice(0, 60)}'`;
}

function locate(
  document: Document,
  lines: LineCounter,
  path: Path,
  at: 'key' | 'value' = 'value',
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const container: unknown = isAlias(node) ? node.resolve(document) : node;
    const child = childOf(container, step);
    if (child === undefined) break;
    const wanted = index === path.length - 1 && at === 'key' ? child.key : (child.value ?? child.key);
    offset = startOf(wanted) ?? offset;
    node = child.value;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function childOf(container: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(container)) {
    const pair = container.items.find(
      (item: Pair) => (isScalar(item.key) ? String(item.key.value) : '') === String(step),
    );
    // An empty value has no place of its own worth pointing at.
    return (
      pair && {
        key: pair.key,
        value: isScalar(pair.value) && pair.value.value === null ? undefined : pair.value,
      }
    );
  }
  if (isSeq(container)) {
    const value: unknown = container.items[Number(step)];
    return value === undefined ? undefined : { key: value, value };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

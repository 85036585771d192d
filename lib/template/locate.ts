import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { TemplateFile } from './template';

type Keys = readonly (string | number)[];

/**
 * The line on which a resource, or one property of it, is written.
 * @param keys from the root of the file; those that are not there are left out from the end
 * @returns counted from 1
 */
export function locate(file: TemplateFile, keys: Keys): number {
  if (file.hcl !== undefined) return locateInHcl(file.text, keys);
  if (/\.ya?ml$/.test(file.name) || !/^\s*[[{]/.test(file.text)) return locateInYaml(file.text, keys);
  const tree = parseTree(file.text);
  for (let length = keys.length; tree !== undefined && length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, keys.slice(0, length));
    if (node === undefined) continue;
    // Where the key of a value is; a list's item has none.
    return lineOf(file.text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return 1;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1))
    line += 1;
  return line;
}

function locateInYaml(text: string, keys: Keys): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  let node: unknown = document.contents;
  let line = 1;
  for (const key of keys) {
    const found = childOf(node, key);
    if (found === undefined) return line;
    line = lines.linePos(found.offset).line;
    node = found.node;
  }
  return line;
}

/** The value under a key of a map, where the key is; the item of a list, where that is. */
function childOf(node: unknown, key: string | number): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined || !isScalar(pair.key)) return undefined;
    return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(key)];
  if (typeof item !== 'object' || item === null || !('range' in item)) return undefined;
  return { node: item, offset: Array.isArray(item.range) ? Number(item.range[0]) : 0 };
}

/** HCL keeps no places once converted: a block is found by how it begins, a property by its name in the block. */
function locateInHcl(text: string, [section, ...labels]: Keys): number {
  const [type, name] = labels;
  const lines = text.split('\n');
  const start = lines.findIndex((line) => {
    const words = line.split(/[\s"{]+/).filter((word) => word !== '');
    return words[0] === section && words[1] === type && (name === undefined || words[2] === name);
  });
  if (start === -1) return 1;
  const block = lines.slice(start + 1, endOfBlock(lines, start));
  let line = start;
  let from = 0;
  // Places in lists are not told apart.
  for (const key of labels.slice(2).filter((label) => typeof label === 'string')) {
    const place = block.findIndex((words, index) => index >= from && wordOf(words) === key);
    if (place === -1) break;
    line = start + 1 + place;
    from = place + 1;
  }
  return line + 1;
}

function wordOf(line: string): string | undefined {
  return /^\s*(?:dynamic\s+)?"?([\w-]+)"?\s*(?:[={:]|$)/.exec(line)?.[1];
}

/** A block that is written as `terraform fmt` has it ends with a bracket as far in as it begins. */
function endOfBlock(lines: readonly string[], start: number): number {
  const indent = /^\s*/.exec(lines[start] ?? '')?.[0] ?? '';
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === `${indent}}`);
  return end === -1 ? lines.length : end;
}

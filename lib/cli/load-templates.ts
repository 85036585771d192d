import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { TemplateFile } from '../template';
import { compareText } from '../values';
import type { Issue } from '../values';

const IGNORED = new Set(['node_modules', '.git', '.terraform', '.partial']);
const HCL = /(\.tf|\/terraform\.tfvars|^terraform\.tfvars|\.auto\.tfvars)$/;
const PLAINLY_TEMPLATES =
  /(\.template(\.(json|ya?ml))?|\.tf|\.tf\.json|(^|\/)terraform\.tfvars(\.json)?|\.auto\.tfvars(\.json)?)$/;
const MAY_BE_TEMPLATES = /\.(json|ya?ml)$/;
/** What a file says that is, or was, a template, or tells of one. */
const SAYS_TEMPLATE =
  /AWS::|AWSTemplateFormatVersion|azurerm|azapi_|aws_|planned_values|aws:cloudformation:stack|cdk:asset|"source":/;
/** Names of files in HCL that are read while it is worked out. */
const NAMED_FILES = /\b(?:file|templatefile)\(\s*\\?"(?:\$\{path\.(?:module|root)\}\/)?([^"$\\]+)\\?"/g;

/** Files that were found, and those that could not be read. */
export interface LoadedTemplates {
  readonly files: readonly TemplateFile[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the templates in a file or folder, HCL and all. Other files of the same kinds are left out, but not one that
 * is named itself.
 * @param folder that names are relative to
 */
export async function loadTemplates(folder: string, path: string): Promise<LoadedTemplates> {
  const files: TemplateFile[] = [];
  const issues: Issue[] = [];
  const start = resolve(folder, path);
  const isNamed = statSync(start).isFile();
  for (const file of findFiles(start)) {
    const name = relative(folder, file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    if (HCL.test(name)) {
      const hcl = await parseHcl(name, text);
      if ('issue' in hcl) issues.push(hcl.issue);
      else files.push({ name, text, hcl: hcl.json });
    } else if (isNamed || PLAINLY_TEMPLATES.test(name) || SAYS_TEMPLATE.test(text)) {
      files.push({ name, text, ...(isNamed ? { isNamed } : {}) });
    }
  }
  return { files: [...files, ...namedIn(files, folder)], issues };
}

function findFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : findFiles(inner);
      return entry.isFile() && (PLAINLY_TEMPLATES.test(entry.name) || MAY_BE_TEMPLATES.test(entry.name))
        ? [inner]
        : [];
    });
}

/** The parser is a megabyte of WebAssembly: loaded when there is HCL. */
async function parseHcl(name: string, text: string): Promise<{ json: unknown } | { issue: Issue }> {
  const { parse } = await import('@cdktn/hcl2json');
  try {
    return { json: await parse(name, text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [line, column] = /:(\d+),(\d+)/.exec(message)?.slice(1).map(Number) ?? [];
    const got = message.replace(/^.*?:\d+,\d+(-\d+(,\d+)?)?: /, '').replace(/\]$/, '');
    return {
      issue: {
        code: 'template/not-readable',
        file: name,
        line: line ?? 1,
        column: column ?? 1,
        path: '',
        got,
        expected: 'HCL',
      },
    };
  }
}

/** Policies and the like that Terraform reads from files of their own. Those that are not there are left out. */
function namedIn(files: readonly TemplateFile[], folder: string): TemplateFile[] {
  const known = new Set(files.map(({ name }) => name));
  const found: TemplateFile[] = [];
  for (const { name, text } of files.filter((file) => /\.tf(\.json)?$/.test(file.name))) {
    for (const [, path] of text.matchAll(NAMED_FILES)) {
      const full = resolve(folder, dirname(name), path ?? '');
      const inner = relative(folder, full).replaceAll('\\', '/');
      // Terraform may name any file of the machine; only those below the folder are any business of a review.
      if (known.has(inner) || inner.startsWith('..') || !isFile(full)) continue;
      known.add(inner);
      found.push({ name: inner, text: readFileSync(full, 'utf8'), isText: true });
    }
  }
  return found;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

import { HOLE, readTemplates, textOf } from '../../lib/template';
import type { TemplateFile, Templates, Value } from '../../lib/template';

/** Templates of files, each given as its name and what it says. */
export function templatesOf(files: Readonly<Record<string, unknown>>): Templates {
  const read = readTemplates(
    Object.entries(files).map(([name, content]): TemplateFile => ({
      name,
      text: typeof content === 'string' ? content : JSON.stringify(content),
    })),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** A value as people would write it: `a|b` is one of them, `?` not known, `?x` not known but likely `x`. */
export function shown(value: Value): unknown {
  switch (value.kind) {
    case 'known':
      return value.value;
    case 'absent':
      return null;
    case 'list':
      return value.items.map(shown);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, shown(entry)]));
    case 'options':
      return value.of.map((option) => JSON.stringify(shown(option))).join(' or ');
    case 'reference':
      return `→${[value.stack, value.address, value.attribute].filter((part) => part !== undefined && part !== '').join(' ')}`;
    case 'text':
      return (textOf(value) ?? '').replaceAll(HOLE, '?');
    case 'unknown':
      return value.likely === undefined ? '?' : `?${JSON.stringify(shown(value.likely))}`;
  }
}

import type { Value } from '../value';

/** A value in one line, for people: what is not known is said in angle brackets. */
export function describeValue(value: Value): string {
  switch (value.kind) {
    case 'absent':
      return 'nothing';
    case 'known':
      return String(value.value);
    case 'reference':
      return `<${[value.stack, value.address].filter((part) => part !== undefined).join('/')}${value.attribute === '' ? '' : `.${value.attribute}`}>`;
    case 'text':
      return value.parts.map(describeValue).join('');
    case 'options':
      return value.of.map(describeValue).join(' or ');
    case 'unknown':
      return value.likely === undefined
        ? `<not known: ${value.why}>`
        : `${describeValue(value.likely)} <unless decided otherwise>`;
    case 'list':
      return `[${value.items.map(describeValue).join(', ')}]`;
    case 'map':
      return `{${[...value.entries]
        .filter(([, entry]) => entry.kind !== 'absent')
        .map(([name, entry]) => `${name}: ${describeValue(entry)}`)
        .join(', ')}}`;
  }
}

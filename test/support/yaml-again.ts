import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Node } from 'yaml';

/** A template of CloudFormation as people write them: YAML, with the short names of functions. */
export function asYaml(json: unknown): string {
  const document = new Document(json, { aliasDuplicateObjects: false, version: '1.1' });
  visit(document, {
    Map: (_, map) => {
      const [pair, ...others] = map.items;
      // A tag is of one function: this is the argument of another.
      if (map.tag?.startsWith('!') === true) return undefined;
      if (!isPair(pair) || others.length > 0 || !isScalar(pair.key)) return undefined;
      const name = String(pair.key.value);
      if (name !== 'Ref' && !name.startsWith('Fn::')) return undefined;
      const argument = pair.value as Node | null;
      if (!isScalar(argument) && !isSeq(argument) && !isMap(argument)) return undefined;
      argument.tag = `!${name.replace('Fn::', '')}`;
      return argument;
    },
  });
  return document.toString({ lineWidth: 0 });
}

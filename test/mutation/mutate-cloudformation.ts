import { CLOUDFORMATION_ENCODINGS, condition } from './cloudformation-encodings';
import type { Encoding } from './cloudformation-encodings';
import type { Operator } from './operator';
import { at, cut, put } from './tree';
import type { Tree } from './tree';

/** A document with one fault, and what carries it. */
export interface Mutated {
  readonly document: Tree;
  /** Address of the resource with the fault; undefined: the fault is that there is none, or in no resource. */
  readonly subject?: string;
  /** The same document without the fault in the new resource: what is found in that too is no proof. */
  readonly placebo?: Tree;
  /** Files of modules next to it, by their path from its folder. */
  readonly modules?: Readonly<Record<string, Tree>>;
}

/** How else a resource may come to be, or not to be. */
const MADE = ['literal', 'under a condition'];

/** Names of the encodings that a change can be tried with. */
export function cloudFormationEncodings({ change, beside }: Operator): string[] {
  const another = beside === undefined ? ['raw resource'] : [];
  switch (change.kind) {
    case 'set': {
      const leaf = change.leaf === undefined ? change.value : at(change.value, change.leaf);
      const usable = Object.entries(CLOUDFORMATION_ENCODINGS)
        .filter(([, encode]) => encode(leaf, undefined, {}) !== undefined)
        .map(([name]) => name);
      const isPolicy = /Policy(Document)?\.Statement/.test(change.path);
      return [...usable, ...(isPolicy ? ['JSON text'] : []), ...another];
    }
    case 'drop':
      return ['literal', 'Fn::If, NoValue', ...another];
    case 'add':
    case 'remove':
      return MADE;
    case 'setting':
    case 'root':
      return ['literal'];
  }
}

/** Puts a fault into a resource of a template; undefined if it cannot be put there in that way. */
export function mutateCloudFormation(
  original: Tree,
  id: string,
  { change, type }: Operator,
  encoding: string,
): Mutated | undefined {
  const document = structuredClone(original);
  const resources = (document['Resources'] ??= {}) as Record<string, Tree>;
  const resource = resources[id] ?? {};
  resource['Properties'] ??= {};
  switch (change.kind) {
    case 'root':
      change.edit(document);
      return { document };
    case 'setting':
      put(resource, change.path, change.value);
      return { document, subject: id };
    case 'remove':
      if (encoding === 'literal') Reflect.deleteProperty(resources, id);
      else resource['Condition'] = condition(document);
      return { document };
    case 'add':
      resources['Mutant'] = { Type: type, Properties: structuredClone(change.properties) };
      if (encoding !== 'literal') resources['Mutant']['Condition'] = condition(document);
      return { document, subject: 'Mutant' };
    case 'drop':
      if (at(resource['Properties'], change.path) === undefined) return undefined;
      return encoding === 'raw resource'
        ? asNewResource(document, id, (properties) => {
            cut(properties, change.path);
          })
        : dropped(document, id, change.path, encoding);
    case 'set': {
      const { path, leaf } = change;
      if (encoding === 'raw resource') {
        return asNewResource(document, id, (properties) => {
          put(properties, path, structuredClone(change.value));
        });
      }
      if (encoding === 'JSON text') return asJsonText(document, id, path, change.value);
      return encoded(document, id, { path, value: change.value, leaf }, CLOUDFORMATION_ENCODINGS[encoding]!);
    }
  }
}

function dropped(document: Tree, id: string, path: string, encoding: string): Mutated {
  const properties = document['Resources'][id].Properties as Tree;
  if (encoding === 'literal') cut(properties, path);
  else
    put(properties, path, {
      'Fn::If': [condition(document), at(properties, path), { Ref: 'AWS::NoValue' }],
    });
  return { document, subject: id };
}

function encoded(
  document: Tree,
  id: string,
  { path, value, leaf }: { path: string; value: unknown; leaf: string | undefined },
  encode: Encoding,
): Mutated | undefined {
  const properties = document['Resources'][id].Properties as Tree;
  if (leaf === undefined) {
    const current = path.endsWith('-') ? undefined : at(properties, path);
    const said = encode(value, current, document);
    if (said === undefined) return undefined;
    put(properties, path, said);
  } else {
    const whole = structuredClone(value) as Tree;
    const said = encode(at(whole, leaf), undefined, document);
    if (said === undefined) return undefined;
    put(whole, leaf, said);
    put(properties, path, whole);
  }
  return { document, subject: id };
}

/** The policy as text of JSON, with the statements that hold no function. */
function asJsonText(document: Tree, id: string, path: string, value: unknown): Mutated | undefined {
  const properties = document['Resources'][id].Properties as Tree;
  const policyPath = path.replace(/\.Statement.*$/, '');
  put(properties, path, structuredClone(value));
  const policy = at(properties, policyPath) as Tree;
  const statements = (policy['Statement'] as unknown[]).filter(
    (statement) => !/"(Ref|Fn::\w+)":/.test(JSON.stringify(statement)),
  );
  put(properties, policyPath, JSON.stringify({ ...policy, Statement: statements }));
  return { document, subject: id };
}

/** Another resource like it, with the fault. */
function asNewResource(document: Tree, id: string, break_: (properties: Tree) => void): Mutated {
  const resources = (document['Resources'] ??= {}) as Record<string, Tree>;
  resources['Mutant'] = structuredClone(resources[id]!);
  const placebo = structuredClone(document);
  break_(resources['Mutant']['Properties'] as Tree);
  return { document, subject: 'Mutant', placebo };
}

import type { Mutated } from './mutate-cloudformation';
import type { Operator } from './operator';
import { expressionOf, flag, TERRAFORM_ENCODINGS } from './terraform-encodings';
import { at, cut, mapText, put } from './tree';
import type { Tree } from './tree';

const RAW = 'raw resource';
/** Ways in which the resource itself comes to be; the fault in it is literal. */
const AROUND = ['module', 'for_each', 'dynamic block', 'jsonencode'];

/** Terraform's own type: that of Azure's is in the properties of an azapi resource. */
export const terraformType = (type: string): string => type.split(' ')[0] ?? type;

/** Names of the encodings that a change can be tried with. */
export function terraformEncodings({ change, type }: Operator): string[] {
  const raw = 'inPlace' in change ? [] : [RAW];
  switch (change.kind) {
    case 'set': {
      const leaf = change.leaf === undefined ? change.value : at(change.value, change.leaf);
      const usable = Object.entries(TERRAFORM_ENCODINGS)
        // What is said of a resource and not by it takes no expressions.
        .filter(([name]) => name === 'literal' || !change.path.startsWith('lifecycle.'))
        .filter(([, encode]) => encode(leaf, undefined, {}) !== undefined)
        .map(([name]) => name);
      const isBody = change.path.startsWith('body.');
      return [
        ...usable,
        ...AROUND.filter((name) =>
          name === 'jsonencode'
            ? isBody
            : name === 'dynamic block'
              ? change.path.includes('.') && !isBody && !change.path.startsWith('lifecycle.')
              : true,
        ),
        ...raw,
      ];
    }
    case 'drop':
      return [
        'literal',
        'null',
        ...(type.startsWith('azapi') ? ['jsonencode'] : []),
        'module',
        'for_each',
        ...raw,
      ];
    case 'remove':
      return ['literal', 'count = 0', 'count of a variable'];
    case 'add':
      return ['literal', 'module', 'for_each', 'count of a variable'];
    case 'setting':
    case 'root':
      return ['literal'];
  }
}

/** Puts a fault into a resource of a root module; undefined if it cannot be put there in that way. */
export function mutateTerraform(
  original: Tree,
  id: string,
  operator: Operator,
  encoding: string,
): Mutated | undefined {
  const document = structuredClone(original);
  const { change } = operator;
  const type = terraformType(operator.type);
  const resources = ((document['resource'] ??= {})[type] ??= {}) as Record<string, Tree>;
  if (change.kind === 'root') {
    change.edit(document);
    return { document };
  }
  if (change.kind === 'remove') {
    if (encoding === 'literal') Reflect.deleteProperty(resources, id);
    else resources[id]!['count'] = encoding === 'count = 0' ? 0 : `\${${flag(document)} ? 1 : 0}`;
    return { document };
  }
  if (change.kind === 'add') {
    resources['mutant'] = structuredClone(change.properties);
    if (encoding === 'count of a variable') resources['mutant']['count'] = `\${${flag(document)} ? 1 : 0}`;
    return wrapped(document, type, 'mutant', encoding);
  }
  const name = encoding === RAW ? 'mutant' : id;
  if (encoding === RAW) resources[name] = structuredClone(resources[id]!);
  const placebo = encoding === RAW ? structuredClone(document) : undefined;
  const body = resources[name]!;
  if (!breakIt(body, change, encoding, document)) return undefined;
  if (encoding === 'dynamic block' && !asDynamic(body, change)) return undefined;
  if (encoding === 'jsonencode') body['body'] = `\${jsonencode(${expressionOf(body['body'])})}`;
  const result = wrapped(document, type, name, encoding);
  return placebo === undefined ? result : { ...result, placebo };
}

function breakIt(body: Tree, change: Operator['change'], encoding: string, document: Tree): boolean {
  if (change.kind === 'drop') {
    if (at(body, change.path) === undefined) return false;
    if (encoding === 'null') put(body, change.path, null);
    else cut(body, change.path);
    return true;
  }
  if (change.kind !== 'set') return false;
  const encode = TERRAFORM_ENCODINGS[encoding] ?? TERRAFORM_ENCODINGS['literal']!;
  const { path, value, leaf } = change;
  const current = path.endsWith('-') ? undefined : at(body, path);
  const said =
    leaf === undefined ? encode(value, current, document) : encode(at(value, leaf), undefined, document);
  if (said === undefined) return false;
  if (leaf === undefined) put(body, path, structuredClone(said));
  else {
    const whole = structuredClone(value) as Tree;
    put(whole, leaf, said);
    put(body, path, whole);
  }
  return true;
}

/** The block that holds the fault, written by a dynamic block. */
function asDynamic(body: Tree, change: Operator['change']): boolean {
  const name = change.kind === 'set' ? (change.path.split('.')[0] ?? '') : '';
  const block: unknown = body[name];
  if (typeof block !== 'object' || block === null) return false;
  Reflect.deleteProperty(body, name);
  const blocks = (Array.isArray(block) ? block : [block]) as unknown[];
  if (blocks.some((each) => typeof each !== 'object')) return false;
  body['dynamic'] = {
    ...body['dynamic'],
    [name]: blocks.map((content) => ({ for_each: ['mutant'], content })),
  };
  return true;
}

/** The resource in a module, or made for each item of a set; everything that mentions it still does. */
function wrapped(document: Tree, type: string, name: string, encoding: string): Mutated {
  const address = `${type}.${name}`;
  const mention = new RegExp(`(?<![\\w.-])${address.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
  if (encoding === 'for_each') {
    const resources = document['resource'][type] as Record<string, Tree>;
    const body = resources[name]!;
    const rest = inOthers(document, type, name, (text) =>
      text === address ? text : text.replace(mention, `${address}["one"]`),
    );
    rest['locals'] = { ...rest['locals'], mutant_set: ['one'] };
    ((rest['resource'] ??= {})[type] ??= {})[name] = { ...body, for_each: '${toset(local.mutant_set)}' };
    return { document: rest, subject: `${address}["one"]` };
  }
  if (encoding !== 'module') return { document, subject: address };
  const body = document['resource'][type][name] as Tree;
  const rest = inOthers(document, type, name, (text) =>
    text === address ? 'module.mutant' : text.replace(mention, 'module.mutant.made'),
  );
  const { depends_on: after, lifecycle, ...properties } = body;
  const inputs: Tree = {};
  // Triggers of a replacement name resources of the module's own; those that are left behind are.
  const { replace_triggered_by: _, ...kept } = (lifecycle ?? {}) as Tree;
  const inner = mapText(properties, (text) => {
    if (!text.includes('${') || !/\$\{[^}]*\b(data|local|var|module|az\w+)[._]/.test(text)) return text;
    const input = `in_${String(Object.keys(inputs).length)}`;
    inputs[input] = text;
    return `\${var.${input}}`;
  }) as Tree;
  rest['module'] = {
    ...rest['module'],
    mutant: { source: './mutant', ...inputs, ...(after === undefined ? {} : { depends_on: after }) },
  };
  return {
    document: rest,
    subject: `module.mutant.${address}`,
    modules: {
      'mutant/main.tf.json': {
        variable: Object.fromEntries(Object.keys(inputs).map((input) => [input, {}])),
        resource: {
          [type]: { [name]: { ...inner, ...(lifecycle === undefined ? {} : { lifecycle: kept }) } },
        },
        output: { made: { value: `\${${address}}` } },
      },
    },
  };
}

/** The document without the resource, and with every mention of it replaced. */
function inOthers(document: Tree, type: string, name: string, change: (text: string) => string): Tree {
  const resources = document['resource'][type] as Record<string, Tree>;
  Reflect.deleteProperty(resources, name);
  if (Object.keys(resources).length === 0) Reflect.deleteProperty(document['resource'] as Tree, type);
  return mapText(document, change) as Tree;
}

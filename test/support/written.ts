import { readTemplates } from '../../lib/template';
import type { Templates } from '../../lib/template';

type Body = Readonly<Record<string, unknown>>;

function read(name: string, document: unknown): Templates {
  const result = readTemplates([{ name, text: JSON.stringify(document) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** A stack of CloudFormation: its resources by id, each a type and its properties. */
export function stackOf(
  resources: Readonly<Record<string, readonly [type: string, properties: Body]>>,
  more: Body = {},
): Templates {
  return read('stack.template.json', {
    ...more,
    Resources: Object.fromEntries(
      Object.entries(resources).map(([id, [Type, Properties]]) => [id, { Type, Properties }]),
    ),
  });
}

/** A root module of Terraform: the bodies of its resources by type and name. */
export function moduleOf(
  resource: Readonly<Record<string, Readonly<Record<string, Body>>>>,
  more: Body = {},
): Templates {
  return read('main.tf.json', { ...more, resource });
}

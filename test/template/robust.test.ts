import fc from 'fast-check';
import { loadTemplates } from '../../lib/cli/load-templates';
import { ask, leaves, readTemplates } from '../../lib/template';
import type { Value } from '../../lib/template';
import { concatenate, known, listOf, mapOf, oneOf, unknown } from '../../lib/template/value';
import { shown } from '../support/template-values';

const FUNCTIONS = [
  'Ref',
  'Fn::If',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::FindInMap',
  'Fn::Cidr',
];
const KEYS = [
  ...FUNCTIONS,
  'Fn::GetAtt',
  'Fn::GetAZs',
  'dynamic',
  'for_each',
  'count',
  'content',
  '__proto__',
  'A',
];
const TEXTS = [
  'A',
  '',
  '${A}',
  '${A.B}',
  '${[for x in var.a : x]}',
  '%{ if true }',
  '${',
  '10.0.0.0/8',
  '${local.a[0].*.b}',
];

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...TEXTS, 0, 1, true, null),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string(), fc.boolean(), fc.integer()).map(known),
    fc.constant<Value>({ kind: 'absent' }),
    fc.constant<Value>({ kind: 'reference', address: 'A', attribute: 'B' }),
    fc.array(tie('value'), { maxLength: 3 }).map(listOf),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value')).map((map) => mapOf(Object.entries(map))),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map(oneOf),
    fc
      .option(tie('value'), { nil: undefined })
      .map((likely) => unknown('so', likely === undefined ? {} : { likely })),
  ),
})).value;

const text = fc.oneof(
  fc.string().map(known),
  fc.constant<Value>({ kind: 'reference', address: 'A', attribute: 'B' }),
  fc.constant(unknown('so')),
);

test('whatever is written, CloudFormation is read or refused, and never fails', () => {
  fc.assert(
    fc.property(json, json, json, (properties, parameters, conditions) => {
      const template = {
        AWSTemplateFormatVersion: '2010-09-09',
        Parameters: parameters,
        Conditions: conditions,
        Mappings: conditions,
        Outputs: { A: { Value: properties, Export: { Name: parameters } } },
        Resources: { A: { Type: 'AWS::S3::Bucket', Properties: properties }, B: properties },
      };
      expect(readTemplates([{ name: 'a.json', text: JSON.stringify(template) }])).toHaveProperty('ok');
    }),
  );
});

test('whatever is written, Terraform is read or refused, and never fails', () => {
  fc.assert(
    fc.property(json, json, json, (one, two, three) => {
      const code = {
        locals: { a: one, b: two },
        variable: { a: two },
        module: three,
        resource: { x: { A: one, y: two } },
      };
      expect(readTemplates([{ name: 'a.tf.json', text: JSON.stringify(code) }])).toHaveProperty('ok');
      const plan = { format_version: '1', planned_values: one, configuration: two, resource_changes: three };
      expect(readTemplates([{ name: 'a.json', text: JSON.stringify(plan) }])).toHaveProperty('ok');
    }),
  );
});

test('every question has an answer, and no answer is options', () => {
  const step = fc.constantFrom('a', 'b', '*', 'a[]', '[]');
  fc.assert(
    fc.property(value, fc.array(step, { maxLength: 3 }), (whole, steps) => {
      const answers = ask(whole, steps.join('.'));
      expect(answers).not.toEqual([]);
      expect(answers.map((answer) => answer.value.kind)).not.toContain('options');
      expect(() => leaves(whole)).not.toThrow();
    }),
  );
});

test('it does not matter in which order texts are put together', () => {
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(shown(concatenate([concatenate([a, b]), c]))).toEqual(
        shown(concatenate([a, concatenate([b, c])])),
      );
    }),
  );
});

describe('what cannot be read is said', () => {
  const issue = (name: string, content: string, isNamed = false): string => {
    const read = readTemplates([{ name, text: content, isNamed }]);
    return read.ok
      ? `read: ${read.value.resources().length}`
      : `${read.issues[0]?.line}: ${read.issues[0]?.got}`;
  };
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  test.each<[string, string, string, string]>([
    ['cut short', 'a.template.json', '{"Resources": {\n"A"', '2: ColonExpected'],
    ['empty', 'a.template.json', '', '1: ValueExpected'],
    ['null bytes', 'a.template.json', '{\0}', '1: InvalidSymbol'],
    ['a list', 'a.template.json', '[]', '1: a file that is neither'],
    ['too deep', 'a.tf.json', deep, '1: JSON nested more than'],
    [
      'a key twice',
      'a.json',
      '{"Resources": {"A": {"Type": "AWS::X::Y"},\n"A": {}}}',
      "2: 'A' twice in one map",
    ],
    ['a key twice in YAML', 'a.yaml', 'Resources:\n  A: {}\n  A: {}\n', '3: Map keys must be unique'],
    ['several documents', 'a.yaml', 'Resources: {}\n---\nb: 1\n', '2: Source contains multiple documents'],
    ['a tag of nobody', 'a.yaml', 'Resources:\n  A: !Nobody b\n', '2: Unresolved tag: !Nobody'],
    ['an alias of nothing', 'a.yaml', 'Resources: *a\n', '1: Unresolved alias'],
    ['tabs', 'a.yaml', 'Resources:\n\tA: 1\n', '2: Tabs are not allowed'],
  ])('%s', (_, name, content, expected) => {
    expect(issue(name, content)).toContain(expected);
  });

  test('a key twice, whatever the keys and texts around it look like', () => {
    const word = fc.stringMatching(/^[a\\"':{}[\]]{0,4}$/);
    fc.assert(
      fc.property(fc.dictionary(word, word), word, word, (around, key, inside) => {
        const entry = (end: string): string => `${JSON.stringify(`${key}${end}`)}: ${JSON.stringify(inside)}`;
        const entries = JSON.stringify({ ...around, other: around }).slice(1, -1);
        const of = (end: string): string =>
          `{"Resources": {"A": {"Type": "AWS::X::Y"}}, ${entry('!')}, ${entry(end)}, ${entries}}`;
        expect(issue('a.json', of('?'))).toBe('read: 1');
        expect(issue('a.json', of('!'))).toContain('twice in one map');
      }),
    );
  });

  test('a file of something else is left out, unless it was named', () => {
    expect(issue('package.json', '{"name": "x"}')).toBe('read: 0');
    expect(issue('package.json', '{"name": "x"}', true)).toContain('a file that is neither');
    expect(issue('kubernetes.yaml', 'a: AWS::\n---\nb: 1')).toBe('read: 0');
  });

  test('aliases of aliases', () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`,
    );
    expect(issue('a.yaml', ['Resources: {}', 'a0: &a0 x', ...lines].join('\n'))).toContain('Excessive alias');
  });
});

test('a file that is named is loaded whatever it holds; in a folder it is left out', async () => {
  const { files } = await loadTemplates('.', 'package.json');
  expect(files.map(({ name, isNamed }) => [name, isNamed])).toEqual([['package.json', true]]);
  expect(readTemplates(files).ok).toBe(false);
});

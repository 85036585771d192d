import { shown, templatesOf } from '../support/template-values';

const MODULE = {
  variable: {
    free: { default: 'free' },
    bare: {},
    nothing: { default: null },
    list: { default: ['a', 'b'] },
    limited: { validation: [{ condition: '${contains(["x", "y"], var.limited)}' }] },
    object: { type: '${object({ a = optional(string, "z"), b = string })}', default: { b: 'c' } },
    given: { default: 'not this' },
  },
  locals: {
    bucket: 'name',
    circle: '${local.circle}',
    rules: { https: { port: 443, from: '10.0.0.0/8' }, all: { port: 0, from: '0.0.0.0/0' } },
  },
  resource: {
    azurerm_resource_group: { g: { name: 'group', location: '${var.free}' } },
    aws_kms_key: { k: { for_each: '${toset(["a", "b"])}' } },
    aws_s3_bucket: { b: { bucket: '${local.bucket}', identity: [{ type: 'x' }] } },
  },
};

function read(value: unknown): unknown {
  const resource = { ...MODULE.resource, test: { it: { value } } };
  const templates = templatesOf({
    'm/main.tf.json': {
      ...MODULE,
      resource,
      data: { aws_caller_identity: { me: { count: '${var.free}' } } },
    },
    'm/terraform.tfvars.json': { given: 'this' },
    'm/policy.json': '{"a": "${not read}"}',
    'm/policy.tftpl': '{"a": "${who}"}',
  });
  const found = templates.ofType('test')[0]?.properties.entries.get('value');
  if (found === undefined) throw new Error('no value');
  return shown(found);
}

test.each<[string, unknown]>([
  ['plain', 'plain'],
  ['a $${b} %%{c}', 'a ${b} %{c}'],
  ['${1 + 2 * 3}', 7],
  ['${!true || false}', false],
  ['${"a\\"b"}', 'a"b'],
  ['${var.free}', '?"free"'],
  ['${var.bare}', '?'],
  ['${var.nothing}', '?null'],
  ['${var.nothing == null ? "a" : "b"}', '"a" or "b"'],
  ['${var.limited}', '"x" or "y"'],
  ['${var.given}', 'this'],
  ['${var.object.a}', '?"z"'],
  ['${local.bucket}-x', 'name-x'],
  ['${local.circle}', '?'],
  ['${nobody.there.id}', '?'],
  ['${aws_s3_bucket.b.id}', '→aws_s3_bucket.b id'],
  ['${aws_s3_bucket.b.bucket}', 'name'],
  ['${data.aws_caller_identity.me[0].account_id}', 'this-account'],
  ['${one(data.aws_caller_identity.me[*].account_id)}', 'this-account'],
  ['${data.aws_caller_identity.me[0].arn}', '→data.aws_caller_identity.me arn'],
  ['${aws_s3_bucket.b.identity[0].principal_id}', '→aws_s3_bucket.b identity.principal_id'],
  ['${azurerm_resource_group.g.location}', '?"free"'],
  ['${aws_kms_key.k["a"].arn}', '→aws_kms_key.k["a"] arn'],
  ['${[for r in local.rules : r.from]}', ['10.0.0.0/8', '0.0.0.0/0']],
  ['${[for k, r in local.rules : k if r.port == 0]}', ['all']],
  ['${[for r in local.rules : r.from if var.bare]}', ['10.0.0.0/8', '0.0.0.0/0']],
  ['${{ for k, r in local.rules : k => r.port }}', { https: 443, all: 0 }],
  ['${[for x in var.bare : "0.0.0.0/0"]}', ['0.0.0.0/0']],
  ['${[for x in var.list : upper(x)]}', ['?"A"', '?"B"']],
  ['${local.rules[*].all.from}', ['0.0.0.0/0']],
  ['${values(local.rules)[*].port}', [443, 0]],
  ['${values(local.rules).*.port[0]}', 443],
  ['${local.rules[var.bare].port}', '443 or 0'],
  ['${lookup(local.rules, "none", "d")}', 'd'],
  ['${try(local.rules.none.port, 8)}', 8],
  ['${coalesce(var.nothing, "a")}', '?"a"'],
  ['${can(local.rules.https)}', true],
  ['${concat(["a"], var.bare, ["0.0.0.0/0"])}', ['a', '?', '0.0.0.0/0']],
  ['${merge({ a = 1 }, { a = 2, b = 3 })}', { a: 2, b: 3 }],
  ['${flatten([["a"], [["b"]]])}', ['a', 'b']],
  ['${join(",", concat(["a"]...))}', 'a'],
  ['${format("%s/%d", "a", 1)}', 'a/1'],
  ['${cidrsubnet("10.0.0.0/16", 8, 2)}', '10.0.2.0/24'],
  ['${cidrsubnets("10.0.0.0/16", 8, 4)}', ['10.0.0.0/24', '10.0.16.0/20']],
  ['${replace("a.b", ".", "$&")}', 'a$&b'],
  ['${jsonencode({ Action = "*" })}', { Action: '*' }],
  ['${jsondecode("[1]")}', [1]],
  ['%{ if var.bare }yes%{ else }no%{ endif }', '"yes" or "no"'],
  ['%{ for x in ["a", "b"] }${x};%{ endfor }', 'a;b;'],
  ['${<<EOT\nline ${local.bucket}\nEOT\n}', 'line name\n'],
  ['${file("${path.module}/policy.json")}', '{"a": "${not read}"}'],
  ['${templatefile("policy.tftpl", { who = "me" })}', '{"a": "me"}'],
  ['${file("nobody.json")}', '?'],
  ['${timestamp()}', '?'],
  ['${unfinished(', '?'],
  ['%{ if true }x', '?'],
  [`\${${'('.repeat(5000)}`, '?'],
])('%s is %j', (value, expected) => {
  expect(read(value)).toEqual(expected);
});

describe('what is made several times', () => {
  const addresses = (resource: unknown): string[] =>
    templatesOf({ 'm/main.tf.json': { ...MODULE, resource } })
      .resources()
      .map(({ address, properties }) => `${address} ${JSON.stringify(shown(properties))}`);
  test.each<[string, object, string[]]>([
    ['count of 0', { count: 0, v: 1 }, []],
    ['count of 2', { count: 2, v: '${count.index}' }, ['x.y {"v":"0 or 1"}']],
    ['count of a choice', { count: '${var.bare ? 1 : 0}', v: 1 }, ['x.y {"v":1}']],
    [
      'keys that are known',
      { for_each: '${local.rules}', v: '${each.value.from}' },
      ['x.y["https"] {"v":"10.0.0.0/8"}', 'x.y["all"] {"v":"0.0.0.0/0"}'],
    ],
    ['keys of a default', { for_each: '${toset(var.list)}', v: 1 }, ['x.y["a"] {"v":1}', 'x.y["b"] {"v":1}']],
    ['keys that are not', { for_each: '${var.bare}', v: '0.0.0.0/0' }, ['x.y {"v":"0.0.0.0/0"}']],
    [
      'dynamic blocks',
      {
        dynamic: {
          rule: {
            for_each: '${local.rules}',
            iterator: 'it',
            content: [{ p: '${it.key}', f: '${it.value.from}' }],
          },
        },
      },
      ['x.y {"rule":[{"p":"https","f":"10.0.0.0/8"},{"p":"all","f":"0.0.0.0/0"}]}'],
    ],
    [
      'dynamic blocks of what is not known',
      { dynamic: [{ rule: [{ for_each: '${var.bare}', content: { f: '0.0.0.0/0' } }] }] },
      ['x.y {"rule":[{"f":"0.0.0.0/0"}]}'],
    ],
  ])('%s', (_, body, expected) => {
    expect(addresses({ x: { y: body } })).toEqual(expected);
  });
});

test('modules: defaults are decided, providers and outputs handed on, keys told apart', () => {
  const templates = templatesOf({
    'main.tf.json': {
      provider: { aws: [{ region: 'eu-west-2' }, { alias: 'us', region: 'us-east-1' }] },
      module: {
        user: { source: './user', key: '${module.keys["a"].id}' },
        keys: { source: './keys', for_each: { a: 1, b: 2 }, providers: { aws: 'aws.us' } },
        far: { source: 'terraform-aws-modules/vpc/aws' },
      },
    },
    'keys/main.tf.json': {
      variable: { size: { default: 'small' } },
      data: { aws_region: { here: {} } },
      resource: { aws_kms_key: { k: { size: '${var.size}', region: '${data.aws_region.here.name}' } } },
      output: { id: { value: '${aws_kms_key.k.id}' } },
    },
    'user/main.tf.json': { variable: { key: {} }, resource: { aws_s3_bucket: { b: { key: '${var.key}' } } } },
  });
  const [bucket] = templates.ofType('aws_s3_bucket');
  const [key, other] = templates.ofType('aws_kms_key');
  expect([key, other].map((each) => each?.address)).toEqual([
    'module.keys["a"].aws_kms_key.k',
    'module.keys["b"].aws_kms_key.k',
  ]);
  expect(key && [shown(key.properties), shown(key.settings)]).toEqual([
    { size: 'small', region: 'us-east-1' },
    { provider: 'aws.us' },
  ]);
  expect(key && templates.mentionsOf(key).map(({ from }) => from.address)).toEqual([bucket?.address]);
  expect(other && templates.mentionsOf(other)).toEqual([]);
  expect(templates.all[0]?.unread.map(({ address }) => address)).toEqual(['module.far']);
});

test('a reference without a key leads to every making of a resource', () => {
  const templates = templatesOf({
    'main.tf.json': {
      resource: {
        a: { x: { for_each: { p: 1, q: 2 } } },
        b: { y: { ids: '${values(a.x)[*].id}', one: '${a.x[var.k].id}' } },
      },
    },
  });
  const [from] = templates.ofType('b');
  expect(templates.ofType('a').map((each) => templates.mentionsOf(each).length > 0)).toEqual([true, true]);
  expect(from?.address).toBe('b.y');
});

test('override files are laid over the others', () => {
  const { resources } = templatesOf({
    'a_override.tf.json': { resource: { x: { y: { open: true } } } },
    'main.tf.json': { resource: { x: { y: { open: false, kept: 1 } } } },
  }).all[0] ?? { resources: [] };
  expect(resources.map(({ properties }) => shown(properties))).toEqual([{ open: true, kept: 1 }]);
});

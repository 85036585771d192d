import { readTemplates } from '../../lib/template';
import type { Templates } from '../../lib/template';

// What is made or not by a decision at deployment is settled one decision at a time: each way is a world of its own.

function read(files: Readonly<Record<string, object>>): Templates {
  const result = readTemplates(
    Object.entries(files).map(([name, json]) => ({ name, text: JSON.stringify(json) })),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Addresses that are made in each world, by when. */
function worldsOf(files: Readonly<Record<string, object>>): Record<string, string[]> {
  return Object.fromEntries(
    read(files)
      .worlds()
      .map(({ when, templates }) => [when, templates.resources().map(({ address }) => address)]),
  );
}

const KEY = { azurerm_key_vault_key: { a: {} } };

test('a switch turns on and off everything that depends on it, through modules and locals', () => {
  const files = {
    'main.tf.json': {
      variable: { on: { type: 'bool', default: true } },
      locals: { off: '${!var.on}' },
      resource: {
        azurerm_subnet: { a: { count: '${var.on ? 1 : 0}' }, b: { count: '${local.off ? 1 : 0}' } },
      },
      module: { keys: { source: './keys', make: '${var.on}' } },
    },
    'keys/main.tf.json': {
      variable: { make: {} },
      resource: {
        azurerm_key_vault_key: { c: { for_each: '${var.make ? toset(["x"]) : toset([])}' } },
      },
    },
  };
  expect(worldsOf(files)).toEqual({
    'var.on is true': ['module.keys.azurerm_key_vault_key.c["x"]', 'azurerm_subnet.a'],
    'var.on is false': ['azurerm_subnet.b'],
  });
});

test('allowed values are each tried', () => {
  const stage = { validation: { condition: '${contains(["dev", "prod"], var.stage)}' } };
  const lock = { azurerm_management_lock: { a: { count: '${var.stage == "prod" ? 1 : 0}' } } };
  expect(worldsOf({ 'main.tf.json': { variable: { stage }, resource: { ...lock, ...KEY } } })).toEqual({
    'var.stage is dev': ['azurerm_key_vault_key.a'],
    'var.stage is prod': ['azurerm_management_lock.a', 'azurerm_key_vault_key.a'],
  });
});

test('what no variable settles comes to nothing in every block that says the same', () => {
  const files = {
    'main.tf.json': {
      variable: { names: { default: ['a'] } },
      resource: {
        azurerm_subnet: { a: { for_each: '${toset(var.names)}' }, b: { for_each: '${toset(var.names)}' } },
        ...KEY,
      },
    },
  };
  expect(worldsOf(files)).toEqual({ "'toset(var.names)' comes to nothing": ['azurerm_key_vault_key.a'] });
});

test('a block that is written or not is settled too', () => {
  const rule = { for_each: '${var.on ? [1] : []}', content: { name: 'r' } };
  const policy = { dynamic: { rule } };
  const templates = read({
    'main.tf.json': {
      variable: { on: { type: 'bool' } },
      resource: { azurerm_storage_management_policy: { a: policy } },
    },
  });
  const rules = (some: Templates): unknown => some.resources()[0]?.properties.entries.get('rule');
  expect(rules(templates)).toMatchObject({ items: [{ kind: 'map' }] });
  expect(templates.worlds().map(({ templates: settled }) => rules(settled))).toMatchObject([
    { items: [{ kind: 'map' }] },
    { items: [] },
  ]);
});

test('there is nothing to settle where it is decided', () => {
  const files = {
    'main.tf.json': {
      variable: { on: { type: 'bool' }, name: {} },
      resource: {
        azurerm_subnet: { a: { count: '${var.on ? 1 : 0}' }, b: { count: 2, name: '${var.name}' } },
      },
    },
    'terraform.tfvars.json': { on: true },
  };
  expect(worldsOf(files)).toEqual({});
});

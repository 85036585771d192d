import { homedir, tmpdir } from 'node:os';
import { azureOutput, resourcesOf } from '../../support/azure-output';
import {
  CLOSED,
  isUntagged,
  openArguments,
  openProperties,
  publicAddresses,
  regionsAbroad,
  skusAbroad,
  unknownWords,
} from '../../support/azure-promises';
import { checkIds } from '../../support/check-ids';
import { checkTerraform } from '../../support/check-terraform';
import { shippedBlueprints, shippedConfig } from '../../support/shipped';

// Every stack of every environment that is shipped, held to what Terraform and the providers take, and to what an
// environment promises.

const config = shippedConfig();
const environments = shippedBlueprints()
  .filter(({ environment }) => environment.cloud === 'azure')
  .map((blueprint) => ({ blueprint, stacks: azureOutput(config, blueprint) }));
const stacks = environments.flatMap((environment) => environment.stacks);
const resources = stacks.flatMap(resourcesOf);

test('every environment has stacks', () => {
  expect(environments.length).toBeGreaterThan(0);
  expect(environments.filter((environment) => environment.stacks.length === 0)).toEqual([]);
});

test.each(stacks.map(({ name, json }) => ({ name, json })))(
  '$name is what Terraform and its providers take',
  ({ json }) => {
    expect(checkTerraform(json)).toEqual([]);
  },
);

test.each(environments)(
  '$blueprint.environment.address speaks of nothing that is not made before',
  (environment) => {
    const { department, stage } = environment.blueprint.environment;
    const asked = config.departments.find(({ code }) => code === department)?.stages[stage]?.azure;
    expect(checkIds(environment.stacks, Object.values(asked?.keys ?? {}))).toEqual([]);
  },
);

test('every word is one that somebody looked up in test/support/azure-enums.ts', () => {
  expect([...new Set(resources.flatMap(unknownWords))]).toEqual([]);
});

describe('the output', () => {
  test('comes out the same twice', () => {
    const again = environments.flatMap(({ blueprint }) => azureOutput(config, blueprint));
    expect(again.map(({ name, text }) => [name, text])).toEqual(stacks.map(({ name, text }) => [name, text]));
  });

  test('is JSON that a reviewer can read', () => {
    const unreadable = stacks.filter(({ text, json }) => text.trimEnd() !== JSON.stringify(json, null, 2));
    expect(unreadable.map(({ name }) => name)).toEqual([]);
  });

  test('says nothing of the machine that made it', () => {
    const places = [process.cwd(), homedir(), tmpdir(), 'node_modules', 'file://'];
    const told = stacks.flatMap(({ name, text }) =>
      places.filter((place) => place.length > 1 && text.includes(place)).map((place) => `${name}: ${place}`),
    );
    expect(told).toEqual([]);
  });
});

describe('every environment on Azure', () => {
  test('is in the UK and nowhere else', () => {
    expect(stacks.flatMap(regionsAbroad)).toEqual([]);
    expect(resources.flatMap(skusAbroad)).toEqual([]);
  });

  test('has no address on the internet', () => {
    expect(resources.flatMap(publicAddresses)).toEqual([]);
  });

  test.each(Object.entries(CLOSED))('states %s: %p wherever it can be stated', (argument) => {
    expect(resources.flatMap((resource) => openArguments(argument, resource))).toEqual([]);
  });

  test('says the same where it speaks to Azure itself', () => {
    expect(resources.flatMap(openProperties)).toEqual([]);
  });

  test('tags whatever takes tags with whose it is', () => {
    const untagged = environments.flatMap(({ blueprint, stacks: made }) =>
      made
        .flatMap(resourcesOf)
        .filter((resource) => isUntagged(resource, blueprint.environment.department))
        .map(({ address }) => address),
    );
    expect(untagged).toEqual([]);
  });
});
